import {
  arrived,
  ended,
  errorWritten,
  file,
  planned,
  reduce,
  reduceAll,
  refused,
  setAside,
  stage,
  started,
  startStage,
  time,
  unplannable,
} from './__testUtils__/inputs';

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
  unplannable(second),
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

describe('an answer that comes when its time is over', () => {
  const late = { result: 'Failed', message: 'No.', passes: true } as const;
  const attempts = reduceAll(
    {},
    arrived(first),
    planned(first),
    started(first, 'set-1'),
    ended('set-1', late),
  );
  const turns = reduceAll({}, arrived(first), setAside(first), {
    type: 'due',
    at: time(80),
  });
  const plans = reduceAll({}, arrived(first), planned(first));

  it.each([
    // Otherwise the change set of this attempt would run without anybody's notice.
    ['the start of the attempt before', attempts, started(first, 'set-1')],
    ['the refusal of the attempt before', attempts, refused(first)],
    // Since it was planned for another turn others have been applied.
    [
      'the plan of another turn',
      reduceAll({}, arrived(first)),
      { ...planned(first), stage: stage(first, { startedAt: time(9) }) },
    ],
    ['the plan of the turn before', turns, planned(first)],
    ['a rejection in the turn before', turns, unplannable(first)],
    ['a rejection when somebody else has planned', plans, unplannable(first)],
  ])('changes nothing: %s', (_, status, input) => {
    expect(reduce(status, input)).toBe(status);
  });

  it('counts at its time', () => {
    const start = { ...started(first, 'set-2'), at: time(90) };
    const again = { ...start, stage: startStage(first, { attempt: 1 }) };
    expect(reduce(attempts, again)).toMatchObject({ ChangeSetId: 'set-2' });
    const plan = { ...planned(first), stage: stage(first, { asides: 1 }) };
    expect(reduce(turns, plan).Automation?.Current?.Steps).toHaveLength(1);
  });
});

it('has two versions of one file for two configurations', () => {
  const newer = { ...first, VersionId: 'version-1b' };
  expect(
    reduceAll({}, arrived(first), arrived(newer)).Automation?.Queue,
  ).toEqual([newer]);
});
