import { mockApis, TestApiProvider } from '@backstage/frontend-test-utils';
import { ResponseError } from '@backstage/errors';
import { type SignalApi, signalApiRef } from '@backstage/plugin-signals-react';
import { QueryObserver } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { privateMarketplaceApiRef } from '../apiRef';
import {
  FAST_MS,
  MarketplaceQueries,
  SIGNALLED_MS,
  SLOW_MS,
} from './MarketplaceQueries';
import { type Page, useMarketplacePages } from './useMarketplacePages';
import { useMarketplaceCall } from './useMarketplaceCall';
import { useMarketplaceQuery } from './useMarketplaceQuery';
import { DEADLINE_MS } from './withDeadline';

let visibility: DocumentVisibilityState = 'visible';

async function pass(ms: number) {
  await act(async () => {
    await jest.advanceTimersByTimeAsync(ms);
  });
}

async function turn(state: DocumentVisibilityState) {
  await act(async () => {
    visibility = state;
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    await jest.advanceTimersByTimeAsync(10);
  });
}

/** Tells all that listen at once, as the backend does. */
function signalling() {
  const listeners = new Set<() => void>();
  const signals: SignalApi = {
    subscribe(_channel, onMessage) {
      const listener = () => onMessage(JSON.parse('{}'));
      listeners.add(listener);
      return { unsubscribe: () => listeners.delete(listener) };
    },
  };
  return { signals, tell: () => act(() => listeners.forEach(each => each())) };
}

/** A page of a browser of its own: nothing is shared with another. */
function open<Result>(hook: () => Result, signals?: SignalApi) {
  const api = {};
  const wrapper = ({ children }: { children: ReactNode }) => (
    <TestApiProvider
      apis={[
        mockApis.config(),
        [privateMarketplaceApiRef, api],
        ...(signals ? [[signalApiRef, signals] as const] : []),
      ]}
    >
      {children}
    </TestApiProvider>
  );
  return renderHook(hook, { wrapper });
}

async function responseError(status: number, headers = {}) {
  const body = { error: { name: 'Error', message: 'no' }, response: {} };
  return ResponseError.fromResponse(
    new Response(JSON.stringify(body), {
      status,
      headers: { 'content-type': 'application/json', ...headers },
    }),
  );
}

beforeEach(() => {
  jest.useFakeTimers();
  visibility = 'visible';
  jest
    .spyOn(document, 'visibilityState', 'get')
    .mockImplementation(() => visibility);
});

afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

