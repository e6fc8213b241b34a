import type { ConfigurationVersion } from '@private-marketplace/schemas';
import { parseConfigurationKey } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import {
  AwsCallError,
  ConditionFailedError,
  type BucketGateway,
  type CatalogGateway,
  type ChangeSet,
} from '@private-marketplace/backstage-plugin-private-marketplace-node/gateways';
import type { Logger } from '../logging/logger';
import type { Metrics } from '../metrics/Metrics';
import { CommandRunner } from './CommandRunner';
import { ConfigurationFiles } from './ConfigurationFiles';
import { describeOutcome, rejectionMessage } from './describeOutcome';
import { ErrorFiles } from './ErrorFiles';
import { inProgressSince } from './inProgressSince';
import type { Input } from './inputs';
import { isBusy } from './isBusy';
import { KnownExperienceReader } from './KnownExperienceReader';
import { newsOf, type News } from './newsOf';
import { nextCommand } from './nextCommand';
import { PendingMarkers } from './PendingMarkers';
import { automationOf, isKnown, reduce } from './reduce';
import { StatusFile, type StatusSnapshot } from './StatusFile';

/** What the pipeline needs of the world. */
export interface PipelineOptions {
  bucket: BucketGateway;
  catalog: CatalogGateway;
  logger: Logger;
  /** Nobody counts when there is none. */
  metrics?: Metrics;
  now: () => Date;
  /** Decides; another one is given by tests that break a rule on purpose. */
  logic?: PipelineLogic;
}

/** The pure part of the pipeline. */
export interface PipelineLogic {
  reduce: typeof reduce;
  nextCommand: typeof nextCommand;
}

/**
 * The shell round the reducer: reads the status file, reduces, writes it on
 * condition that nobody else did, and does what is to be done then. Whatever it
 * throws leaves the experience in a state from which a repetition goes on.
 */
export class ExperiencePipeline {
  readonly #options: PipelineOptions;
  readonly #configurations: ConfigurationFiles;
  readonly #errors: ErrorFiles;
  readonly #markers: PendingMarkers;
  readonly #logic: PipelineLogic;

  constructor(options: PipelineOptions) {
    this.#options = options;
    this.#configurations = new ConfigurationFiles(options.bucket);
    this.#errors = new ErrorFiles(options.bucket);
    this.#markers = new PendingMarkers(options.bucket);
    this.#logic = options.logic ?? { reduce, nextCommand };
  }

