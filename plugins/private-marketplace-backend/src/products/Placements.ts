import {
  isInForce,
  referenceOf,
  type GovernanceExperience,
  type ProductPlacement,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { IsVisible } from '../experiences/ExperienceAccess';
import type { Governance } from '../organization/governance/Governance';
import type { GovernedOrganization } from '../organization/governance/GovernedOrganization';

/** How many accounts are governed by what. */
interface AccountCounts {
  /** By ref of the experience. */
  governed: ReadonlyMap<string, number>;
  total: number;
}

/** Where a product is allowed or denied, and for how many accounts. */
export interface FoundPlacements {
  placements: ProductPlacement[];
  accounts?: { allowed: number; total: number };
}

/** Tells where products are allowed and denied, out of memory. */
export class Placements {
  readonly #governance: Pick<Governance, 'experiences' | 'find'>;
  #counted?: { organization: GovernedOrganization; counts: AccountCounts };

  constructor(governance: Pick<Governance, 'experiences' | 'find'>) {
    this.#governance = governance;
  }

  /** @param options - isNamed: whether the caller may see the organization. */
  async find(
    product: string,
    options: { isVisible: IsVisible; isNamed: boolean },
  ): Promise<FoundPlacements> {
    const experiences = await this.#governance.experiences();
    const current = options.isNamed ? await this.#governance.find() : undefined;
    const counts = current?.organization && this.#count(current.organization);
    const placements = experiences.flatMap(experience => {
      const list = listOf(experience, product);
      if (!list || !options.isVisible(experience.ref)) return [];
      return [
        {
          experience: referenceOf(experience),
          list,
          live: isInForce(experience),
          ...(counts && {
            accounts: counts.governed.get(experience.ref) ?? 0,
          }),
        },
      ];
    });
    return {
      placements,
      ...(counts && {
        accounts: {
          allowed: allowed(product, experiences, counts),
          total: counts.total,
        },
      }),
    };
  }

  #count(organization: GovernedOrganization): AccountCounts {
    if (this.#counted?.organization !== organization) {
      this.#counted = { organization, counts: countAccounts(organization) };
    }
    return this.#counted.counts;
  }
}

function countAccounts({ index, governance }: GovernedOrganization) {
  const governed = new Map<string, number>();
  let total = 0;
  for (const { node, position } of index.places) {
    // A closed account is on its way out, and procures nothing.
    if (node.kind !== 'account' || node.state === 'CLOSED') continue;
    total += 1;
    const ref = governance[position]?.experience?.ref;
    if (ref !== undefined) governed.set(ref, (governed.get(ref) ?? 0) + 1);
  }
  return { governed, total };
}

/** Whom nobody governs, or a live experience without a policy, may procure everything. */
function allowed(
  product: string,
  experiences: readonly GovernanceExperience[],
  { governed, total }: AccountCounts,
): number {
  let refused = 0;
  for (const experience of experiences) {
    const accounts = governed.get(experience.ref) ?? 0;
    const isRefused =
      experience.procurementPolicy !== undefined &&
      listOf(experience, product) !== 'allowed';
    if (isRefused) refused += accounts;
  }
  return total - refused;
}

/** Being denied wins. */
function listOf(
  { procurementPolicy }: GovernanceExperience,
  product: string,
): 'allowed' | 'denied' | undefined {
  if (procurementPolicy?.deniedProducts.has(product)) return 'denied';
  return procurementPolicy?.allowedProducts.has(product)
    ? 'allowed'
    : undefined;
}
