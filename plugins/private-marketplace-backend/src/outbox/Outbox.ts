import { randomUUID } from 'node:crypto';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { ConflictError, toError } from '@backstage/errors';
import type { BucketGateway } from 'backstage-plugin-private-marketplace-node';
import { writeConfigurationFile } from '../configurations/writeConfigurationFile';
import type { LeasedEntry, OutboxStore } from './OutboxStore';

// Longer than a call may take, so that nobody works on what another one still writes.
const LEASE = 60_000;
const LONGEST_CALL = 30_000;
const LONGEST_PAUSE = 30_000;
const AT_ONCE = 10;

/** What the outbox stands on. */
export interface OutboxOptions {
  bucket: BucketGateway;
  logger: LoggerService;
  store: OutboxStore;
  /** Told of each file that has come to be in the bucket. */
  onWritten: (shortName: string) => Promise<void>;
  /** Told of each file that can not be written, for another one has its key. Has to remove the entry. */
  onRefused: (entry: LeasedEntry, reason: string) => Promise<void>;
  now: () => Date;
}

/**
 * Writes what was accepted into the bucket, each file once however many
 * replicas there are: a lease keeps two from trying at once, and the bucket
 * takes a key only once. What fails is tried again, ever more slowly.
 */
export class Outbox {
  readonly #options: OutboxOptions;
  readonly #running = new Set<Promise<unknown>>();
  #closing = false;

  constructor(options: OutboxOptions) {
    this.#options = options;
  }

  /**
   * Writes one file, unless others have to go first.
   *
   * @returns whether it is in the bucket; when not, it is tried again later.
   * @throws ConflictError when another file has the key.
   */
  async deliver(key: string): Promise<boolean> {
    if (this.#closing) return false;
    return this.#track(this.#leaseAndWrite(key));
  }

  /** Writes all files that are due, until there are none, or the signal comes. */
  async deliverDue(signal?: AbortSignal): Promise<void> {
    const { logger, now, store } = this.#options;
    for (;;) {
      if (this.#closing || signal?.aborted) return;
      const keys = await store.due(now(), AT_ONCE);
      const written = await Promise.all(
        keys.map(key =>
          this.deliver(key).catch(error => {
            logger.warn('A configuration file was refused', toError(error));
            return true;
          }),
        ),
      );
      // What another replica has leased, or what failed, is for a later round.
      if (!written.includes(true)) return;
    }
  }

  /** Takes nothing any more, and waits for what is being written. */
  async close(): Promise<void> {
    this.#closing = true;
    await Promise.allSettled(this.#running);
  }

  async #track<T>(work: Promise<T>): Promise<T> {
    this.#running.add(work);
    try {
      return await work;
    } finally {
      this.#running.delete(work);
    }
  }

  async #leaseAndWrite(key: string): Promise<boolean> {
    const { now, store } = this.#options;
    const began = now();
    const until = new Date(began.getTime() + LEASE);
    const entry = await store.lease(key, randomUUID(), began, until);
    return entry !== undefined && this.#write(entry);
  }

  async #write(entry: LeasedEntry): Promise<boolean> {
    const { bucket, logger, now, onRefused, onWritten, store } = this.#options;
    const { key, shortName, attempts } = entry;
    try {
      await writeConfigurationFile(bucket, entry, {
        signal: AbortSignal.timeout(LONGEST_CALL),
      });
    } catch (error) {
      const reason = toError(error).message;
      if (error instanceof ConflictError) {
        await onRefused(entry, reason);
        throw error;
      }
      const pause = Math.min(1000 * 2 ** attempts, LONGEST_PAUSE);
      await store.postpone(entry, new Date(now().getTime() + pause), reason);
      logger.warn('A configuration file could not be written yet', {
        key,
        reason,
        attempts: attempts + 1,
      });
      return false;
    }
    await store.remove(entry);
    logger.info('Configuration written', {
      key,
      requestedBy: entry.requestedBy ?? 'a service',
    });
    await onWritten(shortName);
    return true;
  }
}
