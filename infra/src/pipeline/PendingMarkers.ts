import { isShortName } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import {
  ConditionFailedError,
  type BucketGateway,
} from '@private-marketplace/backstage-plugin-private-marketplace-node/gateways';
import { isRecord } from '../events/unknownRecord';

const PREFIX = 'PENDING_Experience_';

/** Says that an experience may have something under way. */
export interface PendingMarker {
  shortName: string;
  etag: string;
}

/** Why an experience is not tried at once. */
export interface Delay {
  /** How often it was tried in vain. */
  attempts: number;
  /** ISO 8601. */
  notBefore: string;
}

/**
 * One small object for each experience that has something under way, so that
 * finding the work in progress costs calls in proportion to that work, however
 * many status files there are.
 *
 * A marker is written before the status file becomes busy, with a content that
 * no other has, and removed only by who has read it first and the idle status
 * file then, and only if it is still the same. So a busy experience always has
 * one; an idle one may have one for a while.
 */
export class PendingMarkers {
  readonly #bucket: BucketGateway;

  constructor(bucket: BucketGateway) {
    this.#bucket = bucket;
  }

  /** @param reason - what makes the experience busy; never the same twice. */
  async put(shortName: string, reason: object): Promise<void> {
    const text = `${JSON.stringify(reason)}\n`;
    await this.#bucket.put(`${PREFIX}${shortName}`, text, { always: true });
  }

  async *list(): AsyncGenerator<PendingMarker> {
    for await (const object of this.#bucket.list(PREFIX)) {
      const shortName = object.key.slice(PREFIX.length);
      if (isShortName(shortName)) {
        yield { shortName, etag: object.etag };
      }
    }
  }

  /** Undefined when the experience may be tried at once. */
  async readDelay({ shortName }: PendingMarker): Promise<Delay | undefined> {
    const object = await this.#bucket.get(`${PREFIX}${shortName}`);
    return parseDelay(object?.text ?? '');
  }

  /** Puts the next attempt off, unless the experience has become busy anew. */
  async delay(
    { shortName, etag }: PendingMarker,
    { attempts, notBefore }: Delay,
  ): Promise<void> {
    const text = `${JSON.stringify({
      Attempts: attempts,
      NotBefore: notBefore,
    })}\n`;
    await ignoringRace(() =>
      this.#bucket.put(`${PREFIX}${shortName}`, text, { ifMatch: etag }),
    );
  }

  /** Removes a marker, unless the experience has become busy anew. */
  async remove({ shortName, etag }: PendingMarker): Promise<void> {
    await ignoringRace(() =>
      this.#bucket.remove(`${PREFIX}${shortName}`, { ifMatch: etag }),
    );
  }
}

async function ignoringRace(run: () => Promise<unknown>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof ConditionFailedError)) throw error;
  }
}

function parseDelay(text: string): Delay | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const { Attempts: attempts, NotBefore: notBefore } = isRecord(value)
      ? value
      : {};
    return typeof attempts === 'number' && typeof notBefore === 'string'
      ? { attempts, notBefore }
      : undefined;
  } catch {
    // A marker that cannot be read delays nothing.
    return undefined;
  }
}
