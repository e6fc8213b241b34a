import type { Clock } from '../clock';

/** So many calls a second, and so many at once after a pause. */
export interface Rate {
  perSecond: number;
  burst: number;
}

/** Tells whether a call is within a rate, as AWS's throttling does. */
export class TokenBucket {
  #tokens: number;
  #filledAt: number;

  constructor(private readonly rate: Rate, private readonly clock: Clock) {
    this.#tokens = rate.burst;
    this.#filledAt = clock.now().getTime();
  }

  /** Takes a token; false when there is none. */
  take(): boolean {
    const now = this.clock.now().getTime();
    const gained = ((now - this.#filledAt) / 1000) * this.rate.perSecond;
    this.#tokens = Math.min(this.rate.burst, this.#tokens + gained);
    this.#filledAt = now;
    if (this.#tokens < 1) return false;
    this.#tokens -= 1;
    return true;
  }
}
