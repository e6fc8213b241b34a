import type {
  Automation,
  ConfigurationVersion,
  CurrentConfiguration,
  Outcome,
  Status,
  UnwrittenError,
} from '@private-marketplace/schemas';
import { configurationOf } from './configurationOf';
import { isSameVersion, tokenOf } from './configurationVersion';
import type { Input } from './inputs';

/**
 * A status file remembers so many outcomes at least, and all of the last days:
 * by them a repeated event is told from a new configuration, and S3 repeats its
 * events within hours if at all.
 */
const MIN_OUTCOMES = 100;
const REMEMBERED = 3 * 24 * 60 * 60_000;

type InputOf<Type extends Input['type']> = Extract<Input, { type: Type }>;

/**
 * The whole logic of the automation: from what is known of an experience and
 * what happened to what is known then. An input that is not news, because it
 * was repeated or came late, answers the very same status.
 */
export function reduce(status: Status, input: Input): Status {
  switch (input.type) {
    case 'arrived':
      return arrived(status, input);
    case 'rejected':
      return rejected(status, input);
    case 'planned':
      return planned(status, input);
    case 'started':
      return started(status, input);
    case 'ended':
      return ended(status, input);
    case 'errorWritten':
      return errorWritten(status, input);
    default:
      throw new TypeError(`Unknown input ${JSON.stringify(input)}`);
  }
}

/** What a file without Automation means: it is new, was adopted, or was left by AWS's sample. */
export function automationOf(status: Status): Automation {
  return status.Automation ?? { Queue: [], Outcomes: [], UnwrittenErrors: [] };
}

function arrived(status: Status, input: InputOf<'arrived'>): Status {
  const automation = automationOf(status);
  if (isKnown(automation, input.configuration)) return status;
  const queued = {
    ...automation,
    Queue: [...automation.Queue, input.configuration],
  };
  return takeNext(status, queued, input.at);
}

function rejected(status: Status, input: InputOf<'rejected'>): Status {
  const automation = automationOf(status);
  const { configuration, message, problems, requestId, token, at } = input;
  const isCurrent =
    automation.Current !== undefined && automation.Current.Token === token;
  // What arrived once is judged in its turn, whatever has become of its file.
  if (!isCurrent && isKnown(automation, configuration)) return status;
  // A change set that runs is ended by its own event, never by a refusal.
  if (isCurrent && automation.Current?.ChangeSetId !== undefined) return status;
  return endWith(
    status,
    isCurrent ? { ...automation, Current: undefined } : automation,
    {
      Configuration: configuration,
      Result: 'Rejected',
      EndedAt: at,
      Message: message,
    },
    {
      ...(problems && problems.length > 0 && { Problems: problems }),
      ...(requestId && { RequestId: requestId }),
      ...(isCurrent && partsOf(automation.Current)),
    },
  );
}

function planned(status: Status, input: InputOf<'planned'>): Status {
  const automation = automationOf(status);
  const current = automation.Current;
  if (!current || current.Token !== input.token || current.Steps) return status;
  if (input.steps.length === 0) {
    return endWith(
      status,
      { ...automation, Current: undefined },
      {
        Configuration: current.Configuration,
        Result: 'Succeeded',
        StartedAt: current.StartedAt,
        EndedAt: input.at,
      },
    );
  }
  return withCurrent(status, automation, { ...current, Steps: input.steps });
}

function started(status: Status, input: InputOf<'started'>): Status {
  const automation = automationOf(status);
  const current = automation.Current;
  const awaited =
    current !== undefined &&
    current.Token === input.token &&
    current.Step === input.step &&
    current.ChangeSetId === undefined;
  if (!awaited) return status;
  return {
    ...withCurrent(status, automation, {
      ...current,
      ChangeSetId: input.changeSetId,
    }),
    ChangeSetId: input.changeSetId,
  };
}

function ended(status: Status, input: InputOf<'ended'>): Status {
  const automation = automationOf(status);
  const { Current: current } = automation;
  if (isLeftBySample(status)) return endedOfSample(status, input);
  if (!current || current.ChangeSetId !== input.changeSetId) return status;
  const known: Status = input.experienceId
    ? { ...status, 'Experience Id': input.experienceId }
    : status;
  const lastStep = current.Step + 1 >= (current.Steps?.length ?? 0);
  if (input.result === 'Succeeded' && !lastStep) {
    const { ChangeSetId: _done, ...rest } = current;
    return withCurrent(known, automation, {
      ...rest,
      Step: current.Step + 1,
    });
  }
  return endWith(
    known,
    { ...automation, Current: undefined },
    {
      Configuration: current.Configuration,
      Result: input.result,
      ChangeSetId: input.changeSetId,
      StartedAt: current.StartedAt,
      EndedAt: input.at,
      ...(input.result !== 'Succeeded' && { Message: messageOf(input) }),
    },
    partsOf(current),
  );
}

