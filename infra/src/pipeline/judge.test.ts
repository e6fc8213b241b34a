import type { Automation, Outcome } from '@private-marketplace/schemas';
import { file, time } from './__testUtils__/inputs';
import { judge } from './judge';
import { withOutcome } from './memory';

const DAY = 24 * 60 * 60;
const empty: Automation = { Queue: [], Outcomes: [], UnwrittenErrors: [] };

/** The n-th upload, of a file and a content that may have come before. */
function version(n: number, key = `Experience_Finance#${n}.json`) {
  return { ...file(n), Key: key };
}

function outcome(
  n: number,
  Content: string,
  more: Partial<Outcome> & { key?: string } = {},
): Outcome {
  const { key, ...rest } = more;
  return {
    Configuration: version(n, key),
    Result: 'Succeeded',
    EndedAt: time(n),
    Content,
    ...rest,
  };
}

function after(...outcomes: Outcome[]): Automation {
  return outcomes.reduce(withOutcome, empty);
}

const KEY = 'Experience_Finance#1.json';
const again = version(9, KEY);

describe('a configuration whose turn has come', () => {
  it('is applied when nothing speaks against it', () => {
    expect(judge(empty, again, 'x')).toEqual({ verdict: 'apply', later: [] });
  });

  it('is left out when a newer version of its key came first', () => {
    const newer = after(outcome(9, 'y', { key: KEY }));
    expect(judge(newer, version(1, KEY), 'x')).toMatchObject({
      result: 'Superseded',
      isOverwritten: true,
    });
    const wrong = after(outcome(9, 'y', { key: KEY, Result: 'Rejected' }));
    expect(judge(wrong, version(1, KEY), 'x').verdict).toBe('apply');
  });

  it('knows which later ones were applied before it, also in part', () => {
    const before = after(
      outcome(1, 'a'),
      outcome(5, 'b'),
      outcome(6, 'c', { Result: 'Failed' }),
      outcome(7, 'd', { Result: 'Failed', Applied: { Name: 'A' } }),
    );
    expect(judge(before, version(3), 'x')).toMatchObject({
      verdict: 'apply',
      later: [{ Content: 'b' }, { Content: 'd' }],
    });
  });
});

describe('content that was applied before', () => {
  const first = outcome(1, 'x', { key: KEY });

  it('is planned again while it is the latest, to repair what was changed by hand', () => {
    const latest = after(first, outcome(2, 'y', { Result: 'Failed' }));
    expect(judge(latest, again, 'x').verdict).toBe('apply');
  });

  it('does not come back once a later one has been applied', () => {
    expect(judge(after(first, outcome(2, 'y')), again, 'x')).toMatchObject({
      verdict: 'leaveOut',
      result: 'Repeated',
      message: expect.stringContaining('Experience_Finance#2.json'),
    });
  });

  it('stays away however often it is tried', () => {
    const tried = after(
      first,
      outcome(2, 'y'),
      outcome(3, 'x', { key: KEY, Result: 'Repeated' }),
    );
    expect(judge(tried, again, 'x')).toMatchObject({ result: 'Repeated' });
  });

  it('is news when it was overwritten before its turn, for it was never applied', () => {
    const overwritten = after(
      outcome(2, 'y', { key: KEY, Result: 'Failed' }),
      outcome(3, 'z'),
      outcome(1, 'x', { key: KEY, Result: 'Superseded', Content: undefined }),
    );
    expect(judge(overwritten, again, 'x').verdict).toBe('apply');
    const decided = after(
      outcome(3, 'z'),
      outcome(1, 'x', { key: KEY, Result: 'Superseded' }),
    );
    expect(judge(decided, again, 'x')).toMatchObject({ result: 'Repeated' });
  });

  it('is news after a failure', () => {
    const failed = after(
      outcome(1, 'x', { key: KEY, Result: 'Failed' }),
      outcome(2, 'y'),
    );
    expect(judge(failed, again, 'x').verdict).toBe('apply');
  });

  it('is no news by a later failure, which is no failure of an earlier upload', () => {
    const later = after(
      first,
      outcome(2, 'y'),
      outcome(20, 'x', { key: KEY, Result: 'Rejected' }),
    );
    expect(judge(later, again, 'x')).toMatchObject({ result: 'Repeated' });
  });

  it('is news under another name, for things go to and fro', () => {
    const toAndFro = after(first, outcome(2, 'y'));
    expect(judge(toAndFro, version(3), 'x').verdict).toBe('apply');
  });

  it('does not come back when its outcome has been forgotten', () => {
    const long = after(
      first,
      ...Array.from({ length: 101 }, (_, n) =>
        outcome(n + 10, `y${n}`, { EndedAt: time((n + 4) * DAY) }),
      ),
    );
    expect(long.Outcomes).toHaveLength(100);
    const late = { ...again, ArrivedAt: time(200) };
    expect(judge(long, late, 'x')).toMatchObject({ result: 'Repeated' });
    expect(judge(long, late, 'z').verdict).toBe('apply');
  });
});

it('applies nothing that is older than what is remembered', () => {
  const long = after(
    ...Array.from({ length: 101 }, (_, n) =>
      outcome(n + 10, `y${n}`, { EndedAt: time(n * DAY) }),
    ),
  );
  expect(long.ForgottenUntil).toBe(time(10));
  expect(judge(long, version(3), 'x')).toMatchObject({
    verdict: 'reject',
    message: expect.stringMatching(/so late.*Upload it again/),
  });
});
