import type { CatalogGateway } from 'backstage-plugin-private-marketplace-node';
import type { BucketReader } from './BucketReader';
import type { Marketplace } from './Marketplace';
import { readCatalog } from './readCatalog';

/**
 * Young enough to be shown again, in milliseconds. Everyone who looks at a page
 * within this time shares one reading, which keeps the calls inside AWS's
 * request rates however many look.
 */
const MAX_AGE = 1500;

/** Reads the state of AWS for whoever asks, as few times as it may. */
export class MarketplaceReader {
  readonly #catalog: CatalogGateway;
  readonly #bucket: BucketReader;
  readonly #now: () => number;
  #latest?: { at: number; reading: Promise<Marketplace>; done: boolean };

  constructor(options: {
    catalog: CatalogGateway;
    bucket: BucketReader;
    now: () => number;
  }) {
    this.#catalog = options.catalog;
    this.#bucket = options.bucket;
    this.#now = options.now;
  }

  async read(): Promise<Marketplace> {
    const latest = this.#latest;
    // While AWS is slow, another reading would make it slower.
    if (latest && (!latest.done || this.#now() - latest.at < MAX_AGE)) {
      return latest.reading;
    }
    const reading = this.#readAll();
    const mine = { at: this.#now(), reading, done: false };
    this.#latest = mine;
    reading.then(
      () => {
        mine.done = true;
      },
      () => {
        if (this.#latest === mine) this.#latest = undefined;
      },
    );
    return reading;
  }

  /** The next reading has to see what was just written. */
  forget(): void {
    this.#latest = undefined;
  }

  async #readAll(): Promise<Marketplace> {
    const [experiences, statuses, configurations] = await Promise.all([
      readCatalog(this.#catalog),
      this.#bucket.statuses(),
      this.#bucket.configurations(),
    ]);
    return { experiences, statuses, configurations };
  }
}
