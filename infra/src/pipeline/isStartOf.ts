import { isDeepStrictEqual } from 'util';
import type { PlannedChangeSet } from '@private-marketplace/schemas';
import type { ChangeSet } from '@private-marketplace/backstage-plugin-private-marketplace-node/gateways';

/**
 * Whether a change set asks for just what was planned. The name alone is no
 * proof, for anyone may use it; but where the content is the same, too, it does
 * not matter who started it.
 */
export function isStartOf(
  planned: PlannedChangeSet,
  changeSet: ChangeSet,
): boolean {
  if (changeSet.changes.length !== planned.changes.length) return false;
  // AWS does not promise to keep the order.
  return planned.changes.every(({ ChangeType, DetailsDocument, Entity }) =>
    changeSet.changes.some(
      change =>
        change.changeType === ChangeType &&
        isSameJson(change.details, DetailsDocument) &&
        isSameEntity(change.entityId, Entity.Identifier),
    ),
  );
}

/** Compares what was said, not the objects that say it, whose prototypes depend on who parsed them. */
function isSameJson(a: unknown, b: unknown): boolean {
  const [first, second]: unknown[] = JSON.parse(JSON.stringify([a, b]));
  return isDeepStrictEqual(first, second);
}

function isSameEntity(
  actual: string | undefined,
  planned: string | undefined,
): boolean {
  // An experience that the set itself creates has no id before.
  return planned === undefined || planned.startsWith('$') || planned === actual;
}
