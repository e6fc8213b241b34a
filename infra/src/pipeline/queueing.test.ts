import {
  arrived,
  ended,
  file,
  planned,
  reduce,
  reduceAll,
  started,
  time,
} from './__testUtils__/inputs';
import { tokenOf } from './configurationVersion';

const [first, second, third] = [file(1), file(2), file(3)] as const;
const running = [
  arrived(first),
  planned(first),
  started(first, 'set-1'),
] as const;

describe('the queue of an experience', () => {
  it('takes the first configuration at once', () => {
    expect(reduce({}, arrived(first))).toEqual({
      ChangeSetStatus: 'In Progress',
      Automation: {
        Current: {
          Configuration: first,
          Token: tokenOf(first),
          StartedAt: time(10),
          Step: 0,
        },
        Queue: [],
        Outcomes: [],
        UnwrittenErrors: [],
      },
    });
  });

  it('keeps what it finds in the file of an adopted experience', () => {
    const adopted = { 'Experience Id': 'exp-hfa7q3gade2qi' };
    expect(reduce(adopted, arrived(first))).toMatchObject(adopted);
  });

  it('lets later ones wait in order of upload', () => {
    const status = reduceAll({}, ...running, arrived(third), arrived(second));
    expect(status.Automation).toMatchObject({
      Current: { Configuration: first, ChangeSetId: 'set-1' },
      Queue: [second, third],
    });
  });

  it.each(['Succeeded', 'Failed', 'Cancelled'] as const)(
    'goes on when the one before has %s',
    result => {
      const waiting = reduceAll(
        {},
        ...running,
        arrived(third),
        arrived(second),
      );
      const next = reduce(waiting, ended('set-1', { result }));
      expect(next).toMatchObject({
        ChangeSetId: 'set-1',
        ChangeSetStatus: 'In Progress',
        Automation: {
          Current: { Configuration: second, StartedAt: time(14), Step: 0 },
          Queue: [third],
          Outcomes: [{ Configuration: first, Result: result }],
        },
      });
      expect(next).not.toHaveProperty('Error Message');
      expect(next).not.toHaveProperty(['Automation', 'Current', 'ChangeSetId']);
    },
  );

  it('begins no turn before the one before has ended', () => {
    // As when who says that it was due was overtaken by others.
    const due = { type: 'due', at: time(30) } as const;
    const waiting = { ...arrived(second), startAfter: time(30) };
    const before = reduceAll(
      {},
      ...running,
      ended('set-1', { at: time(40) }),
      waiting,
    );
    expect(reduce(before, due).Automation?.Current).toMatchObject({
      Configuration: second,
      StartedAt: time(40),
    });
  });

  it('forgets the failure of before when the next one is taken', () => {
    const failed = {
      'Experience Id': 'exp-hfa7q3gade2qi',
      ChangeSetId: 'set-0',
      ChangeSetStatus: 'Failed' as const,
      'Error Message': 'Procurement policy missing from Experience',
    };
    const status = reduce(failed, arrived(first));
    expect(status).toMatchObject({
      'Experience Id': 'exp-hfa7q3gade2qi',
      ChangeSetId: 'set-0',
      ChangeSetStatus: 'In Progress',
    });
    expect(status).not.toHaveProperty('Error Message');
  });

  it('keeps keys of the file that it does not know', () => {
    const annotated = {
      'Experience Id': 'exp-hfa7q3gade2qi',
      Owner: 'finance',
    };
    expect(reduceAll(annotated, ...running)).toMatchObject(annotated);
  });
});
