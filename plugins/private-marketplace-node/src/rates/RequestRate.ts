import { AwsCallError } from '../errors/AwsCallError';
import { AdaptiveBucket } from './AdaptiveBucket';
import type { Rate } from './Rate';
import { systemRateClock, type RateClock } from './RateClock';

const ATTEMPTS = 8;

/**
 * Keeps the calls of an API within its rates. One for all that use the same
 * credentials, for AWS counts by account.
 *
 * @public
 */
export class RequestRate {
  readonly #buckets = new Map<string, AdaptiveBucket>();

  /** Operations that are in none of the rates are not limited. */
  constructor(rates: readonly Rate[], clock: RateClock = systemRateClock) {
    for (const rate of rates) {
      const bucket = new AdaptiveBucket(rate, clock);
      for (const name of rate.operations) this.#buckets.set(name, bucket);
    }
  }

  /**
   * Makes a call when it is its turn, and again when it was throttled, each time
   * at half the rate.
   *
   * @throws what the call throws; after eight throttled attempts that, too.
   */
  async run<T>(
    operation: string,
    call: () => Promise<T>,
    signal?: AbortSignal,
  ): Promise<T> {
    const bucket = this.#buckets.get(operation);
    if (!bucket) return call();
    for (let attempt = 1; ; attempt += 1) {
      await bucket.take(signal);
      try {
        return await call();
      } catch (error) {
        if (!isThrottling(error)) throw error;
        bucket.throttled();
        if (attempt === ATTEMPTS) throw error;
      }
    }
  }
}

function isThrottling(error: unknown): boolean {
  return (
    error instanceof AwsCallError &&
    (error.httpStatus === 429 || /^Throttl|^TooManyRequests/.test(error.code))
  );
}
