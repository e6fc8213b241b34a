import {
  arrived,
  ended,
  errorWritten,
  file,
  planned,
  reduceAll,
  refused,
  started,
} from './__testUtils__/inputs';
import { reduce } from './reduce';

const [first, second] = [file(1), file(2)] as const;

// Each input that is news, and what was before it.
const story = [
  arrived(first),
  planned(first, 2),
  started(first, 'set-1', 0),
  arrived(second),
  ended('set-1'),
  started(first, 'set-2', 1),
  ended('set-2', { result: 'Failed', message: 'No.' }),
  errorWritten(first),
  refused(second),
  errorWritten(second),
];

describe('an input that comes again', () => {
  it.each(story.map((input, index) => [input.type, index] as const))(
    'changes nothing at once: %s (%i)',
    (_, index) => {
      const before = reduceAll({}, ...story.slice(0, index));
      const [input] = story.slice(index);
      if (!input) throw new Error('The story is shorter.');
      const after = reduce(before, input);
      expect(after).not.toBe(before);
      expect(reduce(after, input)).toBe(after);
    },
  );

  it('changes nothing however late', () => {
    const end = reduceAll({}, ...story);
    for (const input of story) {
      expect(reduce(end, input)).toBe(end);
    }
  });
});

describe('an input that comes before its time', () => {
  const current = reduce({}, arrived(first));

  it.each([
    ['the plan of another configuration', planned(second)],
    ['the start of another configuration', started(second, 'set-9')],
    ['the start of a later step', started(first, 'set-9', 1)],
    ['the end of a change set that nobody started', ended('set-9')],
    ['an error file that nobody wrote', errorWritten(second)],
  ])('changes nothing: %s', (_, input) => {
    expect(reduce(current, input)).toBe(current);
    expect(reduce({}, input)).toEqual({});
  });
});

it('has two versions of one file for two configurations', () => {
  const newer = { ...first, VersionId: 'version-1b' };
  expect(
    reduceAll({}, arrived(first), arrived(newer)).Automation?.Queue,
  ).toEqual([newer]);
});
