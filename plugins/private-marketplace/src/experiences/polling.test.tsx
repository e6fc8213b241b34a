import { act, screen } from '@testing-library/react';
import { mockApi, renderPages } from '../__testUtils__/renderPages';
import {
  list,
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

/** The code of a page is loaded outside of the time of the test. */
async function opened() {
  while (!screen.queryByRole('grid')) await pass(10);
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
    const inState = (state: 'queued' | 'applying' | 'succeeded') =>
      list([summary({ lastChange: progress(state) })]);
    api.listExperiences.mockResolvedValue(inState('queued'));
    renderPages(api);
    await opened();
    expect(screen.getByText('Queued')).toBeInTheDocument();
    expect(announcements()).not.toContain('Queued');

    api.listExperiences.mockResolvedValue(inState('applying'));
    await pass(2_100);
    expect(screen.getByText('Applying')).toBeInTheDocument();
    expect(announcements()).toContain('Finance Unit: Applying');

    api.listExperiences.mockResolvedValue(inState('succeeded'));
    await pass(2_100);
    expect(announcements()).toContain('Finance Unit: Available');

    const calls = api.listExperiences.mock.calls.length;
    await pass(20_000);
    expect(api.listExperiences).toHaveBeenCalledTimes(calls);
  });

  it('tells when nothing picks a file up, and asks no longer quickly', async () => {
    const api = mockApi();
    const written = (attention?: 'not-picked-up') =>
      list([summary({ lastChange: progress('written', { attention }) })]);
    api.listExperiences.mockResolvedValue(written());
    renderPages(api);
    await opened();
    expect(screen.getByText('File written')).toBeInTheDocument();
    api.listExperiences.mockResolvedValue(written('not-picked-up'));
    await pass(2_100);
    expect(screen.getByText('Not picked up yet')).toBeInTheDocument();
    expect(announcements()).toContain('Finance Unit: Not picked up yet');

    const calls = api.listExperiences.mock.calls.length;
    await pass(9_000);
    expect(api.listExperiences).toHaveBeenCalledTimes(calls);
  });

  it('keeps the last good list, and says how old it is', async () => {
    const api = mockApi();
    api.listExperiences.mockResolvedValueOnce(list([summary()]));
    renderPages(api);
    await opened();
    api.listExperiences.mockRejectedValue(
      await responseError(503, 'ServiceUnavailableError', 'AWS_UNAVAILABLE'),
    );
    await pass(100_000);
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
    api.listExperiences.mockResolvedValueOnce(list([summary()]));
    renderPages(api);
    await opened();
    api.listExperiences.mockRejectedValue(
      await responseError(403, 'NotAllowedError'),
    );
    await pass(40_000);
    expect(
      screen.queryByRole('link', { name: 'Finance Unit' }),
    ).not.toBeInTheDocument();
    expect(screen.getByText('You may not see this')).toBeInTheDocument();
  });
});
