import { setTimeout } from 'node:timers/promises';

/** Time, injected so that tests decide how it passes. */
export interface Pacing {
  /** Milliseconds since some moment. */
  now(): number;
  /** Waits so many milliseconds, or until the signal ends the waiting. */
  pause(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/** The time of the machine. */
export const systemPacing: Pacing = {
  now: () => Date.now(),
  async pause(milliseconds, signal) {
    try {
      await setTimeout(milliseconds, undefined, { signal });
    } catch (error) {
      if (!signal?.aborted) throw error;
    }
  },
};
