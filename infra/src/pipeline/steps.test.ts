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

const first = file(1);
const atStepTwo = reduceAll(
  {},
  arrived(first),
  planned(first, 2),
  started(first, 'set-1', 0),
  ended('set-1', { experienceId: 'exp-hfa7q3gade2qi' }),
);

describe('a configuration of several change sets', () => {
  it('goes to the next step when one has succeeded', () => {
    expect(atStepTwo).toMatchObject({
      'Experience Id': 'exp-hfa7q3gade2qi',
      ChangeSetId: 'set-1',
      ChangeSetStatus: 'In Progress',
      Automation: { Current: { Step: 1 }, Outcomes: [] },
    });
    expect(atStepTwo).not.toHaveProperty([
      'Automation',
      'Current',
      'ChangeSetId',
    ]);
  });

  it('has succeeded with its last step', () => {
    const status = reduceAll(
      atStepTwo,
      started(first, 'set-2', 1),
      ended('set-2'),
    );
    expect(status).toMatchObject({
      ChangeSetId: 'set-2',
      ChangeSetStatus: 'Successful',
      Automation: {
        Outcomes: [
          {
            Configuration: first,
            Result: 'Succeeded',
            ChangeSetId: 'set-2',
            StartedAt: time(10),
            EndedAt: time(14),
          },
        ],
      },
    });
    expect(status).not.toHaveProperty(['Automation', 'Current']);
  });

  it('ends with the step that fails, and keeps the experience that was created', () => {
    const status = reduceAll(
      atStepTwo,
      started(first, 'set-2', 1),
      ended('set-2', { result: 'Failed', message: 'No.' }),
    );
    expect(status).toMatchObject({
      'Experience Id': 'exp-hfa7q3gade2qi',
      ChangeSetStatus: 'Failed',
      'Error Message': 'No.',
      Automation: { Outcomes: [{ Result: 'Failed', ChangeSetId: 'set-2' }] },
    });
  });

  it('does not take the end of one step for that of the next', () => {
    expect(reduce(atStepTwo, ended('set-1'))).toBe(atStepTwo);
    const running = reduce(atStepTwo, started(first, 'set-2', 1));
    expect(reduce(running, ended('set-1'))).toBe(running);
  });

  it('has succeeded at once when there is nothing to change', () => {
    const before = {
      'Experience Id': 'exp-hfa7q3gade2qi',
      ChangeSetId: 'set-0',
      ChangeSetStatus: 'Successful' as const,
    };
    expect(reduceAll(before, arrived(first), planned(first, 0))).toMatchObject({
      ...before,
      Automation: { Outcomes: [{ Configuration: first, Result: 'Succeeded' }] },
    });
  });
});
