import {
  isInForce,
  referenceOf,
  type ExperienceReference,
  type GovernanceExperience,
} from './governanceExperience';

/** Experiences by what they are asked for. @public */
export interface ExperienceIndex {
  byRef: ReadonlyMap<string, IndexedExperience>;
  /** The one experience that counts as associated with a principal. */
  byPrincipal: ReadonlyMap<string, IndexedExperience>;
  /** All that are associated with a principal, also archived ones. The one that counts comes first. */
  associatedWith: ReadonlyMap<string, readonly ExperienceReference[]>;
  /** Principals that more than one experience claims. */
  conflicts: readonly AssociationConflict[];
}

/** An experience with what follows from it alone. @public */
export interface IndexedExperience {
  experience: GovernanceExperience;
  reference: ExperienceReference;
  /** Whether it is Enabled and not archived. */
  inForce: boolean;
}

/**
 * A principal that several experiences claim, which AWS excludes: such data is
 * stale. Archived experiences are not meant, as their principals may be
 * associated elsewhere (AWS Marketplace API, "Work with the private
 * marketplace").
 *
 * @public
 */
export interface AssociationConflict {
  principal: string;
  /** The one that was taken comes first. */
  experiences: readonly ExperienceReference[];
}

/**
 * Prepares experiences for questions, in time linear in the number of their
 * principals. Of several that claim one principal the one in force is taken,
 * before a Disabled one, before an archived one, and then the first by ref. Of
 * several with one ref the first is kept.
 *
 * @public
 */
export function indexExperiences(
  experiences: readonly GovernanceExperience[],
): ExperienceIndex {
  const byRef = new Map<string, IndexedExperience>();
  for (const experience of experiences) {
    if (byRef.has(experience.ref)) continue;
    byRef.set(experience.ref, {
      experience,
      reference: referenceOf(experience),
      inForce: isInForce(experience),
    });
  }
  const byPrincipal = new Map<string, IndexedExperience>();
  const associatedWith = new Map<string, ExperienceReference[]>();
  for (const indexed of [...byRef.values()].sort(byPrecedence)) {
    const { experience, reference } = indexed;
    for (const principal of experience.principals) {
      const others = associatedWith.get(principal);
      if (!others) {
        byPrincipal.set(principal, indexed);
        associatedWith.set(principal, [reference]);
      } else if (others.at(-1) !== reference) {
        // The same one comes last where an experience lists a principal twice.
        others.push(reference);
      }
    }
  }
  const conflicts: AssociationConflict[] = [];
  for (const [principal, all] of associatedWith) {
    if (all.length < 2) continue;
    const claimants = all.filter(({ archived }) => !archived);
    if (claimants.length > 1) {
      conflicts.push({ principal, experiences: claimants });
    }
  }
  return { byRef, byPrincipal, associatedWith, conflicts };
}

function byPrecedence(a: IndexedExperience, b: IndexedExperience): number {
  if (a.inForce !== b.inForce) return a.inForce ? -1 : 1;
  if (a.reference.archived !== b.reference.archived) {
    return a.reference.archived ? 1 : -1;
  }
  return a.reference.ref < b.reference.ref ? -1 : 1;
}
