import type { PlannedChangeSet } from '@private-marketplace/schemas';

/**
 * A change set in which an experience that an earlier step created is named by
 * its id. A reference such as `$ExperienceCreationChange.Entity.Identifier`
 * reaches no further than its own change set (AWS Marketplace API, "Using the
 * AWS Marketplace Catalog API").
 */
export function withCreatedExperience(
  changeSet: PlannedChangeSet,
  experienceId: string | undefined,
): PlannedChangeSet {
  const creates = changeSet.changes.some(
    ({ Entity }) => Entity.Identifier === undefined,
  );
  if (creates || experienceId === undefined) return changeSet;
  return {
    ...changeSet,
    changes: changeSet.changes.map(change =>
      change.Entity.Identifier?.startsWith('$')
        ? { ...change, Entity: { ...change.Entity, Identifier: experienceId } }
        : change,
    ),
  };
}
