import type { Configuration } from '@private-marketplace/schemas';
import type { KnownExperience } from './knownExperience';
import { planChangeSets } from './planChangeSets';

const known: KnownExperience = {
  id: 'exp-hfa7q3gade2qi',
  name: 'Finance Unit',
  description: 'Money',
  archived: false,
  hasBranding: false,
  hasProcurementPolicy: true,
  status: 'Enabled',
  productRequests: 'Allow',
  allowedProducts: ['a', 'b'],
  deniedProducts: ['c'],
  principals: ['111122223333'],
};

function detailsOf(configuration: Configuration, experience = known) {
  const plan = planChangeSets('Finance', configuration, experience);
  if (!plan.ok) throw new Error(plan.problems[0]?.message);
  return plan.changeSets.flatMap(set =>
    set.changes.map(change => change.DetailsDocument),
  );
}

describe('planChangeSets for an experience whose state is known', () => {
  it('plans nothing for what is so already', () => {
    expect(
      detailsOf({
        Name: 'Finance Unit',
        Description: 'Money',
        Status: 'Enabled',
        PolicyResourceRequests: 'Allow',
        Archived: false,
        AllowProducts: ['b', 'a'],
        DenyProducts: ['c'],
        AssociatePrincipals: ['111122223333'],
        DisassociatePrincipals: ['444455556666'],
      }),
    ).toEqual([]);
  });

  it('plans what is news', () => {
    expect(
      detailsOf({
        AllowProducts: ['a', 'c', 'd'],
        AssociatePrincipals: ['444455556666'],
        DisassociatePrincipals: ['111122223333'],
        Status: 'Disabled',
      }),
    ).toEqual([
      { Principals: ['444455556666'] },
      { Principals: ['111122223333'] },
      { Products: [{ Ids: ['c', 'd'] }] },
      { Status: 'Disabled' },
    ]);
  });

  it('plans listed products again that get new notes', () => {
    expect(detailsOf({ AllowProducts: ['a'], Notes: 'Assessed' })).toEqual([
      { Products: [{ Ids: ['a'], Notes: 'Assessed' }] },
    ]);
  });

  it('plans everything where the state is not known', () => {
    const { id, name, archived, hasBranding, hasProcurementPolicy } = known;
    const barely = { id, name, archived, hasBranding, hasProcurementPolicy };
    const asked: Configuration = {
      AllowProducts: ['a'],
      DisassociatePrincipals: ['444455556666'],
      Status: 'Enabled',
    };
    expect(detailsOf(asked, barely)).toHaveLength(3);
  });
});
