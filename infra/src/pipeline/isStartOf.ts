import type { PlannedChangeSet } from '@private-marketplace/schemas';
import type { ChangeSet } from '@private-marketplace/backstage-plugin-private-marketplace-node/gateways';

/**
 * Whether a change set is the one that was planned, though its id was never
 * heard. The name alone is no proof, for anyone may use it. AWS does not promise
 * to give the details back just as they were sent, so they have to hold what was
 * sent, in whatever form.
 */
export function isStartOf(
  planned: PlannedChangeSet,
  changeSet: ChangeSet,
): boolean {
  if (changeSet.name !== planned.name) return false;
  if (changeSet.changes.length !== planned.changes.length) return false;
  // AWS does not promise to keep the order.
  return planned.changes.every(({ ChangeType, DetailsDocument, Entity }) =>
    changeSet.changes.some(
      change =>
        change.changeType === ChangeType &&
        change.entityType === Entity.Type &&
        isSameEntity(change.entityId, Entity.Identifier) &&
        holds(change.details, DetailsDocument),
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

/** Whether all that one value says stands in the other one. */
function holds(given: unknown, sent: unknown): boolean {
  if (given === undefined) return true;
  const texts = new Set(textsIn(given));
  return textsIn(sent).every(text => texts.has(text));
}

/** The texts and numbers in a value, and the names of its members. */
function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [String(value)];
  return Object.entries(value).flatMap(([name, each]) => [
    name,
    ...textsIn(each),
  ]);
}
