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
const running = reduceAll(
  {},
  arrived(first),
  planned(first),
  started(first, 'set-1'),
);

describe('the end of a change set', () => {
  it('makes an experience known that it created', () => {
    const experienceId = 'exp-hfa7q3gade2qi';
    expect(reduce(running, ended('set-1', { experienceId }))).toMatchObject({
      'Experience Id': experienceId,
      ChangeSetId: 'set-1',
      ChangeSetStatus: 'Successful',
    });
  });

  it('leaves no error to write when it succeeded', () => {
    const status = reduce(running, ended('set-1'));
    expect(status.Automation?.UnwrittenErrors).toEqual([]);
    expect(status).not.toHaveProperty('Error Message');
  });

  it('says why it failed', () => {
    const message = 'Procurement policy missing from Experience';
    expect(
      reduce(running, ended('set-1', { result: 'Failed', message })),
    ).toMatchObject({
      ChangeSetStatus: 'Failed',
      'Error Message': message,
      Automation: {
        Outcomes: [{ Result: 'Failed', Message: message }],
        UnwrittenErrors: [{ ChangeSetId: 'set-1', Message: message }],
      },
    });
  });

  it.each([
    ['Failed', /AWS did not say why/],
    ['Cancelled', /was cancelled/],
  ] as const)('has a message when AWS gives none: %s', (result, message) => {
    expect(reduce(running, ended('set-1', { result }))).toMatchObject({
      ChangeSetStatus: 'Failed',
      'Error Message': expect.stringMatching(message),
      Automation: { Outcomes: [{ Result: result }] },
    });
  });

  it('is nothing to a status that does not wait for it', () => {
    const quiet = { 'Experience Id': 'exp-hfa7q3gade2qi' };
    expect(reduce(quiet, ended('set-9'))).toBe(quiet);
    expect(reduce(running, ended('set-9'))).toBe(running);
    const done = reduce(running, ended('set-1'));
    expect(reduce(done, ended('set-1', { result: 'Failed' }))).toBe(done);
  });
});

it.each([
  ['a hundred outcomes, however old they are', 24 * 60 * 60, 100],
  ['all outcomes of the last three days', 60, 150],
])('remembers %s', (_, secondsBetween, remembered) => {
  const versions = Array.from({ length: 150 }, (_each, index) => file(index));
  const status = versions.reduce(
    (before, version, index) =>
      reduceAll(
        before,
        arrived(version),
        planned(version),
        started(version, `set-${index}`),
        ended(`set-${index}`, { at: time(index * secondsBetween) }),
      ),
    {},
  );
  const outcomes = reduceAll(status).Automation?.Outcomes ?? [];
  expect(outcomes).toHaveLength(remembered);
  expect(outcomes.at(-1)?.Configuration).toEqual(file(149));
});

it('refuses an input of a kind that it does not know', () => {
  const unknown = JSON.parse('{"type":"tock"}');
  expect(() => reduce({}, unknown)).toThrow(/tock/);
});
