import { nextCommand, automationOf, reduce } from '@private-marketplace/infra';
import type {
  ConfigurationVersion,
  Status,
} from '@private-marketplace/schemas';
import { Random } from '../world/Random';
import { reducing, withAutomation, type Mutation } from './Mutation';

/** Mistakes that the logic can make. */
export const mutationsOfLogic: Mutation[] = [
  reducing('what arrives while one runs is not queued', (status, input) =>
    input.type === 'arrived' && automationOf(status).Current
      ? status
      : reduce(status, input),
  ),
  reducing('the newest in the queue is first', (status, input) => {
    const next = reduce(status, input);
    if (input.type !== 'arrived' || next === status) return next;
    return withAutomation(next, ({ Queue }) => ({
      Queue: [...Queue.slice(-1), ...Queue.slice(0, -1)],
    }));
  }),
  reducing('a failure empties the queue', (status, input) => {
    const failed = input.type === 'ended' && input.result !== 'Succeeded';
    const awaited = automationOf(status).Current?.ChangeSetId;
    return failed && awaited === input.changeSetId
      ? reduce(
          withAutomation(status, () => ({ Queue: [] })),
          input,
        )
      : reduce(status, input);
  }),
  reducing('the next is taken while one is current', (status, input) => {
    const next = reduce(status, input);
    const [taken, ...Queue] = automationOf(next).Queue;
    if (input.type !== 'arrived' || next === status || !taken) return next;
    return reduce(
      withAutomation(next, () => ({ Current: undefined, Queue })),
      { ...input, configuration: taken },
    );
  }),
  reducing('what has ended is taken on again', (status, input) => {
    if (input.type !== 'arrived') return reduce(status, input);
    const { Outcomes } = automationOf(status);
    const forgetful = withAutomation(status, () => ({ Outcomes: [] }));
    const next = reduce(forgetful, input);
    return next === forgetful
      ? status
      : withAutomation(next, () => ({ Outcomes }));
  }),
  {
    name: 'each start has a token of its own',
    breakRule: () => {
      const random = new Random(1);
      return {
        logic: {
          nextCommand: status => {
            const command = nextCommand(status);
            const token = `any-${random.integer(1, 1e9)}`;
            return command?.type === 'start'
              ? { ...command, stage: { ...command.stage, token } }
              : command;
          },
          reduce: (status, input) => {
            const token = automationOf(status).Current?.Token;
            return reduce(
              status,
              input.type === 'started' && token
                ? { ...input, stage: { ...input.stage, token } }
                : input,
            );
          },
        },
      };
    },
  },
  reducing(
    'the end of any change set ends the current one',
    (status, input) => {
      const changeSetId = automationOf(status).Current?.ChangeSetId;
      return reduce(
        status,
        input.type === 'ended' && changeSetId
          ? { ...input, changeSetId }
          : input,
      );
    },
  ),
  reducing('error files are forgotten', (status, input) => {
    const next = reduce(status, input);
    return automationOf(next).UnwrittenErrors.length > 0
      ? withAutomation(next, () => ({ UnwrittenErrors: [] }))
      : next;
  }),
  {
    name: 'a lock is an error for good',
    breakRule: () => ({ locksAreFinal: true }),
  },
  reducing('the id of a created experience is not recorded', (status, input) =>
    reduce(
      status,
      input.type === 'ended' ? { ...input, experienceId: undefined } : input,
    ),
  ),
  reducing('the first step is taken for the last', (status, input) => {
    const current = automationOf(status).Current;
    const Steps = current?.Steps?.slice(0, current.Step + 1);
    return input.type === 'ended' && current && Steps
      ? reduce(
          withAutomation(status, () => ({ Current: { ...current, Steps } })),
          input,
        )
      : reduce(status, input);
  }),
  reducing(
    'a late answer is taken for that of the next step',
    (status, input) =>
      reduce(
        status,
        input.type === 'started'
          ? { ...input, stage: { ...input.stage, step: stepOf(status) } }
          : input,
      ),
  ),
  reducing('a failure is taken for a success', (status, input) =>
    reduce(
      status,
      input.type === 'ended' ? { ...input, result: 'Succeeded' } : input,
    ),
  ),
  reducing('the step is not remembered', (status, input) => {
    const next = reduce(status, input);
    const current = automationOf(next).Current;
    return input.type === 'ended' && next !== status && current
      ? withAutomation(next, () => ({ Current: { ...current, Step: 0 } }))
      : next;
  }),
  reducing(
    'a configuration counts as of when it was taken on',
    (status, input) =>
      reduce(
        status,
        input.type === 'arrived'
          ? {
              ...input,
              configuration: { ...input.configuration, ArrivedAt: input.at },
            }
          : input,
      ),
  ),
  reducing('contents are not remembered', (status, input) => {
    const next = reduce(status, input);
    return withAutomation(next, ({ Outcomes }) => ({
      Outcomes: Outcomes.map(({ Content: _old, ...outcome }) => outcome),
      ForgottenContents: undefined,
    }));
  }),
  reducing('recent changes are not remembered', (status, input) =>
    withAutomation(reduce(status, input), () => ({ Recent: undefined })),
  ),
  reducing('what a repetition heals is a failure', (status, input) =>
    reduce(
      status,
      input.type === 'ended' ? { ...input, passes: false } : input,
    ),
  ),
  reducing('what stands aside is rejected', (status, input) =>
    reduce(
      status,
      input.type === 'setAside' && automationOf(status).Current
        ? {
            type: 'rejected',
            at: input.at,
            stage: input.stage,
            configuration: currentOf(status),
            message: input.reason,
          }
        : input,
    ),
  ),
  reducing('what is left out has failed', (status, input) =>
    reduce(
      status,
      input.type === 'leftOut' && automationOf(status).Current
        ? {
            type: 'rejected',
            at: input.at,
            stage: input.stage,
            configuration: currentOf(status),
            message: input.message,
          }
        : input,
    ),
  ),
  reducing('old outcomes are forgotten at once', (status, input) => {
    const next = reduce(status, input);
    return withAutomation(next, ({ Outcomes }) => ({
      Outcomes: Outcomes.slice(-2),
    }));
  }),
  reducing('nobody hears that a change set was started', (status, input) =>
    input.type === 'started' ? status : reduce(status, input),
  ),
  reducing('what a newer version has noted is dropped', (status, input) => {
    const next = reduce(status, input);
    if (next === status) return status;
    const { Version: _newer, ...automation } = automationOf(next);
    return { ...next, Automation: automation };
  }),
  reducing('a cancellation is not heard', (status, input) =>
    input.type === 'ended' && input.result === 'Cancelled'
      ? status
      : reduce(status, input),
  ),
];

function stepOf(status: Status): number {
  return automationOf(status).Current?.Step ?? 0;
}

function currentOf(status: Status): ConfigurationVersion {
  const { Current } = automationOf(status);
  if (!Current) throw new Error('There is no current configuration.');
  return Current.Configuration;
}
