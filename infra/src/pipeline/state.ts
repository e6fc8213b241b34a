import type {
  Automation,
  ConfigurationVersion,
  CurrentConfiguration,
  Outcome,
  Status,
} from '@private-marketplace/schemas';
import { isSameVersion, tokenOf } from './configurationVersion';
import { nextInTurn, versionOf, waitingOf } from './turns';

/** What a file without Automation means: it is new, was adopted, or was left by AWS's sample. */
export function automationOf(status: Status): Automation {
  return status.Automation ?? { Queue: [], Outcomes: [], UnwrittenErrors: [] };
}

/** In progress without a configuration of ours: AWS's sample started the change set. */
export function isLeftBySample(status: Status): boolean {
  return (
    status.ChangeSetStatus === 'In Progress' &&
    // Without an id nothing could ever end it.
    status.ChangeSetId !== undefined &&
    !status.Automation?.Current
  );
}

/** Whether this version of a file is the current one, waits, or has ended. */
export function isKnown(
  automation: Automation,
  configuration: ConfigurationVersion,
): boolean {
  return knownVersions(automation).some(each =>
    isSameVersion(each, configuration),
  );
}

/** Every version that is the current one, waits, or has ended. */
export function knownVersions({
  Current,
  Queue,
  Outcomes,
}: Automation): ConfigurationVersion[] {
  return [
    ...(Current ? [Current.Configuration] : []),
    ...Queue,
    ...Outcomes.map(outcome => outcome.Configuration),
  ];
}

/** Whether an outcome says that something went wrong; what was left out did not. */
export function isFailure({ Result }: Outcome): boolean {
  return ['Failed', 'Cancelled', 'Rejected'].includes(Result);
}

/** One configuration at a time: the next in turn becomes the current one when there is none. */
export function takeNext(
  status: Status,
  automation: Automation,
  when: { at: string; idle: boolean },
): Status {
  if (automation.Current || isLeftBySample(status)) {
    return withCurrent(status, automation, automation.Current);
  }
  const next = nextInTurn(status, automation, when);
  const { Waiting: _before, ...rest } = automation;
  if (!next) {
    const Waiting = waitingOf(automation);
    return withCurrent(
      status,
      { ...rest, ...(Waiting && { Waiting }) },
      undefined,
    );
  }
  const Configuration = versionOf(next);
  const current: CurrentConfiguration = {
    Configuration,
    Token: tokenOf(Configuration),
    StartedAt: startOfTurn(automation, when.at),
    Step: 0,
    ...(next.Aside && { Aside: next.Aside }),
  };
  const { 'Error Message': _old, ...others } = status;
  const Queue = automation.Queue.filter(each => each !== next);
  return {
    ...withCurrent(others, { ...rest, Queue }, current),
    ChangeSetStatus: 'In Progress',
  };
}

/** No turn begins before another one has ended, however late it is written down that it was due. */
function startOfTurn({ Outcomes }: Automation, at: string): string {
  const { EndedAt = at } = Outcomes.at(-1) ?? {};
  return Date.parse(EndedAt) > Date.parse(at) ? EndedAt : at;
}

/** A status of which nothing is in progress any more says how the last configuration ended that was not left out. */
export function standing(
  { 'Error Message': _message, ChangeSetStatus: _state, ...status }: Status,
  outcomes: readonly Outcome[],
): Status {
  const last = outcomes.findLast(
    each => each.Result === 'Succeeded' || isFailure(each),
  );
  if (!last) return status;
  return isFailure(last)
    ? {
        ...status,
        ChangeSetStatus: 'Failed',
        'Error Message': last.Message ?? '',
      }
    : { ...status, ChangeSetStatus: 'Successful' };
}

export function withCurrent(
  status: Status,
  { Current: _old, ...automation }: Automation,
  current: CurrentConfiguration | undefined,
): Status {
  return {
    ...status,
    Automation: { ...(current && { Current: current }), ...automation },
  };
}
