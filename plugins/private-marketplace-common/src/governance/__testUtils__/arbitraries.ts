import fc from 'fast-check';
import type { GovernanceExperience } from '../governanceExperience';
import type { OrganizationTree } from '../organizationTree';
import type { Proposal } from '../proposal';

export const ORGANIZATION = 'o-abcdefghij';
export const ROOT = 'r-ab12';

/** Few enough that experiences share some. */
export const PRODUCTS = ['p0', 'p1', 'p2', 'p3', 'p4', 'p5'];

const MOST_UNITS = 8;
const MOST_ACCOUNTS = 10;
const MOST_EXPERIENCES = 5;

const products = fc.subarray(PRODUCTS);

function unitId(index: number): string {
  return `ou-ab12-${index}`;
}

function accountId(index: number): string {
  return String(100_000_000_000 + index);
}

function tree(
  parents: readonly (readonly string[])[],
  states: readonly ('ACTIVE' | 'SUSPENDED' | 'CLOSED')[],
): OrganizationTree {
  const [ofUnits = [], ofAccounts = []] = parents;
  return {
    organizationId: ORGANIZATION,
    rootId: ROOT,
    organizationalUnits: ofUnits.map((parentId, index) => {
      const id = unitId(index);
      return { id, name: `Unit ${index}`, parentId };
    }),
    accounts: ofAccounts.map((parentId, index) => ({
      id: accountId(index),
      name: `Account ${index}`,
      parentId,
      state: states[index] ?? 'ACTIVE',
    })),
  };
}

const states = fc.array(fc.constantFrom('ACTIVE', 'SUSPENDED', 'CLOSED'), {
  minLength: MOST_ACCOUNTS,
  maxLength: MOST_ACCOUNTS,
});

/** A tree as AWS Organizations gives it. */
export const soundTree: fc.Arbitrary<OrganizationTree> = fc
  .tuple(
    fc.array(fc.nat(), { minLength: 1, maxLength: MOST_UNITS }),
    fc.array(fc.nat(), { maxLength: MOST_ACCOUNTS }),
    states,
  )
  .map(([units, accounts, accountStates]) => {
    // Below the root or below a unit that comes earlier.
    const parent = (pick: number, earlier: number) =>
      pick % (earlier + 1) === 0 ? ROOT : unitId((pick % (earlier + 1)) - 1);
    return tree(
      [
        units.map((pick, index) => parent(pick, index)),
        accounts.map(pick => parent(pick, units.length)),
      ],
      accountStates,
    );
  });

const anyParent = fc.oneof(
  { weight: 5, arbitrary: fc.nat(MOST_UNITS).map(unitId) },
  fc.constantFrom(ROOT, ORGANIZATION, 'ou-gone', accountId(0)),
);

/** A tree with parents that are missing, that are accounts, or that are below their children. */
export const anyTree: fc.Arbitrary<OrganizationTree> = fc
  .tuple(
    fc.array(anyParent, { maxLength: MOST_UNITS }),
    fc.array(anyParent, { maxLength: MOST_ACCOUNTS }),
    states,
  )
  .map(([units, accounts, accountStates]) =>
    tree([units, accounts], accountStates),
  );

const principal = fc.oneof(
  fc.constant(ORGANIZATION),
  fc.nat(MOST_UNITS - 1).map(unitId),
  fc.nat(MOST_ACCOUNTS - 1).map(accountId),
  fc.constantFrom(ROOT, '999999999999'),
);

const policy = fc.record(
  {
    allowedProducts: products.map(ids => new Set(ids)),
    deniedProducts: products.map(ids => new Set(ids)),
    productRequests: fc.constantFrom('Allow' as const, 'Deny' as const),
  },
  { requiredKeys: ['allowedProducts', 'deniedProducts'] },
);

const experience = fc
  .record({
    archived: fc.boolean(),
    status: fc.constantFrom('Enabled' as const, 'Disabled' as const),
    principals: fc.array(principal, { maxLength: 4 }),
    procurementPolicy: fc.option(policy, { nil: undefined }),
  })
  .map(each =>
    each.archived ? { ...each, status: 'Disabled' as const } : each,
  );

/** Experiences of which several may claim one principal. */
export const anyExperiences: fc.Arbitrary<GovernanceExperience[]> = fc
  .array(experience, { maxLength: MOST_EXPERIENCES })
  .map(each =>
    each.map(({ procurementPolicy, ...rest }, index) => ({
      ...rest,
      ref: `E${index}`,
      name: `Experience ${index}`,
      ...(procurementPolicy && { procurementPolicy }),
    })),
  );

/** Experiences of which no two claim one principal, as AWS has them. */
export const soundExperiences = anyExperiences.map(experiences => {
  const taken = new Set<string>();
  return experiences.map(each => {
    const principals = [...new Set(each.principals)].filter(
      id => !taken.has(id),
    );
    for (const id of principals) taken.add(id);
    return { ...each, principals };
  });
});

const ref = fc.nat(MOST_EXPERIENCES).map(index => `E${index}`);
const principals = fc.uniqueArray(principal, { minLength: 1, maxLength: 2 });

/** Any proposal; AWS would refuse many of them. */
export const anyProposal: fc.Arbitrary<Proposal> = fc.oneof(
  fc.record({ kind: fc.constant('create' as const), ref, name: ref }),
  fc.record({
    kind: fc.constant('set-status' as const),
    ref,
    status: fc.constantFrom('Enabled' as const, 'Disabled' as const),
  }),
  fc.record({
    kind: fc.constantFrom(
      'archive' as const,
      'revive' as const,
      'create-procurement-policy' as const,
    ),
    ref,
  }),
  fc.record({
    kind: fc.constantFrom('associate' as const, 'disassociate' as const),
    ref,
    principals,
  }),
  fc.record({ kind: fc.constant('move' as const), from: ref, ref, principals }),
  fc.record({
    kind: fc.constantFrom('allow-products' as const, 'deny-products' as const),
    ref,
    products,
  }),
);
