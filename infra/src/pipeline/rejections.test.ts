import {
  arrived,
  ended,
  errorWritten,
  file,
  planned,
  reduce,
  reduceAll,
  refused,
  rejected,
  started,
  time,
  unplannable,
} from './__testUtils__/inputs';

const [first, second] = [file(1), file(2)] as const;
const problems = [{ pointer: '/Name', message: 'Name is 1.' }];
const running = reduceAll(
  {},
  arrived(first),
  planned(first, 2),
  started(first, 'set-1'),
);

describe('a configuration that can not work', () => {
  it('fails the experience when nothing else is in progress', () => {
    expect(reduce({}, rejected(first, { problems }))).toEqual({
      ChangeSetStatus: 'Failed',
      'Error Message': 'It is wrong.',
      Automation: {
        Queue: [],
        Outcomes: [
          {
            Configuration: first,
            Result: 'Rejected',
            EndedAt: time(11),
            Message: 'It is wrong.',
          },
        ],
        UnwrittenErrors: [
          {
            Configuration: first,
            EndedAt: time(11),
            Message: 'It is wrong.',
            Problems: problems,
          },
        ],
      },
    });
  });

  it('leaves the state of one that is in progress alone', () => {
    const status = reduce(running, rejected(second));
    expect(status).toMatchObject({
      ChangeSetId: 'set-1',
      ChangeSetStatus: 'In Progress',
      Automation: {
        Current: running.Automation?.Current,
        Outcomes: [{ Configuration: second, Result: 'Rejected' }],
        UnwrittenErrors: [{ Configuration: second }],
      },
    });
    expect(status).not.toHaveProperty('Error Message');
  });

  it('does not hide that the one in progress succeeds after it', () => {
    const status = reduceAll(
      {},
      arrived(first),
      planned(first),
      started(first, 'set-1'),
      rejected(second),
      ended('set-1'),
    );
    expect(status).toMatchObject({ ChangeSetStatus: 'Successful' });
    expect(status).not.toHaveProperty('Error Message');
  });

  it('gives its turn to the next when it is refused', () => {
    const waiting = reduceAll(
      {},
      arrived(first),
      planned(first),
      arrived(second),
    );
    expect(reduce(waiting, refused(first, { requestId: 'r-1' }))).toMatchObject(
      {
        ChangeSetStatus: 'In Progress',
        Automation: {
          Current: { Configuration: second },
          Queue: [],
          Outcomes: [{ Configuration: first, Result: 'Rejected' }],
          UnwrittenErrors: [{ Configuration: first, RequestId: 'r-1' }],
        },
      },
    );
  });

  it('keeps what a newer version of the automation has noted of it', () => {
    const noted = { ...first, Noted: 'by a newer version' };
    const status = reduceAll({}, arrived(noted), unplannable(first));
    expect(status.Automation?.Outcomes).toMatchObject([
      { Configuration: noted, Result: 'Rejected' },
    ]);
  });

  it('is not refused any more once its change set runs', () => {
    expect(reduce(running, refused(first))).toBe(running);
  });

  it('is not rejected by a late look at the file once it is known', () => {
    // As when the file has been deleted and its event is repeated.
    const waiting = reduce(running, arrived(second));
    expect(reduce(waiting, rejected(second))).toBe(waiting);
    expect(reduce(running, rejected(first))).toBe(running);
    const betweenSteps = reduce(running, ended('set-1'));
    expect(reduce(betweenSteps, rejected(first))).toBe(betweenSteps);
    const done = reduce({}, rejected(first));
    expect(reduce(done, rejected(first))).toBe(done);
  });

  it('remembers its error file once that is written', () => {
    const status = reduceAll({}, rejected(first), rejected(second));
    const written = reduce(status, errorWritten(first));
    expect(written.Automation).toMatchObject({
      Outcomes: [
        { Configuration: first, ErrorKey: errorWritten(first).errorKey },
        { Configuration: second },
      ],
      UnwrittenErrors: [{ Configuration: second }],
    });
    expect(reduce(written, errorWritten(first))).toBe(written);
  });
});