  /** A configuration has been uploaded. */
  async configurationArrived(
    configuration: ConfigurationVersion,
  ): Promise<void> {
    const { logger } = this.#options;
    const at = this.#at();
    const key = parseConfigurationKey(configuration.Key);
    if (!key.ok) {
      // There is no experience whose status could tell, only the error file.
      const { errorKey, isNew } = await this.#errors.write({
        Configuration: configuration,
        Message: rejectionMessage(key.problems),
        EndedAt: configuration.ArrivedAt,
        Problems: key.problems,
      });
      this.#options.metrics?.count('failed', isNew ? 1 : 0);
      logger.warn('Configuration rejected', {
        key: configuration.Key,
        errorKey,
      });
      return;
    }
    const reading = await this.#configurations.read(configuration);
    const input: Input = reading.ok
      ? { type: 'arrived', at, configuration }
      : {
          type: 'rejected',
          at,
          configuration,
          message: rejectionMessage(reading.problems),
          problems: reading.problems,
        };
    await this.#advance(key.name.shortName, input);
  }

  /** A change set whose name carries a short name has ended. */
  async changeSetEnded(shortName: string, changeSetId: string): Promise<void> {
    const before = await this.look(shortName);
    // Something is left to do when an earlier run did not come to its end: the
    // event can be faster than the answer to the start, which answers the same
    // id when it is repeated; or the event is repeated, and the change set that
    // comes next is still to be started, or the error file to be written.
    const snapshot = await this.#advance(shortName, undefined, before);
    if (awaitedChangeSet(snapshot) !== changeSetId) {
      this.#options.logger.info('Change set is none that is waited for', {
        shortName,
        changeSetId,
      });
      return;
    }
    const input = await this.#endOf(changeSetId);
    if (!input) {
      throw new Error(
        `Change set ${changeSetId} has not ended, though its end was announced.`,
      );
    }
    await this.#advance(shortName, input, snapshot);
  }

  /** What is recorded of an experience. */
  look(shortName: string): Promise<StatusSnapshot> {
    return this.#file(shortName).read();
  }

  /**
   * Does what is left to do, whatever was lost: starts what waits, and ends what
   * has ended.
   *
   * @param known - what was recorded a moment ago, which saves reading it.
   * @returns whether something is still under way, and since when.
   */
  async resume(
    shortName: string,
    known?: StatusSnapshot,
  ): Promise<{ busy: boolean; since?: string }> {
    const before = known ?? (await this.look(shortName));
    if (!isBusy(before.status)) return { busy: false };
    let snapshot = await this.#advance(shortName, undefined, before);
    const changeSetId = awaitedChangeSet(snapshot);
    if (changeSetId !== undefined) {
      const input = await this.#endOf(changeSetId);
      if (input) snapshot = await this.#advance(shortName, input, snapshot);
    }
    const { status } = snapshot;
    return { busy: isBusy(status), since: inProgressSince(status) };
  }

  /** Whether this version of a file is under way or has been dealt with, by the status of its experience. */
  async isKnown(configuration: ConfigurationVersion): Promise<boolean> {
    const key = parseConfigurationKey(configuration.Key);
    if (!key.ok) return false;
    const { status } = await this.look(key.name.shortName);
    return isKnown(automationOf(status), configuration);
  }

  /** Sees to it that the experience is looked after, if its status says that something is under way. */
  async markIfBusy(shortName: string): Promise<void> {
    const { status } = await this.look(shortName);
    if (!isBusy(status)) return;
    await this.#markers.put(shortName, { FoundAt: this.#at() });
  }

  /** How a change set ended; undefined while it has not. */
  async #endOf(changeSetId: string): Promise<Input | undefined> {
    const changeSet = await this.#describe(changeSetId);
    if (!changeSet) {
      const message = `AWS no longer knows change set ${changeSetId}, so nobody can say how it ended. Look at the experience, and upload the configuration again if it was not applied.`;
      const at = this.#at();
      return { type: 'ended', at, changeSetId, result: 'Failed', message };
    }
    const outcome = describeOutcome(changeSet);
    const at = changeSet.endTime ?? this.#at();
    return outcome && { type: 'ended', at, changeSetId, ...outcome };
  }

  /** Undefined when AWS has forgotten it, which it does after 90 days. */
  async #describe(changeSetId: string): Promise<ChangeSet | undefined> {
    try {
      return await this.#options.catalog.describeChangeSet(changeSetId);
    } catch (error) {
      if (error instanceof AwsCallError && error.httpStatus === 404) {
        return undefined;
      }
      throw error;
    }
  }

  #file(shortName: string): StatusFile {
    return new StatusFile(this.#options.bucket, shortName);
  }

  async #advance(
    shortName: string,
    first: Input | undefined,
    known?: StatusSnapshot,
  ): Promise<StatusSnapshot> {
    const { logger } = this.#options;
    const file = this.#file(shortName);
    const commands = new CommandRunner({
      ...this.#options,
      configurations: this.#configurations,
      errors: this.#errors,
      experiences: new KnownExperienceReader(this.#options.catalog),
      shortName,
    });
    let snapshot = known ?? (await file.read());
    let input = first;
    for (;;) {
      if (input) {
        snapshot = await this.#record(shortName, snapshot, input);
        logger.info('Input recorded', {
          shortName,
          input: input.type,
          status: snapshot.status.ChangeSetStatus,
        });
      }
      const command = this.#logic.nextCommand(snapshot.status);
      if (!command) return snapshot;
      input = await commands.run(command, snapshot.status);
    }
  }

  /** Writes what an input changes; when somebody else was faster, what it changes in theirs. */
  async #record(
    shortName: string,
    from: StatusSnapshot,
    input: Input,
  ): Promise<StatusSnapshot> {
    const file = this.#file(shortName);
    let snapshot = from;
    for (;;) {
      const next = this.#logic.reduce(snapshot.status, input);
      if (next === snapshot.status) return snapshot;
      if (!isMarked(snapshot) && isBusy(next)) {
        await this.#markers.put(shortName, reasonOf(input));
      }
      try {
        const written = await file.replace(snapshot, next);
        this.#count(newsOf(snapshot.status, next));
        return written;
      } catch (error) {
        if (!(error instanceof ConditionFailedError)) throw error;
        snapshot = await file.read();
      }
    }
  }

  /** Who has written it counts it, so that nobody counts it twice. */
  #count({ applied, failed, queued }: News): void {
    const { metrics } = this.#options;
    metrics?.count('applied', applied);
    metrics?.count('failed', failed);
    metrics?.count('queued', queued);
  }

  #at(): string {
    return this.#options.now().toISOString();
  }
}

/** Whether there is a marker already: what AWS's sample left in progress has none. */
function isMarked({ status }: StatusSnapshot): boolean {
  return isBusy(status) && status.Automation !== undefined;
}

/** The change set whose end is waited for. */
function awaitedChangeSet({ status }: StatusSnapshot): string | undefined {
  if (status.ChangeSetStatus !== 'In Progress') return undefined;
  const { Current: current } = automationOf(status);
  return current ? current.ChangeSetId : status.ChangeSetId;
}

function reasonOf(input: Input): object {
  const configuration =
    'configuration' in input ? input.configuration : undefined;
  return { Input: input.type, At: input.at, Configuration: configuration };
}
