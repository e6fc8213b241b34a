import { act, screen } from '@testing-library/react';
import { mockApi, renderPages } from '../__testUtils__/renderPages';
import {
  ago,
  NOW,
  progress,
  responseError,
  summary,
} from '../__testUtils__/samples';

async function pass(ms: number) {
  await act(async () => {
    await jest.advanceTimersByTimeAsync(ms);
  });
}

function announcements() {
  return screen
    .getAllByRole('status')
    .map(region => region.textContent)
    .join(' ');
}

describe('the list of experiences over time', () => {
  beforeEach(() => {
    jest.useFakeTimers({ now: NOW });
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  it('follows a change quickly, tells of it, and then slows down', async () => {
    const api = mockApi();
    const inState = (state: 'queued' | 'applying' | 'succeeded') => ({
      items: [summary({ lastChange: progress(state) })],
    });
    api.listExperiences.mockResolvedValue(inState('queued'));
    renderPages(api);
    await pass(100);
    expect(screen.getByText('Queued')).toBeInTheDocument();
    expect(announcements()).not.toContain('Queued');

    api.listExperiences.mockResolvedValue(inState('applying'));
    await pass(2_000);
    expect(screen.getByText('Applying')).toBeInTheDocument();
    expect(announcements()).toContain('Finance Unit: Applying');

    api.listExperiences.mockResolvedValue(inState('succeeded'));
    await pass(2_000);
    expect(announcements()).toContain('Finance Unit: Available');

    const calls = api.listExperiences.mock.calls.length;
    await pass(9_000);
    expect(api.listExperiences).toHaveBeenCalledTimes(calls);
    await pass(1_500);
    expect(api.listExperiences).toHaveBeenCalledTimes(calls + 1);
  });

  it('loses patience with a file that nothing picks up', async () => {
    const api = mockApi();
    api.listExperiences.mockResolvedValue({
      items: [
        summary({
          lastChange: progress('written', { writtenAt: ago(110_000) }),
        }),
      ],
    });
    renderPages(api);
    await pass(100);
    expect(screen.getByText('File written')).toBeInTheDocument();
    await pass(20_000);
    expect(screen.getByText('Not picked up yet')).toBeInTheDocument();
    expect(announcements()).toContain('Finance Unit: Not picked up yet');

    const calls = api.listExperiences.mock.calls.length;
    await pass(9_000);
    expect(api.listExperiences.mock.calls.length - calls).toBeLessThan(2);
  });

  it('keeps the last good list, and says how old it is', async () => {
    const api = mockApi();
    api.listExperiences.mockResolvedValueOnce({ items: [summary()] });
    renderPages(api);
    await pass(100);
    api.listExperiences.mockRejectedValue(
      await responseError(503, 'ServiceUnavailableError'),
    );
    await pass(90_000);
    expect(
      screen.getByRole('link', { name: 'Finance Unit' }),
    ).toBeInTheDocument();
    expect(
      screen.getByText('This is how it stood 1 minute ago'),
    ).toBeInTheDocument();
    expect(announcements()).toContain('AWS can not be reached');
  });

  it('takes the list away with the permission', async () => {
    const api = mockApi();
    api.listExperiences.mockResolvedValueOnce({ items: [summary()] });
    renderPages(api);
    await pass(100);
    api.listExperiences.mockRejectedValue(
      await responseError(403, 'NotAllowedError'),
    );
    await pass(31_000);
    expect(
      screen.queryByRole('link', { name: 'Finance Unit' }),
    ).not.toBeInTheDocument();
    expect(screen.getByText('You may not see this')).toBeInTheDocument();
  });
});
