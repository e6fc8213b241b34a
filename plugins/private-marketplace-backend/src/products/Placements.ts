import {
  isInForce,
  referenceOf,
  type ProductPlacement,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { IsVisible } from '../experiences/ExperienceAccess';
import type { MemberStore, ProductRow } from '../experiences/MemberStore';
import type { Governance } from '../organization/governance/Governance';
import type { GovernanceRow } from '../organization/governance/GovernanceExperiences';
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

/** Which lists of experiences have a product, by the number of the experience. */
type Lists = ReadonlyMap<number, 'allowed' | 'denied'>;

/** Tells where products are allowed and denied. */
export class Placements {
  readonly #governance: Pick<Governance, 'experiences' | 'find'>;
  readonly #members: Pick<MemberStore, 'listsWith'>;
  #counted?: { organization: GovernedOrganization; counts: AccountCounts };

  constructor(options: {
    governance: Pick<Governance, 'experiences' | 'find'>;
    members: Pick<MemberStore, 'listsWith'>;
  }) {
    this.#governance = options.governance;
    this.#members = options.members;
  }

  /** @param options - isNamed: whether the caller may see the organization. */
  async find(
    product: string,
    options: { isVisible: IsVisible; isNamed: boolean },
  ): Promise<FoundPlacements> {
    const experiences = await this.#governance.experiences();
    const lists = listsOf(await this.#members.listsWith(product));
    const current = options.isNamed ? await this.#governance.find() : undefined;
    const counts = current?.organization && this.#count(current.organization);
    const placements = experiences.flatMap(experience => {
      const list = lists.get(experience.rowId);
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
          allowed: allowed(lists, experiences, counts),
          total: counts.total,
        },
      }),
    };
  }

  /** Numbers of accounts by the ref of what governs them; undefined where nobody has read the organization. */
  async governedAccounts(): Promise<ReadonlyMap<string, number> | undefined> {
    const { organization } = (await this.#governance.find()) ?? {};
    return organization && this.#count(organization).governed;
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
  lists: Lists,
  experiences: readonly GovernanceRow[],
  { governed, total }: AccountCounts,
): number {
  let refused = 0;
  for (const experience of experiences) {
    const accounts = governed.get(experience.ref) ?? 0;
    const isRefused =
      experience.procurementPolicy !== undefined &&
      lists.get(experience.rowId) !== 'allowed';
    if (isRefused) refused += accounts;
  }
  return total - refused;
}

/** Being denied wins. */
function listsOf(rows: readonly ProductRow[]): Lists {
  const found = new Map<number, 'allowed' | 'denied'>();
  for (const { experience, list } of rows) {
    if (list === 'denied') found.set(experience, 'denied');
    else if (!found.has(experience)) found.set(experience, 'allowed');
  }
  return found;
}
