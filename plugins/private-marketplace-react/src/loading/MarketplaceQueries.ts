import { ResponseError } from '@backstage/errors';
import type { SignalApi } from '@backstage/plugin-signals-react';
import {
  type Query,
  QueryClient,
  type QueryFunctionContext,
} from '@tanstack/react-query';
import { withDeadline } from './withDeadline';

const CHANNEL = 'private-marketplace';

/** Pause between two loads while a change is under way and nobody signals its steps. */
export const FAST_MS = 2_000;
/** Pause where nobody signals at all. */
export const SLOW_MS = 30_000;
/** Pause of a change that is signalled, and of the heartbeat. */
export const SIGNALLED_MS = 60_000;

/** Everybody hears a signal at once; so long it may take until a page asks. */
const JITTER_MS = 2_000;
/** The longest that signals in a row can make pages wait. */
const LONGEST_WAIT_MS = 15_000;
const FIRST_RETRY_MS = 5_000;
const LAST_RETRY_MS = 300_000;

/**
 * What the pages have loaded, and when it is loaded again: the plugin's own client
 * of TanStack Query. The README of the package says how.
 */
export class MarketplaceQueries {
  readonly client: QueryClient;
  readonly #random: () => number;
  /** Spreads what is asked at regular times over the pages that are open. */
  readonly #spread: number;
  readonly #failures = new Map<string, number>();
  #followers = 0;
  #end: () => void = () => {};
  #hasSignals = false;
  #isSignalled = false;
  #wait = JITTER_MS;
  #soon: ReturnType<typeof setTimeout> | undefined;
  #calming: ReturnType<typeof setTimeout> | undefined;

  constructor(options: { random?: () => number } = {}) {
    this.#random = options.random ?? Math.random;
    this.#spread = 0.9 + 0.2 * this.#random();
    this.client = new QueryClient({
      defaultOptions: {
        queries: {
          // What is asked for once more in the same moment needs no second answer.
          staleTime: 1_000,
          // A failure is tried again after the pauses below, however often.
          retry: false,
          // Being offline is a failure as any other.
          networkMode: 'always',
          refetchOnWindowFocus: true,
        },
        mutations: { networkMode: 'always' },
      },
    });
  }

  /** Loads, within the time that an answer may take, and remembers failures. */
  async load<T>(
    { queryKey, signal }: Pick<QueryFunctionContext, 'queryKey' | 'signal'>,
    run: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    const key = JSON.stringify(queryKey);
    try {
      const value = await withDeadline(signal, run);
      this.#failures.delete(key);
      return value;
    } catch (error) {
      if (!signal.aborted) {
        this.#failures.set(key, (this.#failures.get(key) ?? 0) + 1);
      }
      throw error;
    }
  }

  /** Loads anew what is shown; what is not, as soon as it is. */
  loadAnew(): void {
    this.client.invalidateQueries({ predicate: isKeptUpToDate });
  }

  /** ms until a query asks again by itself; false when it need not. */
  pause(query: Pick<Query, 'queryKey' | 'state'>, isUnderWay: boolean) {
    const failures = this.#failures.get(JSON.stringify(query.queryKey)) ?? 0;
    if (failures > 0) {
      const grown = FIRST_RETRY_MS * 2 ** (failures - 1);
      const wanted = retryAfter(query.state.error) ?? 0;
      return Math.max(Math.min(grown, LAST_RETRY_MS), wanted) * this.#spread;
    }
    if (isUnderWay) return this.#isSignalled ? SIGNALLED_MS : FAST_MS;
    // The heartbeat sees to it.
    return this.#hasSignals ? false : SLOW_MS * this.#spread;
  }

  /** Keeps up to date what is shown, as long as somebody asks for it. @returns what ends it. */
  follow(signals: SignalApi | undefined): () => void {
    this.#followers += 1;
    if (this.#followers === 1) this.#begin(signals);
    return () => {
      this.#followers -= 1;
      if (this.#followers === 0) this.#end();
    };
  }

  #begin(signals: SignalApi | undefined): void {
    // Only then the client hears that somebody sees the page again.
    this.client.mount();
    this.#hasSignals = signals !== undefined;
    const subscription = signals?.subscribe(CHANNEL, () => this.#onSignal());
    const heartbeat = signals
      ? setInterval(() => this.#beat(), SIGNALLED_MS * this.#spread)
      : undefined;
    this.#end = () => {
      this.client.unmount();
      subscription?.unsubscribe();
      clearInterval(heartbeat);
      clearTimeout(this.#soon);
      clearTimeout(this.#calming);
      this.#soon = undefined;
    };
  }

  /**
   * Loads anew what is shown, at some moment that others do not have. While one
   * signal follows another the moments become fewer.
   */
  #onSignal(): void {
    this.#isSignalled = true;
    if (this.#soon !== undefined) {
      this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT_MS);
      return;
    }
    this.#soon = setTimeout(() => {
      this.#soon = undefined;
      this.loadAnew();
      // What comes next soon belongs to the same, else it is news.
      this.#calm();
    }, this.#random() * this.#wait);
  }

  #calm(): void {
    clearTimeout(this.#calming);
    this.#calming = setTimeout(() => {
      this.#wait = JITTER_MS;
    }, 2 * LONGEST_WAIT_MS);
  }

  /** A signal may get lost: of what is shown the oldest is loaded anew. */
  #beat(): void {
    if (document.visibilityState === 'hidden') return;
    const oldest = this.client
      .getQueryCache()
      .findAll({
        type: 'active',
        fetchStatus: 'idle',
        predicate: isKeptUpToDate,
      })
      .sort((a, b) => a.state.dataUpdatedAt - b.state.dataUpdatedAt)
      .at(0);
    if (oldest) {
      this.client.refetchQueries({ queryKey: oldest.queryKey, exact: true });
    }
  }
}

function isKeptUpToDate({ meta }: Pick<Query, 'meta'>): boolean {
  return meta?.isOnce !== true;
}

/** ms that the backend asks callers to wait, as of RFC 9110, 10.2.3. */
function retryAfter(error: unknown): number | undefined {
  if (!ResponseError.is(error)) return undefined;
  const seconds = Number(error.response.headers.get('retry-after'));
  return seconds > 0 ? seconds * 1_000 : undefined;
}
