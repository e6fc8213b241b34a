import type { BucketGateway } from '@private-marketplace/backstage-plugin-private-marketplace-node/gateways';

const KEY = 'AUTOMATION_Sweep';

/** Remembers up to when the bucket has been swept. */
export class SweepMark {
  readonly #bucket: BucketGateway;

  constructor(bucket: BucketGateway) {
    this.#bucket = bucket;
  }

  /** Undefined before the first sweep, or when the mark can not be read. */
  async read(): Promise<Date | undefined> {
    const object = await this.#bucket.get(KEY);
    const time = new Date(object?.text?.trim() ?? '');
    return Number.isNaN(time.getTime()) ? undefined : time;
  }

  async write(sweptUntil: Date): Promise<void> {
    // Whichever of two sweeps is last: what both have seen, both have dealt with.
    await this.#bucket.put(KEY, `${sweptUntil.toISOString()}\n`, {
      always: true,
    });
  }
}