/** What of a configuration of several steps has been applied, and what has not. */
function partsOf(
  current: CurrentConfiguration | undefined,
): Pick<UnwrittenError, 'Applied' | 'NotApplied'> {
  const { Steps: steps = [], Step: step = 0 } = current ?? {};
  if (step === 0) return {};
  return {
    Applied: { ...configurationOf(steps.slice(0, step)) },
    NotApplied: { ...configurationOf(steps.slice(step)) },
  };
}

/** A change set that AWS's sample started before this automation took over: nothing is known but its id. */
function endedOfSample(status: Status, input: InputOf<'ended'>): Status {
  if (status.ChangeSetId !== input.changeSetId) return status;
  const { 'Error Message': _old, ...rest } = status;
  const succeeded = input.result === 'Succeeded';
  const after: Status = {
    ...rest,
    ...(input.experienceId && { 'Experience Id': input.experienceId }),
    ChangeSetStatus: succeeded ? 'Successful' : 'Failed',
    ...(!succeeded && { 'Error Message': messageOf(input) }),
  };
  return takeNext(after, automationOf(status), input.at);
}

/** In progress without a configuration of ours: AWS's sample started the change set. */
function isLeftBySample(status: Status): boolean {
  return (
    status.ChangeSetStatus === 'In Progress' &&
    // Without an id nothing could ever end it.
    status.ChangeSetId !== undefined &&
    !status.Automation?.Current
  );
}

function errorWritten(status: Status, input: InputOf<'errorWritten'>): Status {
  const automation = automationOf(status);
  const written = (each: { Configuration: ConfigurationVersion }) =>
    isSameVersion(each.Configuration, input.configuration);
  if (!automation.UnwrittenErrors.some(written)) return status;
  return {
    ...status,
    Automation: {
      ...automation,
      UnwrittenErrors: automation.UnwrittenErrors.filter(
        each => !written(each),
      ),
      Outcomes: automation.Outcomes.map(each =>
        written(each) ? { ...each, ErrorKey: input.errorKey } : each,
      ),
    },
  };
}

function messageOf(input: InputOf<'ended'>): string {
  if (input.message) return input.message;
  return input.result === 'Cancelled'
    ? 'The change set was cancelled.'
    : 'The change set failed, and AWS did not say why.';
}

/** Whether this version of a file is the current one, waits, or has ended. */
export function isKnown(
  { Current, Queue, Outcomes }: Automation,
  configuration: ConfigurationVersion,
): boolean {
  return [
    ...(Current ? [Current.Configuration] : []),
    ...Queue,
    ...Outcomes.map(outcome => outcome.Configuration),
  ].some(each => isSameVersion(each, configuration));
}

function endWith(
  status: Status,
  automation: Automation,
  outcome: Outcome,
  error: Partial<UnwrittenError> = {},
): Status {
  const { 'Error Message': _old, ...rest } = status;
  const { Configuration, EndedAt, ChangeSetId, Message } = outcome;
  const after: Automation = {
    ...automation,
    Outcomes: remembered([...automation.Outcomes, outcome]),
    UnwrittenErrors:
      Message === undefined
        ? automation.UnwrittenErrors
        : [
            ...automation.UnwrittenErrors,
            {
              Configuration,
              EndedAt,
              Message,
              ...(ChangeSetId && { ChangeSetId }),
              ...error,
            },
          ],
  };
  if (after.Current || isLeftBySample(status)) {
    // What is in progress says what the state is, not what was refused meanwhile.
    return { ...status, Automation: after };
  }
  return takeNext(
    {
      ...rest,
      ChangeSetStatus: Message === undefined ? 'Successful' : 'Failed',
      ...(Message !== undefined && { 'Error Message': Message }),
    },
    after,
    EndedAt,
  );
}

function remembered(outcomes: Outcome[]): Outcome[] {
  const newest = Date.parse(outcomes.at(-1)?.EndedAt ?? '');
  return outcomes.filter(
    ({ EndedAt }, index) =>
      index >= outcomes.length - MIN_OUTCOMES ||
      Date.parse(EndedAt) >= newest - REMEMBERED,
  );
}

/** One configuration at a time: the first in the queue becomes the current one when there is none. */
function takeNext(status: Status, automation: Automation, at: string): Status {
  const [next, ...waiting] = automation.Queue;
  if (automation.Current || isLeftBySample(status) || !next) {
    return withCurrent(status, automation, automation.Current);
  }
  const current: CurrentConfiguration = {
    Configuration: next,
    Token: tokenOf(next),
    StartedAt: at,
    Step: 0,
  };
  const { 'Error Message': _old, ...rest } = status;
  return {
    ...withCurrent(rest, { ...automation, Queue: waiting }, current),
    ChangeSetStatus: 'In Progress',
  };
}

function withCurrent(
  status: Status,
  { Current: _old, ...automation }: Automation,
  current: CurrentConfiguration | undefined,
): Status {
  return {
    ...status,
    Automation: { ...(current && { Current: current }), ...automation },
  };
}
