import {
  FaultPlan,
  systemClock,
  type Clock,
} from '@private-marketplace/sandbox';

const LATE = 10_000;

/** For a sandbox whose automation hears of nothing, until the outage ends; then it hears of all that there was. */
export function startOutage(): {
  clock: Clock;
  faults: FaultPlan;
  end(): void;
} {
  const held: (() => void)[] = [];
  let isOver = false;
  // Each event comes late, by some twenty seconds.
  const faults = new FaultPlan(
    {
      ...{ refusedRequest: 0, lostAnswer: 0, lostEvent: 0 },
      ...{ repeatedEvent: 0, lateEvent: 1 },
    },
    () => 0.99,
  );
  const clock: Clock = {
    now: systemClock.now,
    after(milliseconds, callback) {
      if (isOver || milliseconds < LATE) {
        return systemClock.after(milliseconds, callback);
      }
      held.push(callback);
      return () => {
        const at = held.indexOf(callback);
        if (at >= 0) held.splice(at, 1);
      };
    },
  };
  return {
    clock,
    faults,
    end() {
      isOver = true;
      faults.end();
      for (const callback of held.splice(0)) callback();
    },
  };
}
