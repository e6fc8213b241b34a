import type { ManualClock } from '@private-marketplace/sandbox';
import type { RateClock } from '../RateClock';

/** A clock on which waiting is what makes the time pass. */
export function manualRateClock(clock: ManualClock): RateClock {
  return {
    now: () => clock.now().getTime(),
    wait: async (milliseconds, signal) => {
      signal?.throwIfAborted();
      clock.advance(milliseconds);
    },
  };
}
