import { setTimeout as pause } from 'node:timers/promises';

/** Time as a rate knows it. Injected, so that tests need not wait. @public */
export interface RateClock {
  /** Milliseconds since any moment. */
  now(): number;
  /** @throws AbortError when the signal is aborted before the time is over. */
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/** The time of the machine, which no adjustment of the clock turns back. */
export const systemRateClock: RateClock = {
  now: () => performance.now(),
  wait: (milliseconds, signal) => pause(milliseconds, undefined, { signal }),
};
