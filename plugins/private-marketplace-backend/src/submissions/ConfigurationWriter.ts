import { setTimeout as wait } from 'node:timers/promises';
import {
  isDatabaseConflictError,
  type LoggerService,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { ConfigurationProgress } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { AwsCallError } from '@private-marketplace/backstage-plugin-private-marketplace-node';
import type { Knex } from 'knex';
import type { ConfigurationReader } from '../configurations/ConfigurationReader';
import type { ConfigurationStore } from '../configurations/ConfigurationStore';
import { inWriting } from '../database/writing';
import type { ExperienceAssembler } from '../experiences/ExperienceAssembler';
import type {
  ExperienceReader,
  PlannedExperience,
} from '../experiences/ExperienceReader';
import type { ExperienceStore } from '../experiences/ExperienceStore';
import type { Outbox } from '../outbox/Outbox';
import type { OutboxStore } from '../outbox/OutboxStore';
import {
  versionTaken,
  VersionTakenError,
} from '../outbox/writeConfigurationFile';
import type { Refresh } from '../readings/Refresh';
import {
  checkNewShortName,
  fileName,
  versionOf,
  type ConfigurationFile,
} from './configurationFile';
import { findPlanned } from './findPlanned';
import { StaleRevisionError } from './StaleRevisionError';

// Versions of the time that are tried where none is given.
const MOST = 5;

/** What the writer stands on. */
export interface ConfigurationWriterOptions {
  assembler: ExperienceAssembler;
  configurations: ConfigurationStore;
  database: Knex;
  experiences: ExperienceStore;
  logger: LoggerService;
  outbox: Outbox;
  progress: ConfigurationReader;
  reader: ExperienceReader;
  refresh: Refresh;
  store: OutboxStore;
  now: () => Date;
  /** How long a request waits for AWS before it is answered without, in milliseconds. */
  patience: number;
}

/** How a configuration is taken in. */
export interface AcceptanceOptions {
  /** Entity ref, or the name of a service. */
  requestedBy?: string;
  /** That hands it in, for itself or for a person. */
  service?: string;
  /** Of the experience that it was made against. */
  revision?: number;
  /** What has to be done in the same transaction; nothing is accepted when it fails. */
  within?: (transaction: Knex.Transaction) => Promise<void>;
}

/** Takes configurations in, and sees to it that their files are written. */
export class ConfigurationWriter {
  readonly #options: ConfigurationWriterOptions;

  constructor(options: ConfigurationWriterOptions) {
    this.#options = options;
  }

  /**
   * Accepts a configuration. Once that is in the database nothing is lost any
   * more, whether AWS can be reached or not.
   *
   * @returns created: false when the same one had been accepted before.
   * @throws ConflictError when the version is taken, or the ref is an id.
   * @throws StaleRevisionError when the experience has changed since.
   */
  async write(
    file: ConfigurationFile,
    options: AcceptanceOptions,
  ): Promise<{ created: boolean; progress: ConfigurationProgress }> {
    const { shortName } = file;
    if (options.revision !== undefined) await this.#refresh(shortName);
    if (!file.isVersionMadeUp) return this.#write(file, options);
    // Somebody else may have got the same version in the same moment.
    for (let attempt = 1, named = file; ; attempt += 1) {
      try {
        return await this.#write(named, options);
      } catch (error) {
        if (!(error instanceof VersionTakenError) || attempt === MOST) {
          throw error;
        }
      }
      const later = new Date(this.#options.now().getTime() + attempt);
      named = { ...file, ...fileName(shortName, versionOf(later)) };
    }
  }

  async #write(
    file: ConfigurationFile,
    options: AcceptanceOptions,
  ): Promise<{ created: boolean; progress: ConfigurationProgress }> {
    const { outbox, reader } = this.#options;
    const { shortName } = file;
    const { revision } = options;
    const planned = await findPlanned(reader, shortName);
    if (!planned) checkNewShortName(shortName);
    // Looked for first, for what a repetition repeats has changed the revision itself.
    if (await this.#isAccepted(file)) {
      return { created: false, progress: await this.#progressOf(file) };
    }
    if (revision !== undefined && planned?.revision !== revision) {
      throw await this.#stale(shortName, revision, planned);
    }
    const created = await this.#accept(file, options);
    await this.#withPatience(outbox.deliver(file.key));
    return { created, progress: await this.#progressOf(file) };
  }

  async #accept(
    file: ConfigurationFile,
    options: AcceptanceOptions,
  ): Promise<boolean> {
    const { revision } = options;
    const { shortName } = file;
    try {
      await inWriting(this.#options.database, transaction =>
        this.#acceptWithin(transaction, file, options),
      );
      return true;
    } catch (error) {
      if (error instanceof StaleRevisionError && revision !== undefined) {
        const planned = await findPlanned(this.#options.reader, shortName);
        throw await this.#stale(shortName, revision, planned);
      }
      if (!isDatabaseConflictError(error)) throw error;
      // Somebody else has accepted one under the same key in the same moment.
      if (await this.#isAccepted(file)) return false;
      throw error;
    }
  }

  async #acceptWithin(
    transaction: Knex.Transaction,
    { key, shortName, version, text }: ConfigurationFile,
    { requestedBy, revision, service, within }: AcceptanceOptions,
  ): Promise<void> {
    const { assembler, configurations, experiences, now, store } =
      this.#options;
    const entry = { key, shortName, text, requestedBy };
    const acceptedAt = now();
    await within?.(transaction);
    // Of two submissions against the same revision the later one is stale.
    const current =
      revision === undefined
        ? undefined
        : await experiences.revisionOf(transaction, shortName);
    if (current !== revision) {
      throw new StaleRevisionError(shortName, { revision: current });
    }
    await configurations.accept(transaction, {
      ...entry,
      version,
      service,
      before: await experiences.stateBefore(transaction, shortName),
      acceptedAt,
    });
    await assembler.assembleOne(transaction, shortName);
    const accepted =
      revision === undefined
        ? undefined
        : await experiences.revisionOf(transaction, shortName);
    await store.add(transaction, { ...entry, revision: accepted }, acceptedAt);
  }

  /** @throws ConflictError when another configuration has the version. */
  async #isAccepted({
    key,
    shortName,
    version,
    text,
  }: ConfigurationFile): Promise<boolean> {
    const { configurations, store } = this.#options;
    const waiting = await store.findText(key);
    const row = await configurations.find(shortName, version);
    if (waiting === undefined && !row) return false;
    // What can not be read, or has not been yet, is another one for all that is known.
    if ((waiting ?? row?.text) !== text) throw versionTaken(key);
    return true;
  }

  async #stale(
    ref: string,
    revision: number,
    planned: PlannedExperience | undefined,
  ): Promise<StaleRevisionError> {
    if (!planned) return new StaleRevisionError(ref, {});
    return new StaleRevisionError(ref, {
      revision: planned.revision,
      changedSince: await this.#options.reader.findChangesSince(ref, revision),
    });
  }

  async #progressOf({
    shortName,
    version,
  }: ConfigurationFile): Promise<ConfigurationProgress> {
    const { progress } = this.#options;
    const found = await progress.progress(shortName, version);
    if (found) return found;
    throw new Error(`The configuration ${version} of ${shortName} is lost.`);
  }

  /** When AWS is away, what was read last has to do. */
  async #refresh(ref: string): Promise<void> {
    const { logger, patience, refresh } = this.#options;
    try {
      await refresh(ref, AbortSignal.timeout(patience));
    } catch (error) {
      const { name, message } = toError(error);
      if (!isTrouble(error)) throw error;
      logger.warn('An experience could not be read anew', {
        ref,
        reason: `${name}: ${message}`,
      });
    }
  }

  /** The work goes on when the time is over. */
  async #withPatience(work: Promise<boolean>): Promise<void> {
    const over = new AbortController();
    const patience = wait(this.#options.patience, undefined, {
      signal: over.signal,
    }).catch(() => undefined);
    try {
      await Promise.race([work, patience]);
    } finally {
      over.abort();
    }
  }
}

function isTrouble(error: unknown): boolean {
  if (error instanceof AwsCallError) return true;
  return (
    error instanceof Error &&
    ['AbortError', 'TimeoutError'].includes(error.name)
  );
}
