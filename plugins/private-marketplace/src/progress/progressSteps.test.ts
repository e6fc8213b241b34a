import type { ConfigurationState } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { progress } from '../__testUtils__/samples';
import { progressSteps, type StepId, type StepState } from './progressSteps';

const EXPECTED: [ConfigurationState, StepId, StepState[]][] = [
  ['accepted', 'written', ['writing', 'waiting', 'waiting', 'waiting']],
  ['written', 'pickedUp', ['done', 'toPickUp', 'waiting', 'waiting']],
  ['queued', 'changeSet', ['done', 'done', 'queued', 'waiting']],
  ['applying', 'changeSet', ['done', 'done', 'running', 'waiting']],
  ['succeeded', 'available', ['done', 'done', 'done', 'done']],
  ['failed', 'changeSet', ['done', 'done', 'failed', 'notReached']],
  ['cancelled', 'changeSet', ['done', 'done', 'cancelled', 'notReached']],
  ['rejected', 'changeSet', ['done', 'done', 'rejected', 'notReached']],
  [
    'withdrawn',
    'written',
    ['withdrawn', 'notReached', 'notReached', 'notReached'],
  ],
  ['gone', 'pickedUp', ['done', 'gone', 'notReached', 'notReached']],
  ['superseded', 'changeSet', ['done', 'done', 'superseded', 'notReached']],
  ['repeated', 'changeSet', ['done', 'done', 'repeated', 'notReached']],
];

describe('progressSteps', () => {
  it.each(EXPECTED)('%s stands at %s', (state, current, states) => {
    const steps = progressSteps(progress(state));
    expect(steps.map(step => step.id)).toEqual([
      'written',
      'pickedUp',
      'changeSet',
      'available',
    ]);
    expect(steps.map(step => step.state)).toEqual(states);
    expect(steps.filter(step => step.current).map(step => step.id)).toEqual([
      current,
    ]);
  });

  it('tells a change set that is being started from one that runs', () => {
    const starting = progress('applying', { changeSetId: undefined });
    expect(progressSteps(starting)[2]?.state).toBe('starting');
  });

  it('says what has not moved for too long', () => {
    const late = progress('written', { attention: 'not-picked-up' });
    expect(progressSteps(late)[1]?.state).toBe('late');
  });

  it.each([
    ['accepted', 'written', ['notWritten', 'waiting', 'waiting', 'waiting']],
    ['queued', 'changeSet', ['done', 'done', 'queueStuck', 'waiting']],
    ['applying', 'changeSet', ['done', 'done', 'stuck', 'waiting']],
  ] as const)(
    'takes no step for done when %s is stuck',
    (state, at, states) => {
      const steps = progressSteps(progress(state, { attention: 'stuck' }));
      expect(steps.map(step => step.state)).toEqual(states);
      expect(steps.find(step => step.current)?.id).toBe(at);
    },
  );

  it('says when each step was reached', () => {
    const { writtenAt, startedAt, endedAt } = progress('succeeded');
    expect(progressSteps(progress('succeeded')).map(({ at }) => at)).toEqual([
      writtenAt,
      startedAt,
      undefined,
      endedAt,
    ]);
    expect(progressSteps(progress('failed')).map(({ at }) => at)).toEqual([
      writtenAt,
      startedAt,
      endedAt,
      undefined,
    ]);
  });
});
