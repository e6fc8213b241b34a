import {
  isInForce,
  type GovernanceExperience,
  type OrganizationTree,
  type Verdict,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';

/**
 * Walks up from each node anew, as one would without further thought. Parents
 * and experiences are found in maps.
 */
export class NaiveWalk {
  readonly #parents = new Map<string, string>();
  readonly #experiences = new Map<string, GovernanceExperience>();
  readonly #ids: string[];

  constructor(
    tree: OrganizationTree,
    experiences: readonly GovernanceExperience[],
  ) {
    const { organizationId, rootId, organizationalUnits, accounts } = tree;
    for (const { id, parentId } of [...organizationalUnits, ...accounts]) {
      this.#parents.set(id, parentId === rootId ? organizationId : parentId);
    }
    this.#ids = [organizationId, ...this.#parents.keys()];
    for (const experience of experiences) {
      if (!isInForce(experience)) continue;
      for (const principal of experience.principals) {
        const { ref } = this.#experiences.get(principal) ?? experience;
        if (experience.ref <= ref) this.#experiences.set(principal, experience);
      }
    }
  }

  /** Ref of the governing experience by the id of each node. */
  resolveAll(): Map<string, string | undefined> {
    return new Map(this.#ids.map(id => [id, this.#governing(id)?.ref]));
  }

  /** Whether users of an account may procure a product; neither why nor what to do. */
  decide(accountId: string, productId: string): Verdict['decision'] {
    if (!this.#parents.has(accountId)) return 'unknown-account';
    const governing = this.#governing(accountId);
    if (!governing) return 'unrestricted';
    const policy = governing.procurementPolicy;
    if (!policy) return 'everything-allowed';
    if (policy.deniedProducts.has(productId)) return 'denied';
    return policy.allowedProducts.has(productId) ? 'allowed' : 'not-listed';
  }

  #governing(id: string): GovernanceExperience | undefined {
    for (
      let at: string | undefined = id;
      at !== undefined;
      at = this.#parents.get(at)
    ) {
      const found = this.#experiences.get(at);
      if (found) return found;
    }
    return undefined;
  }
}
