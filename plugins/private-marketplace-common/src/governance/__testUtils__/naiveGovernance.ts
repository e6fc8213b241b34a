import type { GovernanceExperience } from '../governanceExperience';
import type { OrganizationTree } from '../organizationTree';

/**
 * Ids from a node to the organization, word for word by the definition: what
 * has no proper parent, or is below itself, is right below the organization.
 */
export function naivePath(tree: OrganizationTree, id: string): string[] {
  const { organizationId, organizationalUnits, accounts } = tree;
  const up = (from: string): string => {
    const { parentId } = [...organizationalUnits, ...accounts].find(
      node => node.id === from,
    ) ?? { parentId: '' };
    return organizationalUnits.some(unit => unit.id === parentId)
      ? parentId
      : organizationId;
  };
  const isBelowItself = (from: string): boolean => {
    let at = up(from);
    for (let step = 0; step < organizationalUnits.length; step += 1) {
      if (at === from) return true;
      if (at === organizationId) return false;
      at = up(at);
    }
    return false;
  };
  const path = [id];
  for (let at = id; at !== organizationId; path.push(at)) {
    at = isBelowItself(at) ? organizationId : up(at);
  }
  return path;
}

/**
 * Ref of the governing experience and id of the node it comes from, by walking
 * up and looking through all experiences at each step.
 */
export function naiveGovernance(
  tree: OrganizationTree,
  experiences: readonly GovernanceExperience[],
  id: string,
): { ref: string; source: string } | undefined {
  for (const source of naivePath(tree, id)) {
    const [ref] = experiences
      .filter(
        each =>
          each.status === 'Enabled' &&
          !each.archived &&
          each.principals.includes(source),
      )
      .map(each => each.ref)
      .sort();
    if (ref !== undefined) return { ref, source };
  }
  return undefined;
}

/** Whether an account may procure a product, by definition. */
export function naiveMayProcure(
  tree: OrganizationTree,
  experiences: readonly GovernanceExperience[],
  accountId: string,
  productId: string,
): boolean {
  const governing = naiveGovernance(tree, experiences, accountId);
  const policy = experiences.find(
    each => each.ref === governing?.ref,
  )?.procurementPolicy;
  if (!policy) return true;
  return (
    policy.allowedProducts.has(productId) &&
    !policy.deniedProducts.has(productId)
  );
}