describe('a value', () => {
  const open1 = (load: jest.Mock, more = {}, signals?: SignalApi) =>
    open(
      () => useMarketplaceQuery<string>({ key: ['value'], load, ...more }),
      signals,
    );

  it('is looked at quickly while it is under way, then seldom, and never while nobody sees it', async () => {
    const load = jest.fn(async () => 'moving');
    const { unmount } = open1(load, {
      isUnderWay: (value: string) => value === 'moving',
    });
    await pass(FAST_MS + 100);
    expect(load).toHaveBeenCalledTimes(2);
    load.mockResolvedValue('still');
    await pass(FAST_MS);
    expect(load).toHaveBeenCalledTimes(3);
    await pass(0.8 * SLOW_MS);
    expect(load).toHaveBeenCalledTimes(3);
    await pass(0.4 * SLOW_MS);
    expect(load).toHaveBeenCalledTimes(4);
    await turn('hidden');
    await pass(10 * SLOW_MS);
    expect(load).toHaveBeenCalledTimes(4);
    await turn('visible');
    expect(load).toHaveBeenCalledTimes(5);
    unmount();
    await pass(10 * SLOW_MS);
    expect(load).toHaveBeenCalledTimes(5);
  });

  it('stays, with its age, while it cannot be loaded, and is asked for less and less', async () => {
    const load = jest.fn(async () => 'good');
    const { result } = open1(load);
    await pass(10);
    const { loadedAt } = result.current;
    load.mockRejectedValue(new Error('down'));
    await pass(3_600_000);
    expect(result.current).toMatchObject({ value: 'good', loadedAt });
    expect(result.current.error?.message).toBe('down');
    // 5, 10, 20, 40, 80, 160 s, and then each five minutes.
    expect(load.mock.calls.length).toBeLessThan(22);
    load.mockResolvedValue('better');
    act(() => result.current.retry());
    expect(result.current.loading).toBe(true);
    await pass(10);
    expect(result.current).toMatchObject({ value: 'better', loading: false });
    expect(result.current.error).toBeUndefined();
  });

  it('is withdrawn with the permission, and waits as long as it is told', async () => {
    const load = jest.fn(async () => 'secret');
    const { result } = open1(load);
    await pass(10);
    load.mockRejectedValue(await responseError(403));
    act(() => result.current.retry());
    await pass(10);
    expect(result.current).toMatchObject({
      value: undefined,
      former: undefined,
    });
    load.mockRejectedValue(await responseError(429, { 'retry-after': '600' }));
    act(() => result.current.retry());
    await pass(10);
    const calls = load.mock.calls.length;
    await pass(500_000);
    expect(load).toHaveBeenCalledTimes(calls);
  });

  it('is given up after a while, and aborted with the page', async () => {
    const signals: AbortSignal[] = [];
    const load = jest.fn((_api: unknown, signal: AbortSignal) => {
      signals.push(signal);
      return new Promise<string>(() => {});
    });
    const { result, unmount } = open1(load);
    await pass(DEADLINE_MS + 10);
    expect(result.current.error?.message).toMatch(
      /not answered for 30 seconds/,
    );
    expect(signals[0]?.aborted).toBe(true);
    act(() => result.current.retry());
    await pass(10);
    expect(signals[1]?.aborted).toBe(false);
    unmount();
    await pass(10);
    expect(signals[1]?.aborted).toBe(true);
  });

  it('gives way to another, whose late predecessor says nothing', async () => {
    let key = 'first';
    let late: (value: string) => void = () => {};
    const load = jest.fn(async () => 'one');
    const { result, rerender } = open(() =>
      useMarketplaceQuery<string>({ key: [key], load }),
    );
    await pass(10);
    load.mockReturnValueOnce(
      new Promise(resolve => {
        late = resolve;
      }),
    );
    key = 'second';
    rerender();
    expect(result.current).toMatchObject({ value: undefined, former: 'one' });
    load.mockResolvedValue('three');
    key = 'third';
    rerender();
    await pass(10);
    late('two');
    await pass(10);
    expect(result.current).toMatchObject({ value: 'three', loading: false });
  });

  it('needs one call a minute where all is quiet, however much is shown', async () => {
    const { signals } = signalling();
    const load = jest.fn(async () => 'still');
    open(
      () => [
        useMarketplaceQuery<string>({ key: ['a'], load }),
        useMarketplaceQuery<string>({ key: ['b'], load }),
        useMarketplaceQuery<string>({ key: ['c'], load }),
      ],
      signals,
    );
    await pass(10);
    load.mockClear();
    await pass(10 * SIGNALLED_MS);
    expect(load.mock.calls.length).toBeGreaterThanOrEqual(9);
    expect(load.mock.calls.length).toBeLessThanOrEqual(12);
  });
});

describe('300 pages that hear a signal at once', () => {
  it('ask at moments of their own, ever less often while signals go on, and else once a minute', async () => {
    const { signals, tell } = signalling();
    const load = jest.fn(async () => 'moving');
    const ends = Array.from({ length: 300 }, () => {
      const queries = new MarketplaceQueries();
      const end = queries.follow(signals);
      const observer = new QueryObserver(queries.client, {
        queryKey: ['value'],
        queryFn: context => queries.load(context, load),
        refetchInterval: query => queries.pause(query, true),
      });
      const unsubscribe = observer.subscribe(() => {});
      return () => {
        unsubscribe();
        end();
      };
    });
    await pass(10);
    expect(load).toHaveBeenCalledTimes(300);
    load.mockClear();
    tell();
    await pass(100);
    expect(load.mock.calls.length).toBeLessThan(60);
    await pass(2_000);
    expect(load.mock.calls.length).toBeGreaterThanOrEqual(300);
    // Some have asked by themselves just before their moment came.
    expect(load.mock.calls.length).toBeLessThan(320);

    // A tenth of them tells the rest.
    ends.splice(30).forEach(end => end());
    load.mockClear();
    await pass(SIGNALLED_MS);
    // The change that is under way, or the heartbeat.
    expect(load.mock.calls.length).toBeLessThanOrEqual(60);

    // As in a change of many experiences.
    load.mockClear();
    for (let second = 0; second < 60; second += 1) {
      tell();
      await pass(1_000);
    }
    expect(load.mock.calls.length).toBeLessThan(30 * 15);
    ends.forEach(end => end());
  }, 20_000);
});

