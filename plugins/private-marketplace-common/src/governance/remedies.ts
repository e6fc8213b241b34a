import { decideProduct, isProcurable } from './decideProduct';
import type { ExperienceReference } from './governanceExperience';
import type { ExperienceIndex, IndexedExperience } from './indexExperiences';
import type { OrganizationNode } from './organizationTree';
import type { GovernanceChain } from './resolveChain';

/**
 * What would make a product available in an account. `request` it from the
 * owner of the governing experience; `ask-owner`, where the product was denied
 * or requests are off; `enable` or `revive` an experience that is nearer than
 * the governing one and would allow the product; `activate-account`, which is
 * suspended, closed or not active yet; `check-account`, as the organization has
 * no such account.
 *
 * @public
 */
export type Remedy =
  | { kind: 'request' | 'ask-owner'; experience: ExperienceReference }
  | {
      kind: 'enable' | 'revive';
      experience: ExperienceReference;
      /** The node with which it is associated: whatever is below is governed anew. */
      source: OrganizationNode;
    }
  | { kind: 'activate-account' | 'check-account' };

/** Remedies for a product that the governing experience does not allow. */
export function findRemedies(
  experiences: ExperienceIndex,
  chain: GovernanceChain,
  governing: IndexedExperience,
  productId: string,
): Remedy[] {
  const { experience, reference } = governing;
  const requestable =
    decideProduct(experience, productId) === 'not-listed' &&
    experience.procurementPolicy?.productRequests !== 'Deny';
  return [
    { kind: requestable ? 'request' : 'ask-owner', experience: reference },
    ...awakenings(experiences, chain, productId),
  ];
}

function awakenings(
  { byRef }: ExperienceIndex,
  { levels }: GovernanceChain,
  productId: string,
): Remedy[] {
  const remedies: Remedy[] = [];
  for (const { node, contribution, experience } of levels) {
    if (contribution === 'governs') break;
    if (contribution === 'nothing-associated') continue;
    const asleep = byRef.get(experience.ref);
    if (!asleep || !isProcurable(decideProduct(asleep.experience, productId))) {
      continue;
    }
    const kind = contribution === 'archived' ? 'revive' : 'enable';
    remedies.push({ kind, experience, source: node });
  }
  return remedies;
}
