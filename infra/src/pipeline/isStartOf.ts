import type { PlannedChangeSet } from '@private-marketplace/schemas';
import type { ChangeSet } from '@private-marketplace/backstage-plugin-private-marketplace-node/gateways';

/**
 * Whether a change set is the one that was planned, though its id was never
 * heard. Names and what is changed tell; the details do not, for AWS does not
 * promise to give them back as they were sent.
 */
export function isStartOf(
  planned: PlannedChangeSet,
  changeSet: ChangeSet,
): boolean {
  if (changeSet.name !== planned.name) return false;
  if (changeSet.changes.length !== planned.changes.length) return false;
  // AWS does not promise to keep the order.
  return planned.changes.every(({ ChangeType, Entity }) =>
    changeSet.changes.some(
      change =>
        change.changeType === ChangeType &&
        change.entityType === Entity.Type &&
        isSameEntity(change.entityId, Entity.Identifier),
    ),
  );
}

function isSameEntity(
  actual: string | undefined,
  planned: string | undefined,
): boolean {
  // An experience that the set itself creates has no id before.
  return planned === undefined || planned.startsWith('$') || planned === actual;
}
