import fc from 'fast-check';
import type { Status } from '@private-marketplace/schemas';
import { parseStatusText } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import {
  arrived,
  ended,
  errorWritten,
  file,
  leftOut,
  planned,
  reduce,
  refused,
  rejected,
  setAside,
  started,
  time,
  unplannable,
} from './__testUtils__/inputs';
import { isSameVersion } from './configurationVersion';
import type { Input } from './inputs';
import { newsOf } from './newsOf';
import { automationOf } from './state';

const SAMPLE_SET = 'sample-set';

const anyFile = fc.integer({ min: 1, max: 4 }).map(file);
const step = fc.integer({ min: 0, max: 2 });
// A change set is of one step of one configuration.
const idOf = (key: string, index: number) =>
  `${key.replace(/\W/g, '-')}-${index}`;
const anySetId = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(anyFile, step).map(([each, n]) => idOf(each.Key, n)),
  },
  { weight: 1, arbitrary: fc.constantFrom(SAMPLE_SET, 'foreign-set') },
);

const anyInput: fc.Arbitrary<Input> = fc.oneof(
  anyFile.map(each => arrived(each)),
  anyFile.map(each => rejected(each)),
  anyFile.map(each =>
    refused(each, {
      problems: [{ pointer: '/Name', message: 'No.' }],
      requestId: 'request-1',
    }),
  ),
  anyFile.map(each => unplannable(each)),
  fc.tuple(anyFile, step).map(([each, count]) => planned(each, count)),
  fc
    .tuple(anyFile, step)
    .map(([each, n]) => started(each, idOf(each.Key, n), n)),
  fc
    .record({
      id: anySetId,
      result: fc.constantFrom('Succeeded', 'Failed', 'Cancelled'),
      experienceId: fc.constantFrom('exp-hfa7q3gade2qi', undefined),
      message: fc.constantFrom('No.', undefined),
    })
    .map(({ id, ...more }) => ended(id, more)),
  anyFile.map(each => errorWritten(each)),
  fc
    .tuple(anyFile, fc.constantFrom('Superseded', 'Repeated'))
    .map(([each, result]) => leftOut(each, result)),
  fc
    .tuple(anyFile, fc.constantFrom('Name', 'File'))
    .map(([each, reasonFor]) => setAside(each, reasonFor)),
  fc.constantFrom<Input>(
    { type: 'due', at: time(20) },
    { type: 'due', at: time(80) },
    { type: 'refused', at: time(16), reason: 'Not now.', attempts: 0 },
    { type: 'refused', at: time(80), reason: 'Not now.', attempts: 1 },
  ),
);

/** What is news whenever it happens: the time, and what is tried again. */
const RECURRENT = ['due', 'refused', 'setAside'];

const anyBeginning: fc.Arbitrary<Status> = fc.constantFrom<Status[]>(
  {},
  { 'Experience Id': 'exp-hfa7q3gade2qi' },
  { ChangeSetId: SAMPLE_SET, ChangeSetStatus: 'Successful' },
  {
    ChangeSetId: SAMPLE_SET,
    ChangeSetStatus: 'Failed',
    'Error Message': 'No.',
  },
  { ChangeSetId: SAMPLE_SET, ChangeSetStatus: 'In Progress' },
);

const anyStory = fc.record({
  beginning: anyBeginning,
  inputs: fc.array(anyInput, { maxLength: 40 }),
});

const RUNS = { numRuns: 400 };

/** What each input found and made. */
function tell(beginning: Status, inputs: Input[]) {
  let status = beginning;
  return inputs.map(input => {
    const before = status;
    status = reduce(before, input);
    return { before, input, after: status };
  });
}

/** In how many places of a status a configuration stands. */
function placesOf(status: Status, n: number): number {
  const { Current, Queue, Outcomes } = automationOf(status);
  return [
    ...(Current ? [Current.Configuration] : []),
    ...Queue,
    ...Outcomes.map(outcome => outcome.Configuration),
  ].filter(each => isSameVersion(each, file(n))).length;
}

