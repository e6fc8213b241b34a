import type { ConfigurationVersion } from 'private-marketplace-schemas';
import { parseConfigurationKey } from 'backstage-plugin-private-marketplace-common';
import {
  ConditionFailedError,
  type BucketGateway,
  type CatalogGateway,
} from 'backstage-plugin-private-marketplace-node/gateways';
import type { Logger } from '../logging/logger';
import { CommandRunner } from './CommandRunner';
import { ConfigurationFiles } from './ConfigurationFiles';
import { describeOutcome, rejectionMessage } from './describeOutcome';
import { ErrorFiles } from './ErrorFiles';
import type { Input } from './inputs';
import { nextCommand } from './nextCommand';
import { automationOf, reduce } from './reduce';
import { StatusFile, type StatusSnapshot } from './StatusFile';

/** What the pipeline needs of the world. */
export interface PipelineOptions {
  bucket: BucketGateway;
  catalog: CatalogGateway;
  logger: Logger;
  now: () => Date;
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

  constructor(options: PipelineOptions) {
    this.#options = options;
    this.#configurations = new ConfigurationFiles(options.bucket);
    this.#errors = new ErrorFiles(options.bucket);
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
      const errorKey = await this.#errors.write({
        Configuration: configuration,
        Message: rejectionMessage(key.problems),
        EndedAt: configuration.ArrivedAt,
        Problems: key.problems,
      });
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
    const file = new StatusFile(this.#options.bucket, shortName);
    const before = await file.read();
    // Something is left to do when an earlier run did not come to its end: the
    // event can be faster than the answer to the start, which answers the same
    // id when it is repeated; or the event is repeated, and the change set that
    // comes next is still to be started, or the error file to be written.
    const snapshot = nextCommand(before.status)
      ? await this.#advance(shortName, undefined, before)
      : before;
    if (!isAwaited(snapshot, changeSetId)) {
      this.#options.logger.info('Change set is none that is waited for', {
        shortName,
        changeSetId,
      });
      return;
    }
    const changeSet = await this.#options.catalog.describeChangeSet(
      changeSetId,
    );
    const outcome = describeOutcome(changeSet);
    if (!outcome) {
      throw new Error(
        `Change set ${changeSetId} is still ${changeSet.state}, though its end was announced.`,
      );
    }
    const at = changeSet.endTime ?? this.#at();
    await this.#advance(
      shortName,
      { type: 'ended', at, changeSetId, ...outcome },
      snapshot,
    );
  }

  async #advance(
    shortName: string,
    first: Input | undefined,
    known?: StatusSnapshot,
  ): Promise<StatusSnapshot> {
    const { logger } = this.#options;
    const file = new StatusFile(this.#options.bucket, shortName);
    const commands = new CommandRunner({
      ...this.#options,
      configurations: this.#configurations,
      errors: this.#errors,
      shortName,
    });
    let snapshot = known ?? (await file.read());
    let input = first;
    for (;;) {
      if (input) {
        snapshot = await this.#record(file, snapshot, input);
        logger.info('Input recorded', {
          shortName,
          input: input.type,
          status: snapshot.status.ChangeSetStatus,
        });
      }
      const command = nextCommand(snapshot.status);
      if (!command) return snapshot;
      input = await commands.run(command, snapshot.status);
    }
  }

  /** Writes what an input changes; when somebody else was faster, what it changes in theirs. */
  async #record(
    file: StatusFile,
    from: StatusSnapshot,
    input: Input,
  ): Promise<StatusSnapshot> {
    let snapshot = from;
    for (;;) {
      const next = reduce(snapshot.status, input);
      if (next === snapshot.status) return snapshot;
      try {
        return await file.replace(snapshot, next);
      } catch (error) {
        if (!(error instanceof ConditionFailedError)) throw error;
        snapshot = await file.read();
      }
    }
  }

  #at(): string {
    return this.#options.now().toISOString();
  }
}

/** Whether the change set is the one under way. */
function isAwaited({ status }: StatusSnapshot, changeSetId: string): boolean {
  const { Current: current } = automationOf(status);
  const awaited = current ? current.ChangeSetId : status.ChangeSetId;
  return status.ChangeSetStatus === 'In Progress' && awaited === changeSetId;
}
