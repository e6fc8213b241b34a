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
  configurationFile,
  fileName,
  versionOf,
  type ConfigurationFile,
} from './configurationFile';
import { findPlanned } from './findPlanned';
import { StaleRevisionError } from './StaleRevisionError';
import type { SubmittedConfiguration } from './SubmittedConfiguration';

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
    ref: string,
    submitted: SubmittedConfiguration,
    options: AcceptanceOptions,
  ): Promise<{ created: boolean; progress: ConfigurationProgress }> {
    const { revision } = submitted;
    const file = configurationFile(ref, submitted, this.#options.now());
    if (revision !== undefined) await this.#refresh(ref);
    if (submitted.version !== undefined) {
      return this.#write(ref, file, options, revision);
    }
    // Somebody else may have got the same version in the same moment.
    for (let attempt = 1, named = file; ; attempt += 1) {
      try {
        return await this.#write(ref, named, options, revision);
      } catch (error) {
        if (!(error instanceof VersionTakenError) || attempt === MOST) {
          throw error;
        }
      }
      const later = new Date(this.#options.now().getTime() + attempt);
      named = { ...file, ...fileName(ref, versionOf(later)) };
    }
  }

  async #write(
    ref: string,
    file: ConfigurationFile,
    options: AcceptanceOptions,
    revision: number | undefined,
  ): Promise<{ created: boolean; progress: ConfigurationProgress }> {
    const { outbox, reader } = this.#options;
    const planned = await findPlanned(reader, ref);
    if (!planned) checkNewShortName(ref);
    // Looked for first, for what a repetition repeats has changed the revision itself.
    if (await this.#isAccepted(file)) {
      return { created: false, progress: await this.#progressOf(file) };
    }
    if (revision !== undefined && planned?.revision !== revision) {
      throw await this.#stale(ref, revision, planned);
    }
    const created = await this.#accept(file, options, revision);
    await this.#withPatience(outbox.deliver(file.key));
    return { created, progress: await this.#progressOf(file) };
  }

  async #accept(
    { key, shortName, version, text, ...file }: ConfigurationFile,
    { requestedBy, within }: AcceptanceOptions,
    revision: number | undefined,
  ): Promise<boolean> {
    const { assembler, configurations, database, experiences } = this.#options;
    const { now, store } = this.#options;
    const acceptedAt = now();
    try {
      await inWriting(database, async transaction => {
        await within?.(transaction);
        // Of two submissions against the same revision the later one is stale.
        const current =
          revision === undefined
            ? undefined
            : await experiences.revisionOf(transaction, shortName);
        if (current !== revision) {
          throw new StaleRevisionError(shortName, { revision: current });
        }
        await store.add(
          transaction,
          { key, shortName, text, requestedBy },
          acceptedAt,
        );
        await configurations.accept(transaction, {
          key,
          shortName,
          version,
          text,
          requestedBy,
          acceptedAt,
        });
        await assembler.assembleOne(transaction, shortName);
      });
      return true;
    } catch (error) {
      if (error instanceof StaleRevisionError && revision !== undefined) {
        const { reader } = this.#options;
        const planned = await findPlanned(reader, shortName);
        throw await this.#stale(shortName, revision, planned);
      }
      if (!isDatabaseConflictError(error)) throw error;
      // Somebody else has accepted one under the same key in the same moment.
      const same = { key, shortName, version, text, ...file };
      if (await this.#isAccepted(same)) return false;
      throw error;
    }
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
