import { setTimeout as setPause } from 'node:timers/promises';

/** Time as the handler knows it. Injected, so that tests need not wait. */
export interface EnableClock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls back once after so many milliseconds; the answer takes that back. */
  after(milliseconds: number, callback: () => void): () => void;
  /** @throws AbortError as soon as the signal is aborted. */
  pause(milliseconds: number, signal: AbortSignal): Promise<void>;
}

/** The time of the machine. */
export const systemClock: EnableClock = {
  now: () => Date.now(),
  after: (milliseconds, callback) => {
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  },
  pause: (milliseconds, signal) =>
    setPause(milliseconds, undefined, { signal }),
};
