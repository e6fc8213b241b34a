import type { PlannedChange } from '@private-marketplace/schemas';
import fc from 'fast-check';
import type { SeedExperience } from '../catalog';
import {
  FEW_PRODUCTS,
  PRINCIPALS,
  randomExperiences,
  STRANGER,
} from './randomLife';

/** Change sets for the experiences that there are when each is started. */
export type RawChangeSet = (ids: readonly string[]) => PlannedChange[];

/** A Catalog, and change sets that nobody has planned: many of them are wrong. */
export interface RawLife {
  experiences: SeedExperience[];
  changeSets: RawChangeSet[];
}

const CREATION = 'Creation';

const principals = fc
  .tuple(
    fc.subarray(PRINCIPALS, { minLength: 1, maxLength: 3 }),
    fc.integer({ min: 1, max: 10 }),
  )
  .map(([some, dice]) => (dice === 1 ? [...some, STRANGER] : some));

const products = fc
  .array(fc.subarray(FEW_PRODUCTS, { minLength: 1, maxLength: 3 }), {
    minLength: 1,
    maxLength: 2,
  })
  .map(lists => {
    const ids = [...new Set(lists.flat())];
    return [{ Ids: ids.slice(0, 1) }, { Ids: ids.slice(1) }].filter(
      ({ Ids }) => Ids.length > 0,
    );
  });

const plain = { Name: fc.constant('Name') };
const requests = fc.record({
  PolicyResourceRequests: fc.constantFrom('Allow', 'Deny'),
});
const branding = fc.record({ Title: fc.constantFrom('Shop', 'Market') });

/** Details by change type. */
const DETAILS: Record<string, fc.Arbitrary<Record<string, unknown>>> = {
  UpdateExperience: fc.record(
    { ...plain, Status: fc.constantFrom('Enabled', 'Disabled') },
    { requiredKeys: [] },
  ),
  RestrictExperience: fc.constant({}),
  ReviveExperience: fc.constant({}),
  CreateProcurementPolicy: fc.record(plain),
  UpdateProcurementPolicy: fc.record({ Configuration: requests }),
  CreateBrandingSettings: fc.record({ ...plain, Configuration: branding }),
  UpdateBrandingSettings: fc.record({ Configuration: branding }),
  AllowProductProcurement: fc.record({ Products: products }),
  DenyProductProcurement: fc.record({ Products: products }),
  AssociateAudience: fc.record({ Principals: principals }),
  DisassociateAudience: fc.record({ Principals: principals }),
};

const change = fc.record({
  /** Which experience, of those that there are and the one that is created. */
  target: fc.nat({ max: 59 }),
  asked: fc.oneof(
    ...Object.entries(DETAILS).map(([type, details]) =>
      details.map(document => ({ type, document })),
    ),
  ),
});

const changeSet: fc.Arbitrary<RawChangeSet> = fc
  .record({
    creates: fc.integer({ min: 1, max: 8 }).map(dice => dice === 1),
    changes: fc.oneof(
      {
        arbitrary: fc.array(change, { minLength: 1, maxLength: 1 }),
        weight: 3,
      },
      {
        arbitrary: fc.array(change, { minLength: 2, maxLength: 5 }),
        weight: 2,
      },
    ),
  })
  .map(({ creates, changes }) => ids => {
    const targets = creates
      ? [...ids, `$${CREATION}.Entity.Identifier`]
      : [...ids];
    const asked = changes.map(
      ({ target, asked: { type, document } }, at): PlannedChange => ({
        ChangeType: type,
        ChangeName: `Change${at}`,
        Entity: {
          Type: 'Experience@1.0',
          Identifier: targets[target % targets.length],
        },
        DetailsDocument: document,
      }),
    );
    const creation: PlannedChange = {
      ChangeType: 'CreateExperience',
      ChangeName: CREATION,
      Entity: { Type: 'Experience@1.0' },
      DetailsDocument: { Name: 'New' },
    };
    const once = oncePerExperience(asked);
    return creates ? [...once, creation] : once;
  });

/** AWS takes each change type once for an experience, else the request is not valid. */
function oncePerExperience(changes: readonly PlannedChange[]): PlannedChange[] {
  const byPurpose = new Map(
    changes.map(each => [`${each.ChangeType} ${each.Entity.Identifier}`, each]),
  );
  return [...byPurpose.values()];
}

/** Some experiences, and change sets that fit them or not. */
export const rawLife: fc.Arbitrary<RawLife> = fc.record({
  experiences: randomExperiences,
  changeSets: fc.array(changeSet, {
    minLength: 20,
    maxLength: 30,
    size: 'max',
  }),
});
