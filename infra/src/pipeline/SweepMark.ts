import {
  ConditionFailedError,
  type BucketGateway,
} from '@private-marketplace/backstage-plugin-private-marketplace-node/gateways';

const KEY = 'AUTOMATION_Sweep';
const NOT_SWEPT = 'not swept yet';

/** Up to when the bucket has been swept. */
export interface Swept {
  until: Date;
  /** No sweep has been there before, which looks at every status file. */
  first: boolean;
}

/** Remembers up to when the bucket has been swept. */
export class SweepMark {
  readonly #bucket: BucketGateway;
  #begun = false;

  constructor(bucket: BucketGateway) {
    this.#bucket = bucket;
  }

  /**
   * Sees to it that there is a mark. Files from before it were dealt with by
   * what was there before this automation: to apply them again would undo later
   * changes.
   */
  async begin(now: Date): Promise<void> {
    if (!this.#begun) await this.read(now);
  }

  /** The mark, which begins now when there is none. */
  async read(now: Date): Promise<Swept> {
    const found = await this.#find();
    if (!found) {
      const text = `${now.toISOString()} ${NOT_SWEPT}\n`;
      await unlessThere(() => this.#bucket.put(KEY, text, { ifAbsent: true }));
    }
    this.#begun = true;
    return found ?? { until: now, first: true };
  }

  /** Undefined when there is none, or it can not be read. */
  async #find(): Promise<Swept | undefined> {
    const object = await this.#bucket.get(KEY);
    const [time = '', ...more] = object?.text?.trim().split(' ') ?? [];
    const until = new Date(time);
    if (Number.isNaN(until.getTime())) return undefined;
    return { until, first: more.join(' ') === NOT_SWEPT };
  }

  async write(sweptUntil: Date): Promise<void> {
    // Whichever of two sweeps is last: what both have seen, both have dealt with.
    await this.#bucket.put(KEY, `${sweptUntil.toISOString()}\n`, {
      always: true,
    });
  }
}

async function unlessThere(write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (!(error instanceof ConditionFailedError)) throw error;
  }
}
