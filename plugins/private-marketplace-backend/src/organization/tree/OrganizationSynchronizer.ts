import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import {
  parseOrganizationCheckpoint,
  readOrganization,
  type OrganizationCheckpoint,
  type OrganizationsGateway,
  type ReadOrganization,
} from '@private-marketplace/backstage-plugin-private-marketplace-node';
import { failureForReaders } from '../../sync/failureForReaders';
import { unmeasured, type MeasureReading } from '../../metrics/measureReadings';
import type { OrganizationStore } from './OrganizationStore';

// In a large organization the checkpoint is large, too.
const CHECKPOINT_EVERY = 5000;
const FIRST_PAUSE = 60_000;
// What was read before may have moved since.
const CHECKPOINT_KEPT = 6 * 60 * 60 * 1000;

/** What the synchronizer stands on. */
export interface OrganizationSynchronizerOptions {
  gateway: OrganizationsGateway;
  store: OrganizationStore;
  logger: LoggerService;
  measure?: MeasureReading;
  /** Whether addresses of accounts are kept. */
  showEmail: boolean;
  /** Usual time between two readings, in milliseconds. */
  period: number;
  now: () => Date;
  /** Milliseconds between two checkpoints. */
  checkpointEvery?: number;
}

/** Reads the organization, and goes on where a reading was broken off. */
export class OrganizationSynchronizer {
  readonly #options: OrganizationSynchronizerOptions;

  constructor(options: OrganizationSynchronizerOptions) {
    this.#options = options;
  }

  /**
   * Reads the whole organization. While AWS is away the tree that was read last
   * is kept, and the reason is remembered.
   *
   * @throws AwsCallError
   */
  async run(signal?: AbortSignal): Promise<void> {
    const { measure = unmeasured } = this.#options;
    await measure('organization', signal, () => this.#readAndKeep(signal));
  }

  /** Reads it when the last reading has failed, after pauses that grow up to the usual period. */
  async retry(signal?: AbortSignal): Promise<void> {
    const { now, period, store } = this.#options;
    const { failedAt, failures } = await store.find();
    if (failedAt === undefined) return;
    const pause = Math.min(FIRST_PAUSE * 2 ** (failures - 1), period);
    if (now().getTime() < Date.parse(failedAt) + pause) return;
    await this.run(signal);
  }

  async #readAndKeep(signal: AbortSignal | undefined): Promise<void> {
    const { logger, now, store } = this.#options;
    const started = now();
    try {
      const { read, beganAt } = await this.#read(started, signal);
      await store.save(this.#kept(read), beganAt);
      logger.info('Organization read', {
        organizationalUnits: read.organizationalUnits.length,
        accounts: read.accounts.length,
        milliseconds: now().getTime() - started.getTime(),
      });
    } catch (error) {
      // Who shuts down has not failed.
      if (!signal?.aborted) await this.#record(failureForReaders(error));
      throw error;
    }
  }

  /** What went wrong first is worth more than that it could not be written down. */
  async #record(problem: string): Promise<void> {
    const { logger, now, store } = this.#options;
    await store.recordFailure(problem, now()).catch(error => {
      logger.error('A failure could not be recorded', toError(error));
    });
  }

  async #read(
    started: Date,
    signal: AbortSignal | undefined,
  ): Promise<{ read: ReadOrganization; beganAt: Date }> {
    const { gateway, now, store } = this.#options;
    const { checkpointEvery = CHECKPOINT_EVERY } = this.#options;
    const kept = await store.findCheckpoint(
      new Date(started.getTime() - CHECKPOINT_KEPT),
    );
    const resume = parseOrganizationCheckpoint(kept?.checkpoint);
    // What was read before the break is as old as that.
    const beganAt = (resume && kept?.beganAt) ?? started;
    let savedAt = started.getTime();
    const read = await readOrganization(gateway, {
      ...{ signal, resume },
      onProgress: async progress => {
        const at = now().getTime();
        if (at - savedAt < checkpointEvery) return;
        savedAt = at;
        await store.saveCheckpoint(this.#kept(progress.checkpoint()), beganAt);
      },
    });
    return { read, beganAt };
  }

  #kept<T extends ReadOrganization | OrganizationCheckpoint>(read: T): T {
    if (this.#options.showEmail) return read;
    const accounts = read.accounts.map(({ email: _, ...account }) => account);
    return { ...read, accounts };
  }
}
