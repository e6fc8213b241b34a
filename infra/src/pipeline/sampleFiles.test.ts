import type { Status } from '@private-marketplace/schemas';
import {
  arrived,
  ended,
  file,
  reduce,
  reduceAll,
  rejected,
} from './__testUtils__/inputs';
import { nextCommand } from './nextCommand';

const [first, second] = [file(1), file(2)] as const;
const inProgress: Status = {
  'Experience Id': 'exp-hfa7q3gade2qi',
  ChangeSetId: 'sample-set',
  ChangeSetStatus: 'In Progress',
};

describe("a status file of AWS's sample whose change set runs", () => {
  const waiting = reduceAll(inProgress, arrived(first), arrived(second));

  it('lets configurations wait behind it', () => {
    expect(waiting).toMatchObject({
      ...inProgress,
      Automation: { Queue: [first, second] },
    });
    expect(nextCommand(waiting)).toBeUndefined();
  });

  it.each([
    ['Succeeded', 'exp-new0000000000'],
    ['Failed', undefined],
  ] as const)('goes on when that has %s', (result, experienceId) => {
    const next = reduce(waiting, ended('sample-set', { result, experienceId }));
    expect(next).toMatchObject({
      'Experience Id': experienceId ?? 'exp-hfa7q3gade2qi',
      ChangeSetStatus: 'In Progress',
      Automation: { Current: { Configuration: first }, Queue: [second] },
    });
    expect(nextCommand(next)).toMatchObject({ type: 'plan' });
  });

  it.each([
    ['Succeeded', 'Successful', undefined],
    ['Failed', 'Failed', 'No.'],
    ['Cancelled', 'Failed', 'The change set was cancelled.'],
  ] as const)(
    'ends as the sample ends it when nothing waits: %s',
    (result, ChangeSetStatus, message) => {
      const status = reduce(
        inProgress,
        ended('sample-set', {
          result,
          message: result === 'Failed' ? 'No.' : undefined,
        }),
      );
      expect(status).toMatchObject({ ...inProgress, ChangeSetStatus });
      expect(status['Error Message']).toBe(message);
    },
  );

  it('is not ended by another change set', () => {
    expect(reduce(waiting, ended('set-9'))).toBe(waiting);
  });

  it('stays in progress when a configuration is rejected meanwhile', () => {
    expect(reduce(inProgress, rejected(first))).toMatchObject({
      ...inProgress,
      Automation: { Outcomes: [{ Configuration: first }] },
    });
  });
});

it("goes on from a status file of the sample's that has ended", () => {
  const failed: Status = {
    ...inProgress,
    ChangeSetStatus: 'Failed',
    'Error Message': 'No.',
  };
  expect(reduce(failed, arrived(first))).toMatchObject({
    ChangeSetStatus: 'In Progress',
    Automation: { Current: { Configuration: first } },
  });
});

it('does not wait for a change set that no file names', () => {
  const edited: Status = { ChangeSetStatus: 'In Progress' };
  expect(reduce(edited, arrived(first))).toMatchObject({
    Automation: { Current: { Configuration: first }, Queue: [] },
  });
});
