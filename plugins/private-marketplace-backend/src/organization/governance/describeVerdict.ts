import {
  findVerdict,
  NOT_GOVERNED,
  type ExperienceReference,
  type ProcurementVerdict,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { GovernedOrganization } from './GovernedOrganization';
import { toLevel, toReference } from './toOrganizationNode';

/** Whether an account may procure a product, and why. */
export function describeVerdict(
  { index, experiences }: GovernedOrganization,
  accountId: string,
  productId: string,
): ProcurementVerdict {
  const verdict = findVerdict(index, experiences, accountId, productId);
  const shared = {
    verdict: verdict.decision,
    product: productId,
    remedies: verdict.remedies.map(remedy => ({
      kind: remedy.kind,
      ...('experience' in remedy && {
        experience: toReference(remedy.experience),
      }),
    })),
    notGoverned: [...NOT_GOVERNED],
  };
  if (verdict.decision === 'unknown-account') {
    return { ...shared, account: { id: accountId }, chain: [] };
  }
  const { account, chain } = verdict;
  const governing: ExperienceReference | undefined =
    chain.governance.experience;
  return {
    ...shared,
    ...(verdict.decision === 'inactive-account' && {
      onceActive: verdict.onceActive,
    }),
    account: { id: account.id, name: account.name, state: account.state },
    ...(governing && { governing: toReference(governing) }),
    chain: chain.levels.map(toLevel),
  };
}

/** The verdict for somebody who may not see the organization: ids stand for names. */
export function withoutNames(verdict: ProcurementVerdict): ProcurementVerdict {
  const { name: _, ...account } = verdict.account;
  return {
    ...verdict,
    account,
    chain: verdict.chain.map(level => ({ ...level, name: level.id })),
  };
}
