import type { PlannedChangeSet, Status } from '@private-marketplace/schemas';
import { planChangeSets } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { AwsCallError } from '@private-marketplace/backstage-plugin-private-marketplace-node/gateways';
import type { ConfigurationFiles } from './ConfigurationFiles';
import { rejectionMessage } from './describeOutcome';
import type { ErrorFiles } from './ErrorFiles';
import type { PipelineOptions } from './ExperiencePipeline';
import type { Command, Input } from './inputs';
import { isStartOf } from './isStartOf';
import type { KnownExperienceReader } from './KnownExperienceReader';

type CommandOf<Type extends Command['type']> = Extract<Command, { type: Type }>;

/** What commands need beside the world. */
export interface CommandRunnerOptions extends PipelineOptions {
  shortName: string;
  configurations: ConfigurationFiles;
  errors: ErrorFiles;
  experiences: KnownExperienceReader;
}

/**
 * After so long, in milliseconds, a start is no longer repeated blindly: AWS
 * does not say for how long it remembers a ClientRequestToken.
 */
const TOKEN_TRUST = 10 * 60_000;

/** Does what the state of one experience asks for, and says what came of it. */
export class CommandRunner {
  readonly #options: CommandRunnerOptions;

  constructor(options: CommandRunnerOptions) {
    this.#options = options;
  }

  /** @throws AwsCallError on what a repetition may heal; what it can not heal becomes an input. */
  async run(command: Command, status: Status): Promise<Input> {
    switch (command.type) {
      case 'writeError':
        return this.#writeError(command);
      case 'plan':
        return this.#plan(command, status);
      case 'start':
        return this.#start(command, status);
      default:
        throw new TypeError(`Unknown command ${JSON.stringify(command)}`);
    }
  }

  async #writeError({ error }: CommandOf<'writeError'>): Promise<Input> {
    const { ChangeSetId: _inAnswer, ...report } = error;
    const { Configuration, RequestId } = error;
    const answer = error.ChangeSetId
      ? await this.#answerOf(error.ChangeSetId)
      : undefined;
    const { errorKey } = await this.#options.errors.write(report, answer);
    this.#options.logger.warn('Configuration failed', {
      key: Configuration.Key,
      errorKey,
      requestId: RequestId,
    });
    const at = this.#at();
    return { type: 'errorWritten', at, configuration: Configuration, errorKey };
  }

  async #plan(command: CommandOf<'plan'>, status: Status): Promise<Input> {
    const { configuration, token } = command;
    const at = this.#at();
    const reject = (
      problems: Parameters<typeof rejectionMessage>[0],
    ): Input => ({
      type: 'rejected',
      at,
      configuration,
      token,
      message: rejectionMessage(problems),
      problems,
    });
    const reading = await this.#options.configurations.read(configuration);
    if (!reading.ok) return reject(reading.problems);
    const id = status['Experience Id'];
    const known = id
      ? await this.#options.experiences.read(id, reading.configuration)
      : undefined;
    if (id && !known) {
      const message = `The status file names experience ${id}, which does not exist. Correct the Experience Id in STATUS_Experience_${
        this.#options.shortName
      }.`;
      return reject([{ pointer: '', message }]);
    }
    const plan = planChangeSets(
      this.#options.shortName,
      reading.configuration,
      known,
    );
    return plan.ok
      ? { type: 'planned', at, token, steps: plan.changeSets }
      : reject(plan.problems);
  }

  async #start(command: CommandOf<'start'>, status: Status): Promise<Input> {
    const { configuration, token, step, changeSet } = command;
    const at = this.#at();
    const found = await this.#startedLongAgo(changeSet, status);
    if (found !== undefined) {
      return { type: 'started', at, token, step, changeSetId: found };
    }
    try {
      const { changeSetId } = await this.#options.catalog.startChangeSet({
        ...changeSet,
        clientRequestToken: `${token}-${step}`,
      });
      return { type: 'started', at, token, step, changeSetId };
    } catch (error) {
      if (!(error instanceof AwsCallError) || !error.isFinal) throw error;
      return {
        type: 'rejected',
        at,
        configuration,
        token,
        message: `AWS refused the change set: ${error.reason}`,
        requestId: error.requestId,
      };
    }
  }

  /**
   * The change set that a run started which then crashed, when that is so long
   * ago that AWS may have forgotten its token.
   */
  async #startedLongAgo(
    planned: PlannedChangeSet,
    status: Status,
  ): Promise<string | undefined> {
    const startedAt = Date.parse(status.Automation?.Current?.StartedAt ?? '');
    const age = this.#options.now().getTime() - startedAt;
    if (!(age > TOKEN_TRUST)) return undefined;
    // AWS's times are whole seconds.
    const after = new Date(startedAt - 1000).toISOString();
    const startedAfter = `${after.slice(0, 19)}Z`;
    const { catalog } = this.#options;
    const { name } = planned;
    for await (const { id } of catalog.listChangeSets({ name, startedAfter })) {
      // The step before is the oldest that can be ours and is not.
      if (id === status.ChangeSetId) return undefined;
      const changeSet = await catalog.describeChangeSet(id);
      if (isStartOf(planned, changeSet)) return id;
    }
    return undefined;
  }

  /** What AWS says of a change set; undefined when it has forgotten it, which is after 90 days. */
  async #answerOf(changeSetId: string): Promise<object | undefined> {
    try {
      const { catalog } = this.#options;
      return (await catalog.describeChangeSet(changeSetId)).answer;
    } catch (error) {
      if (error instanceof AwsCallError && error.isFinal) return undefined;
      throw error;
    }
  }

  #at(): string {
    return this.#options.now().toISOString();
  }
}
