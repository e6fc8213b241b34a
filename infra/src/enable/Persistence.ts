import { AwsCallError } from '@private-marketplace/backstage-plugin-private-marketplace-node/gateways';
import type { EnableClock } from './EnableClock';
import { brokenConstraint, isRefusal } from './Governance';

const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 10_000;

/** Tries again, with growing pauses, until a time. */
export class Persistence {
  constructor(
    private readonly clock: EnableClock,
    readonly signal: AbortSignal,
    /** Milliseconds since 1970 after which nothing is begun. */
    readonly until: number,
  ) {}

  /** The same, but so many milliseconds earlier. */
  leaving(milliseconds: number): Persistence {
    return new Persistence(this.clock, this.signal, this.until - milliseconds);
  }

  /** The same, but for so many milliseconds at most. */
  atMost(milliseconds: number): Persistence {
    const until = Math.min(this.until, this.clock.now() + milliseconds);
    return new Persistence(this.clock, this.signal, until);
  }

  /** @throws what the last call threw. */
  async call<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const pauses = this.#pauses();
    for (;;) {
      try {
        return await work(this.signal);
      } catch (error) {
        if (!canPass(error) || !(await pauses())) throw error;
      }
    }
  }

  /** @returns false when it did not come true in time. */
  async wait(condition: () => Promise<boolean>): Promise<boolean> {
    const pauses = this.#pauses();
    while (!(await condition())) {
      if (!(await pauses())) return false;
    }
    return true;
  }

  /** Pauses, each time longer; false without a pause when it would end too late. */
  #pauses(): () => Promise<boolean> {
    let next = FIRST_PAUSE;
    return async () => {
      const pause = next;
      if (this.clock.now() + pause > this.until) return false;
      next = Math.min(LONGEST_PAUSE, 2 * pause);
      await this.clock.pause(pause, this.signal);
      return true;
    };
  }
}

/** Whether the same call can go well a little later. */
export function canPass(error: unknown): boolean {
  if (!(error instanceof AwsCallError)) return false;
  return (
    error.httpStatus === undefined ||
    error.httpStatus >= 500 ||
    isThrottling(error) ||
    isRefusal(error, 'ConcurrentModificationException') ||
    // Just enabled, trusted access is not seen everywhere at once.
    brokenConstraint(error) === 'SERVICE_ACCESS_NOT_ENABLED'
  );
}

/** Whether AWS was asked too often. */
export function isThrottling(error: unknown): boolean {
  return isRefusal(
    error,
    'TooManyRequestsException',
    'Throttling',
    'ThrottlingException',
  );
}
