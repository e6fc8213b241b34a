import {
  decideProduct,
  isProcurable,
  type ProductDecision,
} from './decideProduct';
import type { ExperienceIndex } from './indexExperiences';
import type { OrganizationIndex } from './indexOrganization';
import { isActive, type AccountNode } from './organizationTree';
import { findRemedies, type Remedy } from './remedies';
import { resolveChain, type GovernanceChain } from './resolveChain';

/** What is decided for a product in an active account. @public */
export type ActiveDecision = ProductDecision | 'unrestricted';

/**
 * Whether users of an account may procure a product, and why. `unrestricted`:
 * no experience governs the account, so the whole public catalog is open.
 * `inactive-account`: nothing is procured in it, whatever governs it.
 *
 * @public
 */
export type Verdict = {
  accountId: string;
  productId: string;
  /** What to do about it, best first. Empty when nothing has to be done. */
  remedies: readonly Remedy[];
} & (
  | { decision: 'unknown-account' }
  | { decision: ActiveDecision; account: AccountNode; chain: GovernanceChain }
  | {
      decision: 'inactive-account';
      /** What would be decided if the account were active. */
      onceActive: ActiveDecision;
      account: AccountNode;
      chain: GovernanceChain;
    }
);

/**
 * Answers "why can't I buy this?" for an account and a product, in one walk up
 * the tree. What no verdict is about stands in {@link NOT_GOVERNED}.
 *
 * @public
 */
export function findVerdict(
  organization: OrganizationIndex,
  experiences: ExperienceIndex,
  accountId: string,
  productId: string,
): Verdict {
  const account = organization.placeOf.get(accountId)?.node;
  const chain = resolveChain(organization, experiences, accountId);
  if (account?.kind !== 'account' || !chain) {
    const remedies = [{ kind: 'check-account' as const }];
    return { decision: 'unknown-account', accountId, productId, remedies };
  }
  const found = { accountId, productId, account, chain };
  const { decision, remedies } = decideActive(experiences, chain, productId);
  if (isActive(account)) return { decision, ...found, remedies };
  return {
    ...{ decision: 'inactive-account', onceActive: decision, ...found },
    remedies: [{ kind: 'activate-account' }, ...remedies],
  };
}

function decideActive(
  experiences: ExperienceIndex,
  chain: GovernanceChain,
  productId: string,
): { decision: ActiveDecision; remedies: readonly Remedy[] } {
  const { ref } = chain.governance.experience ?? {};
  const governing = ref === undefined ? undefined : experiences.byRef.get(ref);
  if (!governing) return { decision: 'unrestricted', remedies: [] };
  const decision = decideProduct(governing.experience, productId);
  const remedies = isProcurable(decision)
    ? []
    : findRemedies(experiences, chain, governing, productId);
  return { decision, remedies };
}
