import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  parseOrganizationCheckpoint,
  readOrganization,
  type OrganizationCheckpoint,
  type OrganizationsGateway,
  type ReadOrganization,
} from 'backstage-plugin-private-marketplace-node';
import { tellFailure } from '../../failures/tellFailure';
import type { OrganizationStore } from './OrganizationStore';

// In a large organization the checkpoint is large, too.
const CHECKPOINT_EVERY = 5000;
// What was read before may have moved since.
const CHECKPOINT_KEPT = 6 * 60 * 60 * 1000;

/** What the synchronizer stands on. */
export interface OrganizationSynchronizerOptions {
  gateway: OrganizationsGateway;
  store: OrganizationStore;
  logger: LoggerService;
  /** Whether addresses of accounts are kept. */
  showEmail: boolean;
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
    const { logger, now, store } = this.#options;
    const began = now();
    let read: ReadOrganization;
    try {
      read = await this.#read(began, signal);
    } catch (error) {
      // Who shuts down has not failed.
      if (!signal?.aborted) {
        await store.recordFailure(tellFailure(error), now());
      }
      throw error;
    }
    await store.save(this.#kept(read), began);
    logger.info('Organization read', {
      organizationalUnits: read.organizationalUnits.length,
      accounts: read.accounts.length,
      milliseconds: now().getTime() - began.getTime(),
    });
  }

  async #read(
    began: Date,
    signal: AbortSignal | undefined,
  ): Promise<ReadOrganization> {
    const { gateway, now, store } = this.#options;
    const { checkpointEvery = CHECKPOINT_EVERY } = this.#options;
    const kept = await store.findCheckpoint(
      new Date(began.getTime() - CHECKPOINT_KEPT),
    );
    let savedAt = began.getTime();
    return readOrganization(gateway, {
      signal,
      resume: parseOrganizationCheckpoint(kept),
      onProgress: async progress => {
        const at = now();
        if (at.getTime() - savedAt < checkpointEvery) return;
        savedAt = at.getTime();
        await store.saveCheckpoint(this.#kept(progress.checkpoint()), at);
      },
    });
  }

  #kept<T extends ReadOrganization | OrganizationCheckpoint>(read: T): T {
    if (this.#options.showEmail) return read;
    const accounts = read.accounts.map(({ email: _, ...account }) => account);
    return { ...read, accounts };
  }
}
