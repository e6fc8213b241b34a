import { AwsCallError } from '../errors/AwsCallError';
import { AdaptiveBucket } from './AdaptiveBucket';
import type { Rate } from './Rate';
import { systemRateClock, type RateClock } from './RateClock';

const THROTTLED_ATTEMPTS = 8;
// As often as the SDK tries, and pauses as it does ("Retry behavior" in the AWS
// SDKs and Tools Reference Guide): 100 ms, then twice as long each time.
const FAILED_ATTEMPTS = 3;
const FIRST_PAUSE = 100;

/**
 * Keeps the calls of an API within its rates. One for all that use the same
 * credentials, for AWS counts by account. Each attempt counts, so the SDK must
 * make none of its own: give its client `maxAttempts: 1`.
 *
 * It knows the calls of its own process only. Several replicas and the Lambda
 * functions draw on the same quota of the account; where that is too much, AWS
 * throttles, and each of them halves its rate.
 *
 * @public
 */
export class RequestRate {
  readonly #buckets = new Map<string, AdaptiveBucket>();
  readonly #clock: RateClock;

  /** Operations that are in none of the rates are not limited. */
  constructor(rates: readonly Rate[], clock: RateClock = systemRateClock) {
    this.#clock = clock;
    for (const rate of rates) {
      const bucket = new AdaptiveBucket(rate, clock);
      for (const name of rate.operations) this.#buckets.set(name, bucket);
    }
  }

  /**
   * Makes a call when it is its turn, and again when it was throttled, each time
   * at half the rate, or when AWS failed or could not be reached.
   *
   * @throws what the call throws; after eight attempts that were throttled, or
   * three that failed otherwise, that too.
   */
  async run<T>(
    operation: string,
    call: () => Promise<T>,
    signal?: AbortSignal,
  ): Promise<T> {
    const bucket = this.#buckets.get(operation);
    let throttled = 0;
    let failed = 0;
    for (;;) {
      await bucket?.take(signal);
      try {
        return await call();
      } catch (error) {
        if (!(error instanceof AwsCallError)) throw error;
        if (error.isThrottling) {
          bucket?.throttled();
          throttled += 1;
        } else if (error.isTransient) {
          failed += 1;
        } else {
          throw error;
        }
        if (throttled === THROTTLED_ATTEMPTS || failed === FAILED_ATTEMPTS) {
          throw error;
        }
        if (error.isTransient || !bucket) {
          const pauses = throttled + failed - 1;
          await this.#clock.wait(FIRST_PAUSE * 2 ** pauses, signal);
        }
      }
    }
  }
}