describe('pages', () => {
  let items: number[];
  let load: jest.Mock<Promise<Page>>;

  beforeEach(() => {
    items = [1, 2, 3, 4, 5];
    load = jest.fn(async (_api, cursor?: string) => {
      const rest = items.filter(item => item > Number(cursor ?? 0));
      const page = rest.slice(0, 2);
      return {
        items: page,
        totalItems: items.length,
        nextCursor: rest.length > 2 ? String(page.at(-1)) : undefined,
      };
    });
  });

  const openPages = () => {
    const { result } = open(() => useMarketplacePages({ key: ['list'], load }));
    const go = async (way: 'next' | 'previous') => {
      act(() => result.current[way]?.());
      await pass(10);
    };
    return { result, go };
  };

  it('are turned', async () => {
    const { result, go } = openPages();
    await pass(10);
    expect(result.current).toMatchObject({ offset: 0, previous: undefined });
    await go('next');
    await go('next');
    expect(result.current).toMatchObject({
      value: { items: [5] },
      offset: 4,
      next: undefined,
    });
    await go('previous');
    expect(result.current.value?.items).toEqual([3, 4]);
  });

  it('go back for good where one has emptied', async () => {
    const { result, go } = openPages();
    await pass(10);
    await go('next');
    await go('next');
    items = [1, 2];
    await pass(2 * SLOW_MS);
    expect(result.current).toMatchObject({
      value: { items: [1, 2] },
      offset: 0,
      previous: undefined,
    });
    load.mockClear();
    items = [1, 2, 3, 4, 5];
    await pass(1.2 * SLOW_MS);
    // One call, and nobody is taken to a page that they did not turn to.
    expect(load).toHaveBeenCalledTimes(1);
    expect(result.current).toMatchObject({
      value: { items: [1, 2] },
      offset: 0,
    });
  });

  it('begin anew where the list has changed since the cursor was made', async () => {
    const { result, go } = openPages();
    await pass(10);
    await go('next');
    const conflict = await responseError(409);
    const loadFirst = load.getMockImplementation();
    load.mockImplementation(async (api, cursor) => {
      if (cursor) throw conflict;
      return loadFirst?.(api, cursor) ?? { items: [], totalItems: 0 };
    });
    await pass(2 * SLOW_MS);
    expect(result.current).toMatchObject({
      value: { items: [1, 2] },
      offset: 0,
      error: undefined,
    });
  });

  it('keep the former one, and the way back, when one cannot be loaded', async () => {
    const { result, go } = openPages();
    await pass(10);
    load.mockRejectedValue(new Error('down'));
    await go('next');
    expect(result.current).toMatchObject({
      value: undefined,
      former: { items: [1, 2] },
      error: { message: 'down' },
    });
    await go('previous');
    expect(result.current.value?.items).toEqual([1, 2]);
  });
});

describe('a call', () => {
  it('is made once at a time, and what it wrote is loaded anew', async () => {
    const load = jest.fn(async () => 'before');
    const { result } = open(() => ({
      live: useMarketplaceQuery<string>({ key: ['value'], load }),
      call: useMarketplaceCall(),
    }));
    await pass(10);
    load.mockResolvedValue('after');
    const write = jest.fn(async () => {});
    act(() => {
      result.current.call.run('writing', write);
      result.current.call.run('writing', write);
    });
    await pass(10);
    expect(write).toHaveBeenCalledTimes(1);
    expect(result.current.live.value).toBe('after');
    act(() => {
      result.current.call.run('loading', async () => {
        throw new Error('refused');
      });
    });
    await pass(10);
    expect(result.current.call).toMatchObject({
      pending: undefined,
      error: { message: 'refused' },
    });
    act(() => result.current.call.clear());
    await pass(10);
    expect(result.current.call.error).toBeUndefined();
  });
});
