import {
  referenceOf,
  type GovernanceExperience,
  type ProcurementPolicy,
} from './governanceExperience';
import type {
  PlainRefusalCode,
  Proposal,
  ProposalProblem,
  Refusal,
} from './proposal';

/** The experiences as they would be, or why AWS would refuse. @public */
export type AppliedProposals =
  | { ok: true; experiences: readonly GovernanceExperience[] }
  | { ok: false; problems: readonly ProposalProblem[] };

type Experiences = ReadonlyMap<string, GovernanceExperience>;
type Outcome =
  | { ok: true; changed: GovernanceExperience }
  | { ok: false; refusals: Refusal[] };

/**
 * The experiences after proposals, which are applied one after the other. What
 * does not change stays the same object. At the first proposal that AWS would
 * refuse its problems are given, and nothing is applied.
 *
 * @public
 */
export function applyProposals(
  experiences: readonly GovernanceExperience[],
  proposals: readonly Proposal[],
): AppliedProposals {
  const after = new Map(experiences.map(each => [each.ref, each]));
  for (const proposal of proposals) {
    for (const step of stepsOf(proposal)) {
      const outcome = apply(after, step);
      if (!outcome.ok) {
        const { refusals } = outcome;
        const problems = refusals.map(each => ({ proposal, ...each }));
        return { ok: false, problems };
      }
      after.set(outcome.changed.ref, outcome.changed);
    }
  }
  return { ok: true, experiences: [...after.values()] };
}

type Step = Exclude<Proposal, { kind: 'move' }>;

function stepsOf(proposal: Proposal): Step[] {
  if (proposal.kind !== 'move') return [proposal];
  const { from, ref, principals } = proposal;
  return [
    { kind: 'disassociate', ref: from, principals },
    { kind: 'associate', ref, principals },
  ];
}

function apply(experiences: Experiences, proposal: Step): Outcome {
  const experience = experiences.get(proposal.ref);
  if (proposal.kind === 'create') {
    if (experience) return refuse(proposal, 'experience-exists');
    const { kind: _, ...named } = proposal;
    return accept({
      ...named,
      status: 'Disabled',
      archived: false,
      principals: [],
    });
  }
  if (!experience) return refuse(proposal, 'unknown-experience');
  if (proposal.kind === 'revive') {
    if (!experience.archived) return refuse(proposal, 'not-archived');
    const revived = { ...experience, archived: false };
    return unlessTaken(experiences, revived, revived.principals);
  }
  if (experience.archived) return refuse(proposal, 'archived');
  switch (proposal.kind) {
    case 'set-status':
      return accept({ ...experience, status: proposal.status });
    case 'archive':
      return experience.status === 'Enabled'
        ? refuse(proposal, 'live')
        : accept({ ...experience, archived: true });
    case 'associate': {
      const { principals } = proposal;
      const all = [...new Set([...experience.principals, ...principals])];
      const grown = { ...experience, principals: all };
      return unlessTaken(experiences, grown, principals);
    }
    case 'disassociate':
      return disassociate(experience, proposal.principals);
    case 'create-procurement-policy':
      return experience.procurementPolicy
        ? refuse(proposal, 'procurement-policy-exists')
        : accept({
            ...experience,
            procurementPolicy: {
              allowedProducts: new Set(),
              deniedProducts: new Set(),
            },
          });
    default: {
      const { procurementPolicy } = experience;
      if (!procurementPolicy) return refuse(proposal, 'no-procurement-policy');
      const { kind, products } = proposal;
      return accept({
        ...experience,
        procurementPolicy: withProducts(procurementPolicy, kind, products),
      });
    }
  }
}

/** A principal can be associated with one experience only, of those that are not archived. */
function unlessTaken(
  experiences: Experiences,
  changed: GovernanceExperience,
  principals: readonly string[],
): Outcome {
  const wanted = new Set(principals);
  const refusals: Refusal[] = [];
  for (const other of experiences.values()) {
    if (other.ref === changed.ref || other.archived) continue;
    for (const principal of other.principals) {
      if (!wanted.has(principal)) continue;
      refusals.push({
        code: 'already-associated',
        ref: changed.ref,
        principal,
        experience: referenceOf(other),
      });
    }
  }
  return refusals.length > 0 ? { ok: false, refusals } : accept(changed);
}

function disassociate(
  experience: GovernanceExperience,
  principals: readonly string[],
): Outcome {
  const present = new Set(experience.principals);
  const absent = principals.filter(principal => !present.has(principal));
  if (absent.length > 0) {
    const { ref } = experience;
    const refusals = absent.map(principal => ({
      code: 'not-associated' as const,
      ref,
      principal,
    }));
    return { ok: false, refusals };
  }
  const gone = new Set(principals);
  const rest = experience.principals.filter(each => !gone.has(each));
  return accept({ ...experience, principals: rest });
}

/** Each product is in one list only: to allow a denied one moves it. AWS does not say so in so many words. */
function withProducts(
  policy: ProcurementPolicy,
  kind: 'allow-products' | 'deny-products',
  products: readonly string[],
): ProcurementPolicy {
  const allowedProducts = new Set(policy.allowedProducts);
  const deniedProducts = new Set(policy.deniedProducts);
  const [to, from] =
    kind === 'allow-products'
      ? [allowedProducts, deniedProducts]
      : [deniedProducts, allowedProducts];
  for (const product of products) {
    to.add(product);
    from.delete(product);
  }
  return { ...policy, allowedProducts, deniedProducts };
}

function accept(changed: GovernanceExperience): Outcome {
  return { ok: true, changed };
}

function refuse({ ref }: Step, code: PlainRefusalCode): Outcome {
  return { ok: false, refusals: [{ code, ref }] };
}
