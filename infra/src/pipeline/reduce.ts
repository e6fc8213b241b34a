import type {
  ConfigurationVersion,
  QueuedConfiguration,
  Status,
} from '@private-marketplace/schemas';
import { isSameVersion } from './configurationVersion';
import { ended, endWith } from './endings';
import type { Input } from './inputs';
import { inserted } from './order';
import { nextAttempt } from './pauses';
import { currentAt } from './stage';
import {
  automationOf,
  isKnown,
  isLeftBySample,
  standing,
  takeNext,
  withCurrent,
} from './state';
import { nextInTurn } from './turns';

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
    case 'due':
      return due(status, input);
    case 'rejected':
      return rejected(status, input);
    case 'leftOut':
      return leftOut(status, input);
    case 'setAside':
      return setAside(status, input);
    case 'planned':
      return planned(status, input);
    case 'refused':
      return refused(status, input);
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

function arrived(status: Status, input: InputOf<'arrived'>): Status {
  const automation = automationOf(status);
  const { configuration, startAfter, at } = input;
  if (isKnown(automation, configuration)) return status;
  const entry: QueuedConfiguration = {
    ...configuration,
    ...(startAfter && { StartAfter: startAfter }),
  };
  const Queue = inserted(automation.Queue, entry);
  return takeNext(status, { ...automation, Queue }, { at, idle: true });
}

function due(status: Status, { at }: InputOf<'due'>): Status {
  const automation = automationOf(status);
  if (automation.Current || isLeftBySample(status)) return status;
  return nextInTurn(status, automation, { at, idle: true })
    ? takeNext(status, automation, { at, idle: true })
    : status;
}

function rejected(status: Status, input: InputOf<'rejected'>): Status {
  const automation = automationOf(status);
  const { configuration, message, problems, requestId, stage, at } = input;
  const current = currentAt(automation.Current, stage);
  // What arrived once is judged in its turn, whatever has become of its file.
  if (!current && isKnown(automation, configuration)) return status;
  // A change set that runs is ended by its own event, never by a refusal.
  if (current?.ChangeSetId !== undefined) return status;
  return endWith(
    status,
    automation,
    current,
    {
      Configuration: configuration,
      Result: 'Rejected',
      EndedAt: at,
      Message: message,
    },
    {
      ...(problems && problems.length > 0 && { Problems: problems }),
      ...(requestId && { RequestId: requestId }),
    },
  );
}

function leftOut(status: Status, input: InputOf<'leftOut'>): Status {
  const automation = automationOf(status);
  const current = currentAt(automation.Current, input.stage);
  if (!current) return status;
  return endWith(
    status,
    automation,
    { ...current, ...(input.content && { Content: input.content }) },
    {
      Result: input.result,
      StartedAt: current.StartedAt,
      EndedAt: input.at,
      Message: input.message,
    },
  );
}

function setAside(status: Status, input: InputOf<'setAside'>): Status {
  const { Current, ...automation } = automationOf(status);
  const { at, stage, reasonFor, reason, notBefore } = input;
  const current = currentAt(Current, stage);
  if (!current) return status;
  const entry: QueuedConfiguration = {
    ...current.Configuration,
    Aside: {
      For: reasonFor,
      Since: current.Aside?.Since ?? at,
      NotBefore: notBefore,
      Attempts: stage.asides + 1,
      Reason: reason,
    },
  };
  return takeNext(
    standing(status, automation.Outcomes),
    { ...automation, Queue: inserted(automation.Queue, entry) },
    { at, idle: true },
  );
}

function planned(status: Status, input: InputOf<'planned'>): Status {
  const { Waiting: _passed, ...automation } = automationOf(status);
  const current = currentAt(automation.Current, input.stage);
  if (!current) return status;
  const judged = {
    ...current,
    Content: input.content,
    ...(input.superseded && { Superseded: { ...input.superseded } }),
  };
  if (input.steps.length > 0) {
    return withCurrent(status, automation, { ...judged, Steps: input.steps });
  }
  return endWith(status, automation, judged, {
    Result: 'Succeeded',
    StartedAt: current.StartedAt,
    EndedAt: input.at,
  });
}

function refused(status: Status, input: InputOf<'refused'>): Status {
  const automation = automationOf(status);
  const { at, reason, attempts } = input;
  const { Current, Waiting } = automation;
  if (!Current && !isLeftBySample(status)) return status;
  if ((Waiting?.Attempts ?? 0) !== attempts) return status;
  const next = {
    ...automation,
    Waiting: {
      Since: Waiting?.Since ?? at,
      Reason: reason,
      Attempts: attempts + 1,
      NotBefore: nextAttempt(attempts + 1, at),
    },
  };
  return withCurrent(status, next, Current);
}

function started(status: Status, input: InputOf<'started'>): Status {
  const { Waiting: _passed, ...automation } = automationOf(status);
  const current = currentAt(automation.Current, input.stage);
  if (!current || current.ChangeSetId !== undefined) return status;
  return {
    ...withCurrent(status, automation, {
      ...current,
      ChangeSetId: input.changeSetId,
      StepStartedAt: input.at,
    }),
    ChangeSetId: input.changeSetId,
  };
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
