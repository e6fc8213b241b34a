import type {
  ExperienceReference,
  GovernanceExperience,
} from './governanceExperience';
import type { ExperienceIndex } from './indexExperiences';
import type { OrganizationIndex } from './indexOrganization';
import type { AccountNode, OrganizationNode } from './organizationTree';
import {
  difference,
  isNothing,
  procurableProducts,
  type ProductSet,
} from './productSet';
import { resolveOrganization } from './resolveOrganization';

/** What a change of experiences does to the accounts of an organization. @public */
export interface Impact {
  /** Accounts that another experience governs afterwards, or none, or one where none did. */
  moved: readonly ImpactGroup[];
  /** Accounts that the same experience, or none, governs, but with other products. */
  stayed: readonly ImpactGroup[];
  /** Number of accounts in all groups. None is in two. */
  accounts: number;
}

/** Accounts to which the same happens. @public */
export interface ImpactGroup {
  /** The governing experience before the change. Absent when none governed. */
  before?: ExperienceReference;
  /** The governing experience after the change. Absent when none governs. */
  after?: ExperienceReference;
  /** In the order of the tree. */
  accounts: readonly AccountNode[];
  /** The nodes right above the accounts, in the order of the tree. */
  parents: readonly { node: OrganizationNode; accounts: number }[];
  /** Products that can be procured afterwards and could not before. */
  gained: ProductSet;
  /** Products that could be procured before and can not afterwards. */
  lost: ProductSet;
}

interface GroupDraft {
  before: ExperienceReference | undefined;
  after: ExperienceReference | undefined;
  accounts: AccountNode[];
  parents: Map<OrganizationNode, number>;
}

/**
 * Compares who is governed by what before and after a change. Takes time linear
 * in the size of the tree, and for each pair of experiences that occurs, in the
 * number of their products. An account that comes to inherit what it was
 * associated with, or the reverse, is not affected, and one that is closed never.
 *
 * @public
 */
export function findImpact(
  organization: OrganizationIndex,
  before: ExperienceIndex,
  after: ExperienceIndex,
): Impact {
  const moved: ImpactGroup[] = [];
  const stayed: ImpactGroup[] = [];
  for (const each of comparedGroups(organization, before, after)) {
    const { draft, from, to, stays } = each;
    const group = { ...toGroup(draft), ...compareProducts(from, to) };
    if (!stays) moved.push(group);
    else if (!isNothing(group.gained) || !isNothing(group.lost)) {
      stayed.push(group);
    }
  }
  const accounts = [...moved, ...stayed].reduce(
    (sum, group) => sum + group.accounts.length,
    0,
  );
  return { moved, stayed, accounts };
}

/**
 * Refs of the experiences whose lists of products {@link findImpact} compares.
 * Which these are does not depend on what is in the lists, so that only they
 * have to be loaded.
 *
 * @public
 */
export function comparedExperiences(
  organization: OrganizationIndex,
  before: ExperienceIndex,
  after: ExperienceIndex,
): Set<string> {
  const refs = new Set<string>();
  for (const { from, to } of comparedGroups(organization, before, after)) {
    if (from) refs.add(from.ref);
    if (to) refs.add(to.ref);
  }
  return refs;
}

/** Those whom something may happen to: another experience governs, or the same with another policy. */
function comparedGroups(
  organization: OrganizationIndex,
  before: ExperienceIndex,
  after: ExperienceIndex,
) {
  return groupAccounts(organization, before, after)
    .map(draft => ({
      draft,
      from: experienceOf(before, draft.before),
      to: experienceOf(after, draft.after),
      stays: draft.before?.ref === draft.after?.ref,
    }))
    .filter(
      ({ from, to, stays }) =>
        !stays || from?.procurementPolicy !== to?.procurementPolicy,
    );
}

function groupAccounts(
  organization: OrganizationIndex,
  before: ExperienceIndex,
  after: ExperienceIndex,
): GroupDraft[] {
  const { nodes: earlier } = resolveOrganization(organization, before);
  const { nodes: later } = resolveOrganization(organization, after);
  const groups: GroupDraft[] = [];
  const byRefs = new Map<
    string | undefined,
    Map<string | undefined, GroupDraft>
  >();
  for (const { node, parent, position } of organization.places) {
    // A closed account procures nothing any more; a suspended one may again.
    if (node.kind !== 'account' || node.state === 'CLOSED' || !parent) continue;
    const from = earlier[position]?.experience;
    const to = later[position]?.experience;
    const byRef =
      byRefs.get(from?.ref) ?? new Map<string | undefined, GroupDraft>();
    byRefs.set(from?.ref, byRef);
    let group = byRef.get(to?.ref);
    if (!group) {
      group = { before: from, after: to, accounts: [], parents: new Map() };
      byRef.set(to?.ref, group);
      groups.push(group);
    }
    group.accounts.push(node);
    const { parents } = group;
    parents.set(parent.node, (parents.get(parent.node) ?? 0) + 1);
  }
  return groups;
}

function toGroup({ before, after, accounts, parents }: GroupDraft) {
  return {
    ...(before && { before }),
    ...(after && { after }),
    accounts,
    parents: [...parents].map(([node, count]) => ({ node, accounts: count })),
  };
}

function compareProducts(
  before: GovernanceExperience | undefined,
  after: GovernanceExperience | undefined,
): Pick<ImpactGroup, 'gained' | 'lost'> {
  const earlier = procurableProducts(before);
  const later = procurableProducts(after);
  return {
    gained: difference(later, earlier),
    lost: difference(earlier, later),
  };
}

function experienceOf(
  { byRef }: ExperienceIndex,
  reference: ExperienceReference | undefined,
): GovernanceExperience | undefined {
  return reference && byRef.get(reference.ref)?.experience;
}
