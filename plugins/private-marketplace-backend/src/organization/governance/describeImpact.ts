import {
  applyProposals,
  findImpact,
  indexExperiences,
  type ImpactGroup,
  type ImpactSummary,
  type ProductSet,
  type Proposal,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { GovernedOrganization } from './GovernedOrganization';
import { toReference } from './toOrganizationNode';

// More than a person reads.
const MOST = 100;

type Group = ImpactSummary['groups'][number];
type Unit = ImpactSummary['organizationalUnits'][number];
type Counted = 'accounts' | 'accountsWithOtherProducts';

/** What a change would mean for accounts, or why AWS would refuse it. */
export function describeImpact(
  { index, experiences, all }: GovernedOrganization,
  proposals: readonly Proposal[],
): ImpactSummary {
  const applied = applyProposals(all, proposals);
  if (!applied.ok) {
    const problems = [...new Set(applied.problems.map(each => each.code))];
    return { accounts: 0, groups: [], organizationalUnits: [], problems };
  }
  const { moved, stayed } = findImpact(
    index,
    experiences,
    indexExperiences(applied.experiences),
  );
  const groups = [
    ...moved.map(each => toGroup('governing-experience', each)),
    ...stayed.map(each => toGroup('products', each)),
  ].sort((a, b) => b.accounts - a.accounts);
  const units = largest([
    ...moved.flatMap(each => toUnits('accounts', each)),
    ...stayed.flatMap(each => toUnits('accountsWithOtherProducts', each)),
  ]);
  return {
    accounts: count(moved),
    accountsWithOtherProducts: count(stayed),
    groups: groups.slice(0, MOST),
    totalGroups: groups.length,
    organizationalUnits: units.slice(0, MOST),
    totalOrganizationalUnits: units.length,
  };
}

function count(groups: readonly ImpactGroup[]): number {
  return groups.reduce((sum, { accounts }) => sum + accounts.length, 0);
}

function toGroup(change: Group['change'], group: ImpactGroup): Group {
  const { before, after, accounts, gained, lost } = group;
  const counted =
    change === 'products' ? 'accountsWithOtherProducts' : 'accounts';
  const units = largest(toUnits(counted, group));
  return {
    change,
    ...(before && { before: toReference(before) }),
    ...(after && { after: toReference(after) }),
    accounts: accounts.length,
    gained: toProducts(gained),
    lost: toProducts(lost),
    organizationalUnits: units.slice(0, MOST),
    totalOrganizationalUnits: units.length,
  };
}

function toProducts({ kind, products }: ProductSet): Group['gained'] {
  return {
    kind,
    products: products.slice(0, MOST),
    totalProducts: products.length,
  };
}

function toUnits(counted: Counted, { parents }: ImpactGroup): Unit[] {
  return parents.map(({ node: { id, name }, accounts }) => ({
    ...{ id, name, accounts: 0, accountsWithOtherProducts: 0 },
    [counted]: accounts,
  }));
}

/** Each unit once, those with the most accounts first. */
function largest(units: readonly Unit[]): Unit[] {
  const found = new Map<string, Unit>();
  for (const unit of units) {
    const { id, accounts, accountsWithOtherProducts } = unit;
    const before = found.get(id);
    found.set(id, {
      ...unit,
      accounts: accounts + (before?.accounts ?? 0),
      accountsWithOtherProducts:
        accountsWithOtherProducts + (before?.accountsWithOtherProducts ?? 0),
    });
  }
  const size = (unit: Unit) => unit.accounts + unit.accountsWithOtherProducts;
  return [...found.values()].sort((a, b) => size(b) - size(a));
}
