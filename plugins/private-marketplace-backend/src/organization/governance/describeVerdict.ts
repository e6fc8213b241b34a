import {
  findVerdict,
  NOT_GOVERNED,
  type ExperienceReference,
  type ProcurementVerdict,
} from 'backstage-plugin-private-marketplace-common';
import type { GovernedOrganization } from './GovernedOrganization';
import { toLevel, toReference } from './toOrganizationNode';

/** How much of a verdict is told. */
export interface VerdictView {
  /** Whether names of units and accounts are told; else their ids stand for them. */
  named: boolean;
  /** Whether an experience is told. */
  shows: (ref: string) => boolean;
}

/** Refs of the experiences that a verdict is about. */
export function refsOf({
  governing,
  chain,
  remedies,
}: ProcurementVerdict): string[] {
  const references = [
    governing,
    ...[...chain, ...remedies].map(each => each.experience),
  ];
  return [...new Set(references.flatMap(each => each?.ref ?? []))];
}

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
    account: { id: account.id, name: account.name, state: account.state },
    ...(governing && { governing: toReference(governing) }),
    chain: chain.levels.map(toLevel),
  };
}

/** Takes out of a verdict what somebody may not see. */
export function limitVerdict(
  verdict: ProcurementVerdict,
  { named, shows }: VerdictView,
): ProcurementVerdict {
  const { name, ...account } = verdict.account;
  const { governing, ...rest } = verdict;
  const limited = <T extends { experience?: { ref: string } }>(each: T): T =>
    each.experience && !shows(each.experience.ref)
      ? { ...each, experience: undefined }
      : each;
  return {
    ...rest,
    ...(governing && shows(governing.ref) && { governing }),
    account: { ...account, ...(named && name !== undefined && { name }) },
    chain: verdict.chain
      .map(level => (named ? level : { ...level, name: level.id }))
      .map(limited),
    remedies: verdict.remedies.map(limited),
  };
}
