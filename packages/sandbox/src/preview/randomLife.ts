import {
  parseConfiguration,
  type Configuration,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import fc from 'fast-check';
import type { SeedExperience } from '../catalog';
import { demoOrganization } from '../organization';

/** Principals that all experiences want. */
export const PRINCIPALS = [
  demoOrganization.id,
  ...demoOrganization.organizationalUnits.slice(0, 2).map(({ id }) => id),
  ...demoOrganization.accounts.slice(0, 4).map(({ id }) => id),
];
/** One that is in no organization. */
export const STRANGER = '999999999999';
export const FEW_PRODUCTS = Array.from({ length: 6 }, (_, at) => `prod-${at}`);
/** More than a change set holds. */
const MANY_PRODUCTS = Array.from({ length: 120 }, (_, at) => `prod-m${at}`);
const IDS = [
  'hfa7q3gade2qi',
  'k2mzt5waxu4rs',
  'p9cvn8yldo3be',
  'w6jxh1ruqi7fo',
];

/** A world, and what happens in it. */
export interface RandomLife {
  experiences: SeedExperience[];
  configurations: { shortName: string; configuration: Configuration }[];
}

const status = fc.constantFrom('Enabled' as const, 'Disabled' as const);
const decision = fc.constantFrom('Allow' as const, 'Deny' as const);
const title = fc.constantFrom('Shop', 'Market');
const fewProducts = fc.subarray(FEW_PRODUCTS);
const manyProducts = fc
  .tuple(fc.nat(MANY_PRODUCTS.length - 51), fc.integer({ min: 51, max: 120 }))
  .map(([from, count]) => MANY_PRODUCTS.slice(from, from + count));
const products = fc.oneof(
  { arbitrary: fewProducts, weight: 9 },
  { arbitrary: manyProducts, weight: 1 },
);

const seed = fc.record({
  status,
  archived: fc.boolean(),
  policy: fc.option(fc.tuple(products, decision), { freq: 5, nil: undefined }),
  branded: fc.boolean(),
  /** Those that belong to nobody yet. */
  principals: fc.option(fc.subarray(PRINCIPALS), { nil: undefined }),
});

/** Experiences as they are in the beginning. */
export const randomExperiences = fc
  .array(seed, { minLength: 2, maxLength: IDS.length })
  .map(seeds => {
    const free = new Set(PRINCIPALS);
    return seeds.map(
      ({ policy, branded, principals, ...rest }, at): SeedExperience => {
        const [allowed = [], productRequests = 'Allow'] = policy ?? [];
        const archived = rest.archived && rest.status === 'Disabled';
        // An archived experience keeps principals that others may have taken.
        const own = principals?.filter(each => archived || free.has(each));
        if (!archived) own?.forEach(each => free.delete(each));
        const shortName = `Unit${at}`;
        return {
          id: `exp-${IDS[at]}`,
          shortName,
          name: shortName,
          status: rest.status,
          archived,
          principals: own,
          procurementPolicy: policy && {
            name: 'Policy',
            allowed: allowed.slice(1),
            denied: allowed.slice(0, 1),
            productRequests,
          },
          branding: branded
            ? {
                name: 'Branding',
                configuration: { Title: 'Shop', ThemeColor: '#232F3E' },
              }
            : undefined,
        };
      },
    );
  });

/** The value so many times in ten. */
function inTen<T>(
  times: number,
  arbitrary: fc.Arbitrary<T>,
): fc.Arbitrary<T | undefined> {
  return fc.oneof(
    { arbitrary, weight: times },
    { arbitrary: fc.constant(undefined), weight: 10 - times },
  );
}

/** Two lists that contradict each other are cut from one, so that they are disjoint. */
function halves(ids: fc.Arbitrary<string[]>) {
  return fc.tuple(ids, fc.constantFrom(0, 0.5, 0.8, 1)).map(([all, part]) => {
    const at = Math.round(all.length * part);
    return [all.slice(0, at), all.slice(at)] as const;
  });
}

const principals = fc.oneof(
  { arbitrary: fc.subarray(PRINCIPALS, { maxLength: 2 }), weight: 8 },
  { arbitrary: fc.subarray(PRINCIPALS), weight: 1 },
  {
    arbitrary: fc
      .subarray(PRINCIPALS, { maxLength: 1 })
      .map(some => [STRANGER, ...some]),
    weight: 1,
  },
);

const configuration = fc
  .record({
    Name: inTen(5, fc.constantFrom('Unit0', 'Unit1', 'Renamed')),
    Description: inTen(2, fc.constantFrom('Old', 'New')),
    Status: inTen(3, status),
    Archived: inTen(3, fc.boolean()),
    PolicyResourceRequests: inTen(2, decision),
    Branding: inTen(2, fc.record({ Title: title })),
    Notes: inTen(1, fc.constant('Assessed')),
    products: inTen(6, halves(products)),
    principals: inTen(4, halves(principals)),
  })
  .map(({ products: decided, principals: moved, ...rest }): object => ({
    ...rest,
    AllowProducts: decided?.[0],
    DenyProducts: decided?.[1],
    AssociatePrincipals: moved?.[0],
    DisassociatePrincipals: moved?.[1],
  }))
  // Without members that are undefined, as a file has it.
  .map(content => parseConfiguration(JSON.parse(JSON.stringify(content))))
  .filter(parsed => parsed.ok)
  .map(parsed => parsed.configuration);

/** Some experiences, and configurations of these and of others that do not exist yet. */
export const randomLife: fc.Arbitrary<RandomLife> = fc.record({
  experiences: randomExperiences,
  configurations: fc.array(
    fc.record({
      shortName: fc.constantFrom(
        // Those that do not exist are created.
        ...IDS.map((_, at) => `Unit${at}`),
        'New',
      ),
      configuration,
    }),
    { minLength: 20, maxLength: 30, size: 'max' },
  ),
});
