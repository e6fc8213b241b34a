import { changeSet, time } from './__testUtils__/inputs';
import { unseenChange, withChangeSet } from './recentChanges';

const allowing = { AllowProducts: ['prod-1'] };
const known = {
  id: 'exp-hfa7q3gade2qi',
  name: 'Finance',
  archived: false,
  hasBranding: false,
  hasProcurementPolicy: true,
};
const recent = withChangeSet(undefined, changeSet(1), time(0));

describe('a reading of an experience', () => {
  it('is an old one when it does not show what has just been changed', () => {
    const unseen = {
      ...known,
      allowedProducts: [],
      deniedProducts: ['prod-1'],
    };
    expect(unseenChange(recent, unseen, allowing, time(10))).toBe(
      'AllowProducts',
    );
  });

  it.each([
    ['it shows the change', { allowedProducts: ['prod-1'] }, allowing, 10],
    ['it was not read what was changed', {}, { Name: 'Money' }, 10],
    ['somebody else must have changed it since', {}, allowing, 301],
  ])('is believed when %s', (_, read, configuration, seconds) => {
    const seen = { ...known, ...read };
    expect(
      unseenChange(recent, seen, configuration, time(seconds)),
    ).toBeUndefined();
  });
});

it('remembers the changes of the last minutes, of which the later one counts', () => {
  const [change] = changeSet(1).changes;
  const denying = {
    name: 'any',
    changes: change
      ? [{ ...change, ChangeType: 'DenyProductProcurement' }]
      : [],
  };
  const both = withChangeSet(recent, changeSet(2), time(60));
  expect(both.Changes).toEqual({ AllowProducts: ['prod-1', 'prod-2'] });
  expect(withChangeSet(both, denying, time(120)).Changes).toEqual({
    AllowProducts: ['prod-2'],
    DenyProducts: ['prod-1'],
  });
  expect(withChangeSet(both, denying, time(600)).Changes).toEqual({
    DenyProducts: ['prod-1'],
  });
});
