import type {
  Automation,
  Changes,
  Configuration,
  ConfigurationVersion,
  CurrentConfiguration,
  Outcome,
  Problem,
  Status,
} from '@private-marketplace/schemas';
import {
  planChangeSets,
  type KnownExperience,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { AwsCallError } from '@private-marketplace/backstage-plugin-private-marketplace-node/gateways';
import type { ConfigurationFiles } from './ConfigurationFiles';
import { withoutDecided } from './decisions';
import { rejectionMessage } from './describeOutcome';
import type { Input } from './inputs';
import { judge } from './judge';
import type { KnownExperienceReader } from './KnownExperienceReader';
import { NotYetVisibleError, reasonOf } from './passing';
import { nextAttempt } from './pauses';
import { unseenChange } from './recentChanges';
import { stageOf } from './stage';
import { automationOf } from './state';

const MINUTE = 60_000;

/**
 * For so long, in milliseconds, a configuration without a Name waits for the
 * one that creates the experience: longer than a sweep takes to find one whose
 * event was lost.
 */
const NAME_PATIENCE = 20 * MINUTE;

/** For so long AWS is not believed that an experience is missing which it has just changed. */
const MAY_BE_HIDDEN = 60 * MINUTE;

/** What planning needs. */
export interface PlannerOptions {
  shortName: string;
  configurations: ConfigurationFiles;
  experiences: KnownExperienceReader;
  now: () => Date;
}

/** Finds out what is to become of the current configuration. */
export class Planner {
  readonly #options: PlannerOptions;

  constructor(options: PlannerOptions) {
    this.#options = options;
  }

  /** @throws AwsCallError, NotYetVisibleError on what may pass; all else becomes an input. */
  async plan(status: Status, current: CurrentConfiguration): Promise<Input> {
    const { Configuration: version } = current;
    const stage = stageOf(current);
    const at = this.#options.now().toISOString();
    const reject = (problems: Problem[]): Input => ({
      type: 'rejected',
      at,
      configuration: version,
      stage,
      message: rejectionMessage(problems),
      problems,
    });
    const reading = await this.#options.configurations.read(version);
    if (reading.state === 'wrong') return reject(reading.problems);
    if (reading.state === 'unreadable') {
      return {
        type: 'setAside',
        at,
        stage,
        reasonFor: 'File',
        reason: `${version.Key} can not be read: ${reasonOf(reading.error)}`,
        notBefore: nextAttempt(stage.asides + 1, at),
      };
    }
    const { content } = reading;
    const judgement = judge(automationOf(status), version, content);
    if (judgement.verdict === 'reject') {
      return reject([{ pointer: '', message: judgement.message }]);
    }
    if (judgement.verdict === 'leaveOut') {
      const { result, message, isOverwritten } = judgement;
      return {
        type: 'leftOut',
        at,
        stage,
        result,
        message,
        ...(!isOverwritten && { content }),
      };
    }
    const later = await this.#contentsOf(judgement.later);
    if (!later.ok) return reject([later.problem]);
    const { rest, superseded } =
      later.contents.length > 0
        ? withoutDecided(reading.configuration, later.contents)
        : { rest: reading.configuration, superseded: {} };
    if (Object.keys(rest).length === 0) {
      const message = `${
        version.Key
      } came late: all that it says was decided by what was uploaded after it and applied before it, ${keysOf(
        judgement.later,
      )}.`;
      const result = 'Superseded';
      return { type: 'leftOut', at, stage, result, message, content };
    }
    if (
      status['Experience Id'] === undefined &&
      rest.Name === undefined &&
      current.Aside?.For !== 'Name'
    ) {
      return this.#waitForName(current, at);
    }
    const known = await this.#read(status, rest, at);
    if (!known.ok) return reject([known.problem]);
    const plan = planChangeSets(
      this.#options.shortName,
      rest,
      known.experience,
    );
    if (!plan.ok) return reject(plan.problems);
    return {
      type: 'planned',
      at,
      stage,
      steps: plan.changeSets,
      content,
      ...(Object.keys(superseded).length > 0 && { superseded }),
    };
  }

  #waitForName(current: CurrentConfiguration, at: string): Input {
    const notBefore = new Date(Date.parse(at) + NAME_PATIENCE).toISOString();
    return {
      type: 'setAside',
      at,
      stage: stageOf(current),
      reasonFor: 'Name',
      reason: `It has no Name, and ${
        this.#options.shortName
      } is not known yet, so it waits until ${notBefore} for a configuration that creates it.`,
      notBefore,
    };
  }

  /** What configurations say that were applied, though they were uploaded later. */
  async #contentsOf(
    outcomes: readonly Outcome[],
  ): Promise<
    | { ok: true; contents: (Configuration | Changes)[] }
    | { ok: false; problem: Problem }
  > {
    const contents: (Configuration | Changes)[] = [];
    for (const { Applied, Configuration: version } of outcomes) {
      if (Applied) {
        contents.push(Applied);
        continue;
      }
      const reading = await this.#options.configurations.read(version);
      if (reading.state === 'unreadable') throw reading.error;
      if (reading.state === 'wrong') {
        return { ok: false, problem: tooLate(version) };
      }
      contents.push(reading.configuration);
    }
    return { ok: true, contents };
  }

  /** What is known of the experience; nothing when it is to be created. */
  async #read(
    status: Status,
    configuration: Configuration,
    at: string,
  ): Promise<
    | { ok: true; experience: KnownExperience | undefined }
    | { ok: false; problem: Problem }
  > {
    const { experiences, shortName } = this.#options;
    const id = status['Experience Id'];
    if (id === undefined) return { ok: true, experience: undefined };
    const { Recent } = automationOf(status);
    try {
      const experience = await experiences.read(id, configuration);
      if (!experience) {
        throwIfYoung(id, Recent, at);
        const message = `The status file names experience ${id}, which does not exist. Correct the Experience Id in STATUS_Experience_${shortName}.`;
        return { ok: false, problem: { pointer: '', message } };
      }
      const unseen = unseenChange(Recent, experience, configuration, at);
      if (unseen !== undefined) {
        throw new NotYetVisibleError(
          `AWS does not show yet what the last change set has changed: ${unseen} of ${id}.`,
        );
      }
      return { ok: true, experience };
    } catch (error) {
      if (!(error instanceof AwsCallError) || !error.isFinal) throw error;
      const message = `AWS refused to describe experience ${id}: ${error.reason}`;
      return { ok: false, problem: { pointer: '', message } };
    }
  }
}

function throwIfYoung(
  id: string,
  recent: Automation['Recent'],
  at: string,
): void {
  if (!recent) return;
  if (Date.parse(at) - Date.parse(recent.EndedAt) > MAY_BE_HIDDEN) return;
  throw new NotYetVisibleError(
    `AWS does not show experience ${id} yet, which a change set has just changed.`,
  );
}

function tooLate({ Key }: ConfigurationVersion): Problem {
  return {
    pointer: '',
    message: `The file came late, and nobody knows any more what was decided since, for ${Key} can not be read. Upload it again if it is still wanted.`,
  };
}

function keysOf(outcomes: readonly Outcome[]): string {
  const keys = outcomes.map(({ Configuration }) => Configuration.Key);
  const more = keys.length - 3;
  const some = keys.slice(0, 3).join(', ');
  return more > 0 ? `${some} and ${more} more` : some;
}
