import type { Status } from 'private-marketplace-schemas';
import {
  planChangeSets,
  type KnownExperience,
} from 'backstage-plugin-private-marketplace-common';
import {
  AwsCallError,
  parseExperience,
} from 'backstage-plugin-private-marketplace-node/gateways';
import type { ConfigurationFiles } from './ConfigurationFiles';
import { rejectionMessage } from './describeOutcome';
import type { ErrorFiles } from './ErrorFiles';
import type { PipelineOptions } from './ExperiencePipeline';
import type { Command, Input } from './inputs';

type CommandOf<Type extends Command['type']> = Extract<Command, { type: Type }>;

/** Does what the state of one experience asks for, and says what came of it. */
export class CommandRunner {
  readonly #options: PipelineOptions & {
    shortName: string;
    configurations: ConfigurationFiles;
    errors: ErrorFiles;
  };

  constructor(
    options: PipelineOptions & {
      shortName: string;
      configurations: ConfigurationFiles;
      errors: ErrorFiles;
    },
  ) {
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
        return this.#start(command);
      default:
        throw new TypeError(`Unknown command ${JSON.stringify(command)}`);
    }
  }

  async #writeError({ error }: CommandOf<'writeError'>): Promise<Input> {
    const { Configuration, Message, EndedAt, Problems, RequestId } = error;
    const answer = error.ChangeSetId
      ? await this.#answerOf(error.ChangeSetId)
      : undefined;
    const errorKey = await this.#options.errors.write(
      {
        Configuration,
        Message,
        EndedAt,
        ...(Problems && { Problems }),
        ...(RequestId && { RequestId }),
      },
      answer,
    );
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
    const known = id ? await this.#describe(id) : undefined;
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

  async #start(command: CommandOf<'start'>): Promise<Input> {
    const { configuration, token, step, changeSet } = command;
    const at = this.#at();
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

  async #describe(id: string): Promise<KnownExperience | undefined> {
    const entity = await this.#options.catalog.describeEntity(id);
    if (!entity) return undefined;
    const experience = parseExperience(entity.document);
    return {
      id,
      name: experience.name,
      archived: experience.archived,
      hasBranding: experience.brandingSettingsId !== undefined,
    };
  }

  #at(): string {
    return this.#options.now().toISOString();
  }
}
