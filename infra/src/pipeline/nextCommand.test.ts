import {
  arrived,
  changeSet,
  ended,
  file,
  planned,
  reduceAll,
  rejected,
  stage,
  started,
  startStage,
  time,
} from './__testUtils__/inputs';
import { nextCommand } from './nextCommand';

const [first, second] = [file(1), file(2)] as const;

describe('nextCommand', () => {
  it.each([
    ['a new file', {}],
    ['an adopted experience', { 'Experience Id': 'exp-hfa7q3gade2qi' }],
  ])('has nothing to do for %s', (_, status) => {
    expect(nextCommand(status)).toBeUndefined();
  });

  it('plans what has arrived', () => {
    expect(nextCommand(reduceAll({}, arrived(first)))).toEqual({
      type: 'plan',
      configuration: first,
      stage: stage(first, { startedAt: time(10) }),
    });
  });

  it('starts the step whose turn it is', () => {
    const planned2 = reduceAll({}, arrived(first), planned(first, 2));
    expect(nextCommand(planned2)).toEqual({
      type: 'start',
      configuration: first,
      stage: startStage(first, { startedAt: time(10) }),
      changeSet: changeSet(0),
    });
    expect(
      nextCommand(reduceAll(planned2, started(first, 'set-1'), ended('set-1'))),
    ).toMatchObject({
      type: 'start',
      stage: startStage(first, { startedAt: time(10), step: 1 }),
      changeSet: changeSet(1),
    });
  });

  it('waits while a change set runs', () => {
    const running = reduceAll(
      {},
      arrived(first),
      planned(first),
      started(first, 'set-1'),
      arrived(second),
    );
    expect(nextCommand(running)).toBeUndefined();
  });

  it('writes errors before all else, the oldest first', () => {
    const status = reduceAll(
      {},
      rejected(first),
      rejected(second),
      arrived(file(3)),
    );
    expect(nextCommand(status)).toMatchObject({
      type: 'writeError',
      error: { Configuration: first },
    });
  });
});
