import { randomUUID } from 'node:crypto';
import type { BucketGateway } from '@private-marketplace/backstage-plugin-private-marketplace-node';
import { failureForReaders } from '../sync/failureForReaders';
import { refuseEntry, type RefusalParts } from './refuseEntry';

// Longer than it takes to look, so that nobody writes the file meanwhile.
const LEASE = 60_000;
const LONGEST_CALL = 10_000;
const PAUSE = 5000;

/** What taking back stands on. */
export interface WithdrawalsOptions extends RefusalParts {
  bucket: Pick<BucketGateway, 'head'>;
  now: () => Date;
}

/** Takes configurations back that are accepted and not in the bucket yet. */
export class Withdrawals {
  readonly #options: WithdrawalsOptions;

  constructor(options: WithdrawalsOptions) {
    this.#options = options;
  }

  /**
   * @param reason - why, in words; it stands with the configuration.
   * @returns whether it is taken back. Else it is in the bucket, or nobody can
   * say yet that it is not.
   */
  async withdraw(key: string, reason: string): Promise<boolean> {
    const { bucket, now, store } = this.#options;
    if ((await store.findText(key)) === undefined) return false;
    const began = now();
    const until = new Date(began.getTime() + LEASE);
    const entry = await store.lease(key, randomUUID(), began, until);
    if (!entry) return false;
    const release = (problem: string) =>
      store.postpone(entry, new Date(now().getTime() + PAUSE), problem);
    try {
      // An attempt to write it may have come through without an answer.
      const signal = AbortSignal.timeout(LONGEST_CALL);
      if (await bucket.head(key, { signal })) {
        await release('It is in the bucket already.');
        return false;
      }
    } catch (error) {
      await release(failureForReaders(error));
      return false;
    }
    return refuseEntry(this.#options, entry, {
      end: 'withdrawn',
      reason,
      at: now(),
    });
  }
}
