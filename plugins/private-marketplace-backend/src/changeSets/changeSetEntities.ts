import {
  shortNameOfChangeSet,
  summarizeChanges,
  type ChangeSummary,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import {
  withoutRevision,
  type ChangeSet,
  type DescribedChange,
} from '@private-marketplace/backstage-plugin-private-marketplace-node';
import type { Knex } from 'knex';
import { isoTime } from '../database/isoTime';
import type { Subjects } from '../sync/Subjects';

/** A change as it is kept. */
export type KeptChange = Pick<
  DescribedChange,
  'changeType' | 'entityId' | 'details' | 'errors'
>;

// Of an experience that the same change set creates.
const REFERENCE = '$';

/** The account may have change sets of products and offers, too. */
export function isOfExperience(each: {
  name: string;
  entityIds: string[];
}): boolean {
  return (
    shortNameOfChangeSet(each.name) !== undefined ||
    each.entityIds.some(id => id.startsWith('exp-'))
  );
}

/** Adds the experiences that a change set is about. */
export function touch(
  subjects: Subjects,
  name: string,
  entityIds: string[],
): void {
  subjects.addShortName(shortNameOfChangeSet(name));
  entityIds
    .map(withoutRevision)
    .filter(id => id.startsWith('exp-'))
    .forEach(id => subjects.addEntityId(id));
}

/** Keeps which entities a change set is about. */
export async function linkEntities(
  transaction: Knex.Transaction,
  { id, name, startTime }: { id: string; name: string; startTime: string },
  entityIds: readonly string[],
): Promise<void> {
  const ids = new Set(entityIds.map(withoutRevision));
  if (ids.size === 0) return;
  const isOurs = shortNameOfChangeSet(name) !== undefined;
  await transaction('change_set_entities')
    .insert(
      [...ids].sort().map(entity_id => ({
        change_set_id: id,
        entity_id,
        others_start_time: isOurs ? null : isoTime(startTime),
      })),
    )
    .onConflict(['change_set_id', 'entity_id'])
    .ignore();
}

/** Keeps beside each entity what a change set asks for it, in short. */
export async function summarizeEntities(
  transaction: Knex.Transaction,
  { id, name, changes }: ChangeSet,
): Promise<void> {
  // A configuration tells of those that the automation has started.
  if (shortNameOfChangeSet(name) !== undefined) return;
  const entityIds = changes.flatMap(each => each.entityId ?? []);
  for (const entity_id of new Set(entityIds.map(withoutRevision))) {
    const summary = summaryFor(entity_id, changes);
    await transaction('change_set_entities')
      .where({ change_set_id: id, entity_id })
      .update({ summary: JSON.stringify(summary) });
  }
}

/** What the changes of a change set ask for one entity, in short. */
export function summaryFor(
  entityId: string,
  changes: readonly KeptChange[],
): ChangeSummary {
  return summarizeChanges(changesTo(entityId, changes));
}

/** Those of the changes that are about one entity. */
export function changesTo(
  entityId: string,
  changes: readonly KeptChange[],
): KeptChange[] {
  const isOwn = (each: KeptChange) =>
    each.entityId !== undefined && withoutRevision(each.entityId) === entityId;
  const isCreated = changes.some(
    each => each.changeType === 'CreateExperience' && isOwn(each),
  );
  return changes.filter(
    each =>
      isOwn(each) ||
      (isCreated && each.entityId?.startsWith(REFERENCE) === true),
  );
}
