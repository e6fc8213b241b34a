import type { PlannedChangeSet, Status } from '@private-marketplace/schemas';
import {
  AwsCallError,
  type CatalogGateway,
} from '@private-marketplace/backstage-plugin-private-marketplace-node/gateways';
import type { Logger } from '../logging/logger';
import { findChangeSet } from './endOfChangeSet';
import type { ErrorFiles } from './ErrorFiles';
import type { Command, Input } from './inputs';
import { isStartOf } from './isStartOf';
import { NotYetVisibleError } from './passing';
import type { Planner } from './Planner';
import type { Stage } from './stage';

type CommandOf<Type extends Command['type']> = Extract<Command, { type: Type }>;

/** What commands need. */
export interface CommandRunnerOptions {
  shortName: string;
  catalog: CatalogGateway;
  logger: Logger;
  now: () => Date;
  errors: ErrorFiles;
  planner: Planner;
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

  /** @throws AwsCallError, NotYetVisibleError on what a repetition may heal; what it can not heal becomes an input. */
  async run(command: Command, status: Status): Promise<Input> {
    switch (command.type) {
      case 'writeError':
        return this.#writeError(command);
      case 'plan':
        return this.#plan(status);
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
    const { errorKey } = await this.#options.errors.write(
      report,
      answer,
      this.#options.shortName,
    );
    this.#options.logger.warn('Configuration failed', {
      key: Configuration.Key,
      errorKey,
      requestId: RequestId,
    });
    const at = this.#at();
    return { type: 'errorWritten', at, configuration: Configuration, errorKey };
  }

  #plan(status: Status): Promise<Input> {
    const current = status.Automation?.Current;
    if (!current) throw new TypeError('There is nothing to plan.');
    return this.#options.planner.plan(status, current);
  }

  async #start(command: CommandOf<'start'>, status: Status): Promise<Input> {
    const { stage, changeSet } = command;
    const at = this.#at();
    const started = (changeSetId: string): Input => ({
      type: 'started',
      at,
      stage,
      changeSetId,
    });
    const found = this.#isLongAgo(status)
      ? await this.#startedBefore(changeSet, status)
      : undefined;
    if (found !== undefined) return started(found);
    try {
      const { changeSetId } = await this.#options.catalog.startChangeSet({
        ...changeSet,
        clientRequestToken: tokenOfStart(stage),
      });
      return started(changeSetId);
    } catch (error) {
      if (!(error instanceof AwsCallError) || !error.isFinal) throw error;
      // A repetition may be refused of what was started the first time.
      const running = await this.#startedBefore(changeSet, status);
      if (running !== undefined) return started(running);
      return refusal(command, at, error);
    }
  }

  #isLongAgo(status: Status): boolean {
    const startedAt = Date.parse(status.Automation?.Current?.StartedAt ?? '');
    return this.#options.now().getTime() - startedAt > TOKEN_TRUST;
  }

  /** The change set that a run started of which nobody heard. */
  async #startedBefore(
    planned: PlannedChangeSet,
    status: Status,
  ): Promise<string | undefined> {
    const startedAt = Date.parse(status.Automation?.Current?.StartedAt ?? '');
    // AWS's times are whole seconds.
    const after = new Date(startedAt - 1000).toISOString();
    const startedAfter = `${after.slice(0, 19)}Z`;
    const { catalog } = this.#options;
    const { name } = planned;
    for await (const { id } of catalog.listChangeSets({ name, startedAfter })) {
      // The one before is the oldest that can be ours and is not.
      if (id === status.ChangeSetId) return undefined;
      const changeSet = await findChangeSet(catalog, id);
      if (!changeSet) {
        throw new NotYetVisibleError(
          `AWS lists change set ${id}, and does not show it yet.`,
        );
      }
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

/** At most 50 visible characters, of the 64 that AWS takes. */
function tokenOfStart({ token, step, attempt }: Stage): string {
  return attempt === 0 ? `${token}-${step}` : `${token}-${step}-${attempt}`;
}

function refusal(
  { configuration, stage }: CommandOf<'start'>,
  at: string,
  error: AwsCallError,
): Input {
  return {
    type: 'rejected',
    at,
    configuration,
    stage,
    message: `AWS refused the change set: ${error.reason}`,
    requestId: error.requestId,
  };
}
