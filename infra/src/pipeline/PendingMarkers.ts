import {
  ConditionFailedError,
  type BucketGateway,
  type ListedObject,
} from '@private-marketplace/backstage-plugin-private-marketplace-node/gateways';

/** Keys of what says that something is under way begin with this. */
export const PENDING_PREFIX = 'PENDING_Experience_';

/**
 * A marker of this age, in milliseconds, is not removed: who wrote it may be
 * about to write the status file that it announces, which is its next call.
 */
const YOUNG = 5 * 60_000;

/** Says that an experience may have something under way. */
export type PendingMarker = Pick<ListedObject, 'key' | 'etag' | 'lastModified'>;

/**
 * One small object for each experience that has something under way, so that
 * finding the work in progress costs calls in proportion to that work, however
 * many status files there are.
 *
 * A marker is written before the status file becomes busy, with a content that
 * no other has. It is removed only when it is old enough that this has come to
 * pass or never will, by who has read it first and the idle status file then,
 * and only if it is still the same. So a busy experience always has one; an idle
 * one may have one for a while.
 */
export class PendingMarkers {
  readonly #bucket: BucketGateway;
  readonly #now: () => Date;

  constructor(bucket: BucketGateway, now: () => Date) {
    this.#bucket = bucket;
    this.#now = now;
  }

  /** @param reason - what makes the experience busy; never the same twice. */
  async put(shortName: string, reason: object): Promise<void> {
    const text = `${JSON.stringify(reason)}\n`;
    await this.#bucket.put(`${PENDING_PREFIX}${shortName}`, text, {
      always: true,
    });
  }

  /** Removes the marker of an idle experience, unless it is young or the experience has become busy anew. */
  async remove({ key, etag, lastModified }: PendingMarker): Promise<void> {
    if (this.#now().getTime() - lastModified.getTime() < YOUNG) return;
    try {
      await this.#bucket.remove(key, { ifMatch: etag });
    } catch (error) {
      if (!(error instanceof ConditionFailedError)) throw error;
    }
  }
}
