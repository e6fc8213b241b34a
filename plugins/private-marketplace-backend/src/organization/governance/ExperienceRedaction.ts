import {
  isShown,
  type ImpactSummary,
  type OrganizationNodeSummary,
  type PrincipalMove,
  type ProcurementVerdict,
  type ReferencedExperience,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { IsVisible } from '../../experiences/ExperienceAccess';

type Group = ImpactSummary['groups'][number];
type Change = Group['gained'];

const HIDDEN = { hidden: true as const };

/**
 * Takes out of answers what somebody may not see of experiences. That there is
 * one is told all the same, for nobody governing means something else.
 */
export class ExperienceRedaction {
  readonly #isVisible: IsVisible;

  constructor(isVisible: IsVisible) {
    this.#isVisible = isVisible;
  }

  reference(experience: ReferencedExperience): ReferencedExperience {
    return this.#isTold(experience) ? experience : HIDDEN;
  }

  /** A level, or a remedy. */
  within<T extends { experience?: ReferencedExperience }>(told: T): T {
    return told.experience
      ? { ...told, experience: this.reference(told.experience) }
      : told;
  }

  node<T extends OrganizationNodeSummary>(node: T): T {
    const { governing, associated } = node;
    return {
      ...node,
      ...(governing && { governing: this.reference(governing) }),
      ...(associated && {
        associated: associated.map(each => this.reference(each)),
      }),
    };
  }

  /**
   * Asked for one product after the other, verdicts would tell the lists of an
   * experience. So of one that is hidden they say nothing that depends on them.
   */
  verdict(verdict: ProcurementVerdict): ProcurementVerdict {
    const { governing, chain, remedies } = verdict;
    const told = {
      ...verdict,
      chain: chain.map(each => this.within(each)),
      remedies: remedies.filter(
        ({ experience }) => !experience || this.#isTold(experience),
      ),
    };
    if (!governing || this.#isTold(governing)) return told;
    const isInactive = verdict.onceActive !== undefined;
    return {
      ...told,
      verdict: isInactive ? verdict.verdict : 'hidden',
      ...(isInactive && { onceActive: 'hidden' }),
      governing: HIDDEN,
      // What is said of others depends on it as well.
      remedies: [
        ...remedies.filter(({ experience }) => !experience),
        { kind: 'ask-owner', experience: HIDDEN },
      ],
    };
  }

  impact(impact: ImpactSummary): ImpactSummary {
    return { ...impact, groups: impact.groups.map(each => this.#group(each)) };
  }

  move({ problem, configuration, ...move }: PrincipalMove): PrincipalMove {
    const { from, to } = move;
    const isWhole = this.#isTold(from) && this.#isTold(to);
    const isKnown = configuration && this.#isVisible(configuration.ref);
    return {
      ...move,
      from: this.reference(from),
      to: this.reference(to),
      ...(isKnown && { configuration }),
      // It may name either.
      ...(isWhole && problem !== undefined && { problem }),
    };
  }

  /** What one experience has more than another says much about both. */
  #group(group: Group): Group {
    const { before, after, gained, lost } = group;
    const isWhole = [before, after].every(each => !each || this.#isTold(each));
    return {
      ...group,
      ...(before && { before: this.reference(before) }),
      ...(after && { after: this.reference(after) }),
      ...(!isWhole && { gained: hide(gained), lost: hide(lost) }),
    };
  }

  #isTold(experience: ReferencedExperience): boolean {
    return isShown(experience) && this.#isVisible(experience.ref);
  }
}

function hide(change: Change): Change {
  return change && { ...change, products: [], hidden: true };
}
