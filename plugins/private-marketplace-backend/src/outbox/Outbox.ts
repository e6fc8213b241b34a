import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { ConflictError, toError } from '@backstage/errors';
import type { BucketGateway } from '@private-marketplace/backstage-plugin-private-marketplace-node';
import type { Delivery } from '../metrics/countDeliveries';
import { failureForReaders } from '../sync/failureForReaders';
import type { Refusal } from './refuseEntry';
import { writeConfigurationFile } from './writeConfigurationFile';
import type { LeasedEntry, OutboxStore } from './OutboxStore';

// Longer than a call may take, so that nobody works on what another one still writes.
const LEASE = 60_000;
const LONGEST_CALL = 30_000;
const LONGEST_PAUSE = 30_000;
// A shutdown waits so long for what is under way.
const GRACE = 5000;
const AT_ONCE = 10;
// For so long what was found out when it was accepted is good enough.
const FRESH = 10_000;
const OUTDATED =
  'The experience has changed while this could not be written into the bucket. Look at what has changed, and write it again if it is still wanted.';
const TOO_OLD =
  'It could not be written into the bucket for so long that nobody expects it any more (privateMarketplace.outbox.maxAge). If it is still wanted, write it again.';

/** What the outbox stands on. */
export interface OutboxOptions {
  bucket: BucketGateway;
  logger: LoggerService;
  store: OutboxStore;
  /** Told of each file that has come to be in the bucket. */
  onWritten: (shortName: string, signal: AbortSignal) => Promise<void>;
  /** Told of each file that can not be written, for another one has its key. Has to remove the entry. */
  onRefused: (entry: LeasedEntry, refusal: Refusal) => Promise<unknown>;
  /** Asked of what has waited whether its experience has changed since; nothing has when left out. */
  isOutdated?: (entry: LeasedEntry, signal: AbortSignal) => Promise<boolean>;
  /** Milliseconds after which what could not be written is given up; never when left out. */
  maxAge?: number;
  /** Told how each attempt ended. */
  onDelivery?: (delivery: Delivery) => void;
  now: () => Date;
  /** Milliseconds that closing waits before it breaks off what is under way. */
  grace?: number;
}

/**
 * Writes what was accepted into the bucket, each file once however many
 * replicas there are: a lease keeps two from trying at once, and the bucket
 * takes a key only once. What fails is tried again, ever more slowly.
 */
export class Outbox {
  readonly #options: OutboxOptions;
  readonly #running = new Set<Promise<unknown>>();
  readonly #stop = new AbortController();
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

  /**
   * Writes all files that are due, until there are none, or the signal comes.
   *
   * @throws what the database throws. Leases make up for it.
   */
  async deliverDue(signal?: AbortSignal): Promise<void> {
    const { logger, now, store } = this.#options;
    for (;;) {
      if (this.#closing || signal?.aborted) return;
      const keys = await store.due(now(), AT_ONCE);
      const attempts = await Promise.allSettled(
        keys.map(key =>
          this.deliver(key).catch(error => {
            if (!(error instanceof ConflictError)) throw error;
            logger.warn('A configuration file was refused', error);
            return true;
          }),
        ),
      );
      for (const attempt of attempts) {
        if (attempt.status === 'rejected') throw attempt.reason;
      }
      // What another replica has leased, or what failed, is for a later round.
      const isDone = attempts.some(
        attempt => attempt.status === 'fulfilled' && attempt.value,
      );
      if (!isDone) return;
    }
  }

  /** Takes nothing any more, and waits for what is being written, but not for ever: another process goes on with it. */
  async close(): Promise<void> {
    this.#closing = true;
    const { grace = GRACE } = this.#options;
    const done = Promise.allSettled(this.#running);
    await Promise.race([done, pause(grace)]);
    this.#stop.abort();
    await Promise.race([done, pause(grace)]);
  }

  #signal(): AbortSignal {
    return AbortSignal.any([
      this.#stop.signal,
      AbortSignal.timeout(LONGEST_CALL),
    ]);
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

  /** Why what has waited is given up; unless an attempt has come through without an answer. */
  async #givenUp(
    entry: LeasedEntry,
    signal: AbortSignal,
  ): Promise<Omit<Refusal, 'at'> | undefined> {
    const { bucket, isOutdated, maxAge = Infinity, now } = this.#options;
    const age = now().getTime() - entry.acceptedAt.getTime();
    if (age <= Math.min(FRESH, maxAge)) return undefined;
    const isTooOld = age > maxAge;
    if (!isTooOld && !(await isOutdated?.(entry, signal))) return undefined;
    if (await bucket.head(entry.key, { signal })) return undefined;
    return isTooOld
      ? { end: 'withdrawn', reason: TOO_OLD }
      : { end: 'rejected', reason: OUTDATED };
  }

  async #write(entry: LeasedEntry): Promise<boolean> {
    const { bucket, logger, now, onRefused, onWritten, store } = this.#options;
    const { onDelivery = () => {} } = this.#options;
    const { key, shortName, attempts } = entry;
    try {
      // One for all of it, so that the lease lasts longer.
      const signal = this.#signal();
      const refusal = await this.#givenUp(entry, signal);
      if (refusal) {
        onDelivery('refused');
        await onRefused(entry, { ...refusal, at: now() });
        return true;
      }
      await writeConfigurationFile(bucket, entry, { signal });
    } catch (error) {
      const reason = toError(error).message;
      if (error instanceof ConflictError) {
        onDelivery('refused');
        await onRefused(entry, { end: 'rejected', reason, at: now() });
        throw error;
      }
      onDelivery('postponed');
      const wait = Math.min(1000 * 2 ** attempts, LONGEST_PAUSE);
      await store.postpone(
        entry,
        new Date(now().getTime() + wait),
        failureForReaders(error),
      );
      logger.warn('A configuration file could not be written yet', {
        key,
        reason,
        attempts: attempts + 1,
      });
      return false;
    }
    onDelivery('written');
    await store.remove(entry);
    logger.info('Configuration written', {
      key,
      requestedBy: entry.requestedBy ?? 'a service',
    });
    await onWritten(shortName, this.#signal());
    return true;
  }
}

/** A time that keeps no process alive. */
function pause(milliseconds: number): Promise<void> {
  return setTimeout(milliseconds, undefined, { ref: false });
}
