import fc from 'fast-check';
import type { Status } from '@private-marketplace/schemas';
import {
  arrived,
  ended,
  errorWritten,
  file,
  planned,
  reduce,
  refused,
  started,
} from './__testUtils__/inputs';
import type { Command, Input } from './inputs';
import { nextCommand } from './nextCommand';
import { automationOf } from './state';

/** How a configuration fares, and how often each input comes. */
const anyFate = fc.record({
  steps: fc.integer({ min: 0, max: 3 }),
  refusedAt: fc.option(fc.integer({ min: 0, max: 2 })),
  lastResult: fc.constantFrom('Succeeded', 'Failed', 'Cancelled'),
  copies: fc.integer({ min: 1, max: 3 }),
});

type Fate = typeof anyFate extends fc.Arbitrary<infer T> ? T : never;

/** What the world answers to a command. */
function answer(command: Command, fate: Fate): Input {
  switch (command.type) {
    case 'writeError':
      return errorWritten(command.error.Configuration);
    case 'plan':
      return planned(command.configuration, fate.steps);
    default:
      return answerToStart(command, fate);
  }
}

function answerToStart(
  { configuration, stage }: Extract<Command, { type: 'start' }>,
  fate: Fate,
): Input {
  const { step, token } = stage;
  return step === fate.refusedAt
    ? refused(configuration, { stage })
    : started(configuration, `${token}-${step}`, step);
}

function run(fates: Fate[]): Status {
  const fateOf = new Map(
    fates.map((fate, index) => [file(index).Key, fate] as const),
  );
  let status = fates.reduce<Status>(
    (before, _, index) => reduce(before, arrived(file(index))),
    {},
  );
  const take = (input: Input, copies: number) => {
    for (let n = 0; n < copies; n += 1) status = reduce(status, input);
  };
  // Each turn does something, so that there is an end to them.
  for (let turns = 0; turns < 100; turns += 1) {
    const command = nextCommand(status);
    const { Current: current } = automationOf(status);
    const key =
      command?.type === 'writeError'
        ? command.error.Configuration.Key
        : current?.Configuration.Key;
    const fate = fateOf.get(key ?? '');
    if (!fate) return status;
    if (command) {
      take(answer(command, fate), fate.copies);
    } else if (current?.ChangeSetId !== undefined) {
      const last = current.Step + 1 === fate.steps;
      const result = last ? fate.lastResult : 'Succeeded';
      take(ended(current.ChangeSetId, { result }), fate.copies);
    }
  }
  throw new Error('It does not come to an end.');
}

it('brings every configuration to its end, in order of arrival, and writes every error', () => {
  fc.assert(
    fc.property(fc.array(anyFate, { maxLength: 5 }), fates => {
      const status = run(fates);
      const { Outcomes, Queue, UnwrittenErrors } = automationOf(status);
      expect(Outcomes.map(outcome => outcome.Configuration)).toEqual(
        fates.map((_, index) => file(index)),
      );
      expect({ Queue, UnwrittenErrors }).toEqual({
        Queue: [],
        UnwrittenErrors: [],
      });
      expect(nextCommand(status)).toBeUndefined();
      expect(status.ChangeSetStatus).not.toBe('In Progress');
    }),
  );
});
