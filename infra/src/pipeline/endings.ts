import type {
  Automation,
  CurrentConfiguration,
  Outcome,
  Status,
  UnwrittenError,
} from '@private-marketplace/schemas';
import { configurationOf } from './configurationOf';
import type { Input } from './inputs';
import { withOutcome } from './memory';
import { nextAttempt } from './pauses';
import { withChangeSet } from './recentChanges';
import {
  automationOf,
  isFailure,
  isLeftBySample,
  standing,
  takeNext,
  withCurrent,
} from './state';

/** So often, in some two and a half hours, a change set is started again that failed for a reason that passes. */
const MAX_ATTEMPTS = 10;

type Ended = Extract<Input, { type: 'ended' }>;

/** What becomes of a status when a change set has ended. */
export function ended(status: Status, input: Ended): Status {
  const automation = automationOf(status);
  const { Current: current } = automation;
  if (isLeftBySample(status)) return endedOfSample(status, input);
  if (!current || current.ChangeSetId !== input.changeSetId) return status;
  if (input.result !== 'Succeeded') {
    return input.passes && (current.Attempt ?? 0) + 1 < MAX_ATTEMPTS
      ? again(status, current, input)
      : endWith(status, automation, current, {
          Result: input.result,
          ChangeSetId: input.changeSetId,
          StartedAt: current.StartedAt,
          EndedAt: input.at,
          Message: messageOf(input),
        });
  }
  const known: Status = input.experienceId
    ? { ...status, 'Experience Id': input.experienceId }
    : status;
  const { Steps: steps = [], Step: step } = current;
  const changeSet = steps[step];
  const after: Automation = {
    ...automation,
    ...(changeSet && {
      Recent: withChangeSet(automation.Recent, changeSet, input.at),
    }),
  };
  if (step + 1 < steps.length) {
    const {
      ChangeSetId: _done,
      StepStartedAt: _then,
      Attempt: _attempt,
      ...rest
    } = current;
    const { Waiting: _waiting, ...others } = after;
    return withCurrent(known, others, { ...rest, Step: step + 1 });
  }
  return endWith(known, after, current, {
    Result: input.result,
    ChangeSetId: input.changeSetId,
    StartedAt: current.StartedAt,
    EndedAt: input.at,
  });
}

/** The same change set once more, after a pause. */
function again(
  status: Status,
  { ChangeSetId: _failed, StepStartedAt: _then, ...rest }: CurrentConfiguration,
  input: Ended,
): Status {
  const Attempt = (rest.Attempt ?? 0) + 1;
  const Waiting = {
    Since: input.at,
    Reason: messageOf(input),
    Attempts: Attempt,
    NotBefore: nextAttempt(Attempt, input.at),
  };
  return withCurrent(
    status,
    { ...automationOf(status), Waiting },
    { ...rest, Attempt },
  );
}

/** A change set that AWS's sample started before this automation took over: nothing is known but its id. */
function endedOfSample(status: Status, input: Ended): Status {
  if (status.ChangeSetId !== input.changeSetId) return status;
  const { 'Error Message': _old, ...rest } = status;
  const succeeded = input.result === 'Succeeded';
  const after: Status = {
    ...rest,
    ...(input.experienceId && { 'Experience Id': input.experienceId }),
    ChangeSetStatus: succeeded ? 'Successful' : 'Failed',
    ...(!succeeded && { 'Error Message': messageOf(input) }),
  };
  const automation: Automation = {
    ...automationOf(status),
    // What it has created may not be seen yet.
    ...(succeeded && { Recent: { EndedAt: input.at, Changes: {} } }),
  };
  return takeNext(after, automation, { at: input.at, idle: false });
}

/**
 * The end of the current configuration, or of one that was refused before its
 * turn.
 *
 * @param current - undefined when it is not the current one.
 */
export function endWith(
  status: Status,
  automation: Automation,
  current: CurrentConfiguration | undefined,
  end: Omit<Outcome, 'Configuration'> & Partial<Pick<Outcome, 'Configuration'>>,
  error: Pick<UnwrittenError, 'Problems' | 'RequestId'> = {},
): Status {
  // As it stands there, for somebody may have noted more of it meanwhile.
  const Configuration = current?.Configuration ?? end.Configuration;
  if (!Configuration) throw new TypeError('The end is of no configuration.');
  const parts = partsOf(current);
  const outcome: Outcome = {
    ...end,
    Configuration,
    ...(current?.Content && { Content: current.Content }),
    ...(current?.Superseded && { Superseded: current.Superseded }),
    ...(isFailure({ ...end, Configuration }) &&
      parts.Applied && { Applied: parts.Applied }),
  };
  const remembered = withOutcome(automation, outcome);
  const { Current: _ended, ...rest } = remembered;
  const others: Automation = current ? rest : remembered;
  const after: Automation = isFailure(outcome)
    ? {
        ...others,
        UnwrittenErrors: [
          ...others.UnwrittenErrors,
          unwrittenError(outcome, { ...error, ...parts }),
        ],
      }
    : others;
  // What is in progress says what the state is, not what was refused meanwhile.
  if (after.Current || (!current && isLeftBySample(status))) {
    return { ...status, Automation: after };
  }
  return takeNext(standing(status, after.Outcomes), after, {
    at: end.EndedAt,
    idle: current === undefined,
  });
}

function unwrittenError(
  { Configuration, EndedAt, Message = '', ChangeSetId }: Outcome,
  more: Partial<UnwrittenError>,
): UnwrittenError {
  return {
    Configuration,
    EndedAt,
    Message,
    ...(ChangeSetId && { ChangeSetId }),
    ...more,
  };
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

function messageOf(input: Ended): string {
  if (input.message) return input.message;
  return input.result === 'Cancelled'
    ? 'The change set was cancelled.'
    : 'The change set failed, and AWS did not say why.';
}
