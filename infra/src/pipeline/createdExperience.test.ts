import type { PlannedChangeSet } from '@private-marketplace/schemas';
import { planChangeSets } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { withCreatedExperience } from './createdExperience';

const ID = 'exp-hfa7q3gade2qi';
const AllowProducts = Array.from({ length: 60 }, (_, n) => `prod-${n}`);

function planOf(known?: string): PlannedChangeSet[] {
  const plan = planChangeSets(
    'Finance',
    { Name: 'Finance', AllowProducts, Status: 'Enabled' },
    known
      ? {
          id: known,
          name: 'Old',
          archived: false,
          hasBranding: false,
          hasProcurementPolicy: true,
        }
      : undefined,
  );
  if (!plan.ok) throw new Error('The plan is not right.');
  return plan.changeSets;
}

function identifiersOf(changeSet: PlannedChangeSet | undefined) {
  return changeSet?.changes.map(({ Entity }) => Entity.Identifier);
}

describe('withCreatedExperience', () => {
  it('names what an earlier change set created', () => {
    const [, second] = planOf();
    if (!second) throw new Error('The plan has one change set only.');
    expect(identifiersOf(withCreatedExperience(second, ID))).toEqual([ID, ID]);
    expect(withCreatedExperience(second, ID).changes[0]).toMatchObject({
      ChangeType: 'AllowProductProcurement',
      DetailsDocument: { Products: [{ Ids: AllowProducts.slice(50) }] },
    });
  });

  it('leaves the change set alone that creates the experience', () => {
    const [first] = planOf();
    if (!first) throw new Error('The plan is empty.');
    expect(withCreatedExperience(first, undefined)).toBe(first);
    expect(withCreatedExperience(first, ID)).toBe(first);
  });

  it('leaves other ids alone', () => {
    for (const changeSet of planOf('exp-known00000000')) {
      expect(withCreatedExperience(changeSet, ID)).toEqual(changeSet);
    }
  });
});
