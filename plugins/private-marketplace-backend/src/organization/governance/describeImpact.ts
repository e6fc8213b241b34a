import {
  applyProposals,
  findImpact,
  indexExperiences,
  type ImpactGroup,
  type ImpactSummary,
  type ProductSet,
  type Proposal,
} from 'backstage-plugin-private-marketplace-common';
import type { GovernedOrganization } from './GovernedOrganization';
import { toReference } from './toOrganizationNode';

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
  return {
    accounts: count(moved),
    accountsWithOtherProducts: count(stayed),
    groups: [...moved, ...stayed].map(toGroup),
    organizationalUnits: parentsOf([...moved, ...stayed]),
  };
}

function count(groups: readonly ImpactGroup[]): number {
  return groups.reduce((sum, { accounts }) => sum + accounts.length, 0);
}

function toGroup({
  before,
  after,
  accounts,
  gained,
  lost,
}: ImpactGroup): ImpactSummary['groups'][number] {
  return {
    ...(before && { before: toReference(before) }),
    ...(after && { after: toReference(after) }),
    accounts: accounts.length,
    gained: toProducts(gained),
    lost: toProducts(lost),
  };
}

function toProducts({ kind, products }: ProductSet) {
  return { kind, products: [...products] };
}

function parentsOf(
  groups: readonly ImpactGroup[],
): ImpactSummary['organizationalUnits'] {
  const found = new Map<
    string,
    { id: string; name: string; accounts: number }
  >();
  for (const { node, accounts } of groups.flatMap(each => each.parents)) {
    const { id, name } = node;
    const before = found.get(id)?.accounts ?? 0;
    found.set(id, { id, name, accounts: before + accounts });
  }
  return [...found.values()];
}
