import {
  indexExperiences,
  indexOrganization,
  resolveOrganization,
  type ExperienceIndex,
  type NodeGovernance,
  type OrganizationIndex,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { GovernanceRow } from './GovernanceExperiences';
import type { StoredTree } from '../tree/OrganizationStore';

/** A tree with what is counted in it once. */
export interface CountedOrganization {
  /** Of the tree. */
  revision: number;
  index: OrganizationIndex;
  emails: ReadonlyMap<string, string>;
  /** Nodes directly below each place, by its position. */
  children: readonly number[];
  /** Accounts below each place, by its position. */
  accountsBelow: readonly number[];
}

/** An organization and who governs what in it. All questions are answered from it. */
export interface GovernedOrganization extends CountedOrganization {
  experiences: ExperienceIndex;
  /** The same as a list. Products are there only where ProductLists has put them. */
  all: readonly GovernanceRow[];
  /** By position. */
  governance: readonly NodeGovernance[];
}

/** Counts a tree. */
export function countOrganization({
  tree,
  emails,
  revision,
}: StoredTree): CountedOrganization {
  const index = indexOrganization(tree);
  const children = index.places.map(() => 0);
  const accountsBelow = index.places.map(() => 0);
  // From the last to the first, so that a node is complete before its parent.
  for (const { node, parent, position } of [...index.places].reverse()) {
    if (!parent) continue;
    const own = node.kind === 'account' ? 1 : 0;
    children[parent.position] = (children[parent.position] ?? 0) + 1;
    accountsBelow[parent.position] =
      (accountsBelow[parent.position] ?? 0) +
      (accountsBelow[position] ?? 0) +
      own;
  }
  return { revision, index, emails, children, accountsBelow };
}

/** Finds out who governs what. */
export function governOrganization(
  organization: CountedOrganization,
  all: readonly GovernanceRow[],
): GovernedOrganization {
  const experiences = indexExperiences(all);
  const { nodes } = resolveOrganization(organization.index, experiences);
  return { ...organization, experiences, all, governance: nodes };
}
