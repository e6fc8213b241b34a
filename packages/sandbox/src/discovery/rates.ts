import type { Clock } from '../clock';
import { TokenBucket } from '../serving/TokenBucket';
import { throttled } from './errors';

// AWS General Reference, "AWS Marketplace endpoints and quotas". It names no
// bursts; that a second's calls can come at once is simulated.
const documented: Readonly<Record<string, number>> = {
  SearchListings: 10,
  SearchFacets: 10,
  GetListing: 5,
  GetProduct: 5,
};

/** Refuses calls beyond the documented rates. */
export class DocumentedRates {
  readonly #buckets: ReadonlyMap<string, TokenBucket>;

  constructor(clock: Clock) {
    this.#buckets = new Map(
      Object.entries(documented).map(([operation, perSecond]) => [
        operation,
        new TokenBucket({ perSecond, burst: perSecond }, clock),
      ]),
    );
  }

  /** @throws ApiError ThrottlingException. */
  take(operation: string): void {
    if (this.#buckets.get(operation)?.take() === false) throw throttled();
  }
}
