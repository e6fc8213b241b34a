import type { ExperienceSummary } from '@private-marketplace/backstage-plugin-private-marketplace-common';

/** Where a principal can go from an experience. */
export type MoveTargets =
  | { kind: 'unknown' }
  /** The experience that it is to leave takes no files. */
  | { kind: 'unmanaged' }
  | { kind: 'none' }
  | { kind: 'some'; experiences: readonly ExperienceSummary[] };

/**
 * The experiences that a principal can be moved to.
 *
 * @param experiences - all that the user may see, once they are known.
 * @param from - ref of the one that it is moved away from.
 */
export function targetsOf(
  experiences: readonly ExperienceSummary[] | undefined,
  from: string,
): MoveTargets {
  if (!experiences) return { kind: 'unknown' };
  const source = experiences.find(({ ref }) => ref === from);
  if (source && !source.managed) return { kind: 'unmanaged' };
  const targets = experiences.filter(
    ({ ref, managed, archived }) => managed && !archived && ref !== from,
  );
  return targets.length > 0
    ? { kind: 'some', experiences: targets }
    : { kind: 'none' };
}