describe('whatever happens in whatever order', () => {
  it('the status is as its schema says', () => {
    fc.assert(
      fc.property(anyStory, ({ beginning, inputs }) => {
        for (const { after } of tell(beginning, inputs)) {
          expect(parseStatusText(JSON.stringify(after))).toEqual({
            ok: true,
            status: after,
          });
        }
      }),
      { numRuns: 100 },
    );
  });

  it('each configuration that came stands in one place', () => {
    fc.assert(
      fc.property(anyStory, ({ beginning, inputs }) => {
        const seen = new Set<string>();
        for (const { input, after } of tell(beginning, inputs)) {
          if (input.type === 'arrived' || input.type === 'rejected') {
            seen.add(input.configuration.Key);
          }
          for (const n of [1, 2, 3, 4]) {
            expect(placesOf(after, n)).toBe(seen.has(file(n).Key) ? 1 : 0);
          }
        }
      }),
      RUNS,
    );
  });

  it('the status is In Progress exactly while a configuration, or what the sample left, is', () => {
    fc.assert(
      fc.property(anyStory, ({ beginning, inputs }) => {
        let left = beginning.ChangeSetStatus === 'In Progress';
        for (const { input, after } of tell(beginning, inputs)) {
          if (input.type === 'ended' && input.changeSetId === SAMPLE_SET) {
            left = false;
          }
          const { Current, Queue } = automationOf(after);
          const inProgress = after.ChangeSetStatus === 'In Progress';
          expect(inProgress).toBe(left || Current !== undefined);
          // Idle with a queue: all of it stands aside.
          if (!inProgress) {
            expect(Queue.filter(({ Aside }) => !Aside)).toEqual([]);
          }
          if (left) expect(Current).toBeUndefined();
        }
      }),
      RUNS,
    );
  });

  it('an error message stands exactly in a failed status', () => {
    fc.assert(
      fc.property(anyStory, ({ beginning, inputs }) => {
        for (const { after } of tell(beginning, inputs)) {
          expect('Error Message' in after).toBe(
            after.ChangeSetStatus === 'Failed',
          );
        }
      }),
      RUNS,
    );
  });

  it('each failure has an error file, written or to be written', () => {
    fc.assert(
      fc.property(anyStory, ({ beginning, inputs }) => {
        for (const { after } of tell(beginning, inputs)) {
          const { Outcomes, UnwrittenErrors } = automationOf(after);
          for (const { Configuration, Result, ErrorKey } of Outcomes) {
            const unwritten = UnwrittenErrors.some(each =>
              isSameVersion(each.Configuration, Configuration),
            );
            const files = Number(unwritten) + Number(ErrorKey !== undefined);
            const failed = ['Failed', 'Cancelled', 'Rejected'];
            expect(files).toBe(failed.includes(Result) ? 1 : 0);
          }
        }
      }),
      RUNS,
    );
  });

  it('an input that comes twice changes nothing the second time', () => {
    fc.assert(
      fc.property(anyStory, ({ beginning, inputs }) => {
        for (const { input, after } of tell(beginning, inputs)) {
          expect(reduce(after, input)).toBe(after);
        }
      }),
      RUNS,
    );
  });

  it('an input that was news once is none later', () => {
    fc.assert(
      fc.property(anyStory, ({ beginning, inputs }) => {
        const told = tell(beginning, inputs);
        const end = told.at(-1)?.after ?? beginning;
        for (const { before, input, after } of told) {
          if (after === before || RECURRENT.includes(input.type)) continue;
          expect(reduce(end, input)).toBe(end);
        }
      }),
      RUNS,
    );
  });

  it('what was written before is not changed in place', () => {
    fc.assert(
      fc.property(anyStory, ({ beginning, inputs }) => {
        let status = beginning;
        for (const input of inputs) {
          const text = JSON.stringify(status);
          const next = reduce(status, input);
          expect(JSON.stringify(status)).toBe(text);
          status = next;
        }
      }),
      { numRuns: 100 },
    );
  });

  it('each configuration is news once when it ends, and when it waits', () => {
    fc.assert(
      fc.property(anyStory, ({ beginning, inputs }) => {
        const story = tell(beginning, inputs);
        const news = story.map(({ before, after }) => newsOf(before, after));
        const { Outcomes } = automationOf(story.at(-1)?.after ?? {});
        const succeeded = Outcomes.filter(each => each.Result === 'Succeeded');
        const sum = (of: 'applied' | 'failed' | 'queued') =>
          news.reduce((total, each) => total + each[of], 0);
        expect(sum('applied')).toBe(succeeded.length);
        const isLeftOut = ({ Result }: { Result: string }) =>
          ['Superseded', 'Repeated'].includes(Result);
        expect(sum('failed')).toBe(
          Outcomes.filter(each => !isLeftOut(each)).length - succeeded.length,
        );
        const waited = story.filter(({ before, input, after }) => {
          const { length } = automationOf(before).Queue;
          const isLonger = automationOf(after).Queue.length > length;
          return input.type === 'arrived' && isLonger;
        });
        expect(sum('queued')).toBe(waited.length);
      }),
      RUNS,
    );
  });
});
