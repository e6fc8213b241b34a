import type { SignalApi } from '@backstage/plugin-signals-react';
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

  it('tells when nothing picks a file up, and asks no longer quickly', async () => {
    const api = mockApi();
    const written = (attention?: 'not-picked-up') =>
      list([summary({ lastChange: progress('written', { attention }) })]);
    api.listExperiences.mockResolvedValue(written());
    renderPages(api);
    await pass(100);
    expect(screen.getByText('File written')).toBeInTheDocument();
    api.listExperiences.mockResolvedValue(written('not-picked-up'));
    await pass(2_000);
    expect(screen.getByText('Not picked up yet')).toBeInTheDocument();
    expect(announcements()).toContain('Finance Unit: Not picked up yet');

    const calls = api.listExperiences.mock.calls.length;
    await pass(9_000);
    expect(api.listExperiences).toHaveBeenCalledTimes(calls);
  });

  it('follows a signal at once, and needs no quick asking then', async () => {
    const api = mockApi();
    const hear: ((message: { action: string }) => void)[] = [];
    const signals: SignalApi = {
      subscribe(channel, onMessage) {
        if (channel === 'private-marketplace') {
          hear.push(message => onMessage(JSON.parse(JSON.stringify(message))));
        }
        return { unsubscribe: () => {} };
      },
    };
    api.listExperiences.mockResolvedValue(
      list([summary({ lastChange: progress('queued') })]),
    );
    renderPages(api, { signals });
    await pass(1_500);
    api.listExperiences.mockResolvedValue(
      list([summary({ lastChange: progress('applying') })]),
    );
    act(() => {
      for (let times = 0; times < 5; times += 1) {
        hear.forEach(tell => tell({ action: 'changed' }));
      }
    });
    await pass(0);
    expect(screen.getByText('Applying')).toBeInTheDocument();
    expect(api.listExperiences).toHaveBeenCalledTimes(2);
    await pass(9_000);
    expect(api.listExperiences).toHaveBeenCalledTimes(2);
    await pass(1_500);
    expect(api.listExperiences).toHaveBeenCalledTimes(3);
  });

  it('keeps the last good list, and says how old it is', async () => {
    const api = mockApi();
    api.listExperiences.mockResolvedValueOnce(list([summary()]));
    renderPages(api);
    await pass(100);
    api.listExperiences.mockRejectedValue(
      await responseError(503, 'ServiceUnavailableError', 'AWS_UNAVAILABLE'),
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
    api.listExperiences.mockResolvedValueOnce(list([summary()]));
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
