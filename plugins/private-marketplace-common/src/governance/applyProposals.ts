import type { CatalogChange } from '../catalog/catalogChange';
import { ExperienceDraft } from '../catalog/ExperienceDraft';
import { refusalsOf, type CatalogRefusal } from '../catalog/refusals';
import {
  catalogExperienceOf,
  referenceOf,
  type GovernanceExperience,
} from './governanceExperience';
import type { Proposal, ProposalProblem, Refusal } from './proposal';

/** The experiences as they would be, or why AWS would refuse. @public */
export type AppliedProposals =
  | { ok: true; experiences: readonly GovernanceExperience[] }
  | { ok: false; problems: readonly ProposalProblem[] };

/**
 * The experiences after proposals, which are applied one after the other as the
 * Catalog does it. What does not change stays the same object. At the first
 * proposal that AWS would refuse its problems are given, and nothing is applied.
 *
 * @public
 */
export function applyProposals(
  experiences: readonly GovernanceExperience[],
  proposals: readonly Proposal[],
): AppliedProposals {
  const after = new Map(experiences.map(each => [each.ref, each]));
  const draftOf = drafts();
  for (const proposal of proposals) {
    for (const step of stepsOf(proposal)) {
      const refusals = apply(after, draftOf, step);
      if (refusals.length > 0) {
        const problems = refusals.map(each => ({ proposal, ...each }));
        return { ok: false, problems };
      }
    }
  }
  return { ok: true, experiences: [...after.values()] };
}

/**
 * The experiences after proposals as if AWS refused none. What stands in the way
 * of one as things are may be gone when its turn comes: what another experience
 * holds is taken from it. Proposals for what does not exist are left out.
 *
 * @public
 */
export function assumeProposals(
  experiences: readonly GovernanceExperience[],
  proposals: readonly Proposal[],
): readonly GovernanceExperience[] {
  const after = new Map(experiences.map(each => [each.ref, each]));
  const draftOf = drafts();
  const change = (ref: string, what: CatalogChange) => {
    const experience = after.get(ref);
    if (!experience) return;
    const draft = draftOf(experience);
    draft.apply(what);
    after.set(ref, withDraft(experience, draft));
  };
  for (const step of proposals.flatMap(stepsOf)) {
    const { ref } = step;
    if (step.kind === 'create') {
      if (!after.has(ref)) create(after, step);
      continue;
    }
    const taken = principalsTaken(step, after.get(ref));
    if (taken.length > 0) {
      const holders = holdersAmong(after, ref, new Set(taken));
      for (const { principal, holder } of [...holders]) {
        change(holder, {
          type: 'DisassociateAudience',
          principals: [principal],
        });
      }
    }
    change(ref, changeOf(step));
  }
  return [...after.values()];
}

/** Those that others can not have any more: of what is archived others may have the principals. */
function principalsTaken(
  step: Step,
  experience: GovernanceExperience | undefined,
): readonly string[] {
  if (!experience) return [];
  if (step.kind === 'revive') return experience.principals;
  return step.kind === 'associate' && !experience.archived
    ? step.principals
    : [];
}

type DraftOf = (experience: GovernanceExperience) => ExperienceDraft;

function drafts(): DraftOf {
  const byRef = new Map<string, ExperienceDraft>();
  return experience => {
    const draft =
      byRef.get(experience.ref) ??
      new ExperienceDraft(catalogExperienceOf(experience));
    byRef.set(experience.ref, draft);
    return draft;
  };
}

type Experiences = Map<string, GovernanceExperience>;
type Step = Exclude<Proposal, { kind: 'move' }>;

function stepsOf(proposal: Proposal): Step[] {
  if (proposal.kind !== 'move') return [proposal];
  const { from, ref, principals } = proposal;
  return [
    { kind: 'disassociate', ref: from, principals },
    { kind: 'associate', ref, principals },
  ];
}

/** Applies a step, unless there are refusals. */
function apply(
  experiences: Experiences,
  draftOf: DraftOf,
  step: Step,
): Refusal[] {
  const { ref } = step;
  const experience = experiences.get(ref);
  if (step.kind === 'create') {
    if (experience) return [{ code: 'experience-exists', ref }];
    create(experiences, step);
    return [];
  }
  if (!experience) return [{ code: 'unknown-experience', ref }];
  const draft = draftOf(experience);
  const change = changeOf(step);
  const refusals = refusalsOf(change, draft, {
    holdersOf: principals => holdersAmong(experiences, ref, principals),
  });
  if (refusals.length > 0) {
    return refusals.map(each => toRefusal(each, ref, experiences));
  }
  draft.apply(change);
  experiences.set(ref, withDraft(experience, draft));
  return [];
}

function create(
  experiences: Experiences,
  { ref, name }: Extract<Step, { kind: 'create' }>,
): void {
  experiences.set(ref, {
    ...{ ref, name, status: 'Disabled', archived: false },
    principals: [],
  });
}

function changeOf(step: Exclude<Step, { kind: 'create' }>): CatalogChange {
  switch (step.kind) {
    case 'set-status':
      return { type: 'UpdateExperience', status: step.status };
    case 'archive':
      return { type: 'RestrictExperience' };
    case 'revive':
      return { type: 'ReviveExperience' };
    case 'associate':
      return { type: 'AssociateAudience', principals: step.principals };
    case 'disassociate':
      return { type: 'DisassociateAudience', principals: step.principals };
    case 'allow-products':
      return { type: 'AllowProductProcurement', products: step.products };
    case 'deny-products':
      return { type: 'DenyProductProcurement', products: step.products };
    default:
      return { type: 'CreateProcurementPolicy' };
  }
}

function toRefusal(
  refusal: CatalogRefusal,
  ref: string,
  experiences: Experiences,
): Refusal {
  if (refusal.code === 'already-associated') {
    const { code, principal, holder } = refusal;
    const other = experiences.get(holder);
    if (other) return { code, ref, principal, experience: referenceOf(other) };
  }
  if ('principal' in refusal) {
    return { code: 'not-associated', ref, principal: refusal.principal };
  }
  return { code: refusal.code, ref };
}

function* holdersAmong(
  experiences: Experiences,
  ref: string,
  principals: ReadonlySet<string>,
): Iterable<{ principal: string; holder: string }> {
  for (const other of experiences.values()) {
    if (other.ref === ref || other.archived) continue;
    for (const principal of other.principals) {
      if (principals.has(principal)) yield { principal, holder: other.ref };
    }
  }
}

/** What did not change stays the same object, by which others see that it did not. */
function withDraft(
  experience: GovernanceExperience,
  draft: ExperienceDraft,
): GovernanceExperience {
  const { procurementPolicy: policy, principals: before } = experience;
  const { allowedProducts, deniedProducts, principals } = draft;
  const keepsPolicy =
    allowedProducts === policy?.allowedProducts &&
    deniedProducts === policy?.deniedProducts;
  return {
    ...experience,
    status: draft.status ?? experience.status,
    archived: draft.archived,
    principals:
      principals && principals.size !== before.length
        ? [...principals]
        : before,
    ...(!keepsPolicy &&
      allowedProducts &&
      deniedProducts && {
        procurementPolicy: { ...policy, allowedProducts, deniedProducts },
      }),
  };
}
