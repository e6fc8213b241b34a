import type { RateClock } from './RateClock';
import { untilAborted } from './untilAborted';

// From half the rate back to all of it in half a minute.
const RECOVERY = 60_000;
const SMALLEST_SHARE = 1 / 16;

/**
 * A bucket of tokens: a call takes one, and waits its turn for it. Throttling
 * halves the rate at which it fills, for others may draw on the same quota; then
 * the rate grows back slowly.
 *
 * The adaptive mode of the AWS SDK is no substitute: it slows a client down after
 * AWS has throttled it, for all operations at once, and so keeps to no documented
 * rate. Bottleneck fills its reservoir in steps, so that twice as much as allowed
 * can fall into one second, and takes neither a clock nor the halving.
 */
export class AdaptiveBucket {
  readonly #full: number;
  readonly #burst: number;
  readonly #clock: RateClock;
  /** Tokens a millisecond. */
  #rate: number;
  #tokens: number;
  #filledAt: number;
  #turn: Promise<void> = Promise.resolve();

  constructor(
    { perSecond, burst }: { perSecond: number; burst: number },
    clock: RateClock,
  ) {
    this.#full = perSecond / 1000;
    this.#rate = this.#full;
    this.#burst = burst;
    this.#tokens = burst;
    this.#clock = clock;
    this.#filledAt = clock.now();
  }

  /** Calls a second at the moment. */
  get perSecond(): number {
    this.#fill();
    return this.#rate * 1000;
  }

  /** @throws the reason of the signal when it is aborted first; no token is taken then. */
  async take(signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    const before = this.#turn;
    let pass = () => {};
    const mine = new Promise<void>(resolve => {
      pass = resolve;
    });
    // Whoever gives up lets the next one go only after those before.
    this.#turn = before.then(() => mine);
    try {
      await untilAborted(before, signal);
      await this.#takeInTurn(signal);
    } finally {
      pass();
    }
  }

  /** AWS said that it was too much. */
  throttled(): void {
    this.#fill();
    this.#rate = Math.max(this.#full * SMALLEST_SHARE, this.#rate / 2);
    this.#tokens = 0;
  }

  async #takeInTurn(signal?: AbortSignal): Promise<void> {
    for (;;) {
      this.#fill();
      if (this.#tokens >= 1) {
        this.#tokens -= 1;
        return;
      }
      const missing = (1 - this.#tokens) / this.#rate;
      await this.#clock.wait(Math.ceil(missing), signal);
    }
  }

  #fill(): void {
    const now = this.#clock.now();
    const elapsed = now - this.#filledAt;
    this.#filledAt = now;
    this.#tokens = Math.min(this.#burst, this.#tokens + elapsed * this.#rate);
    const recovered = this.#rate + (this.#full * elapsed) / RECOVERY;
    this.#rate = Math.min(this.#full, recovered);
  }
}
