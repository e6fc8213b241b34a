import { tryChangeSet } from './applyChangeSet';
import type { ApplyingContext } from './applyChangeSet';
import { isOpen } from './changeSets';
import type { ChangeSet, ErrorDetail } from './changeSets';
import { CatalogError } from './errors';
import { timestamp } from './identifiers';
import type { CatalogState } from './state';

/** "Service quotas for AWS Marketplace Catalog API": kept so long after the end. */
const historyDays = 90;

/**
 * Takes an open change set one step further: from PREPARING to APPLYING, and from
 * there to its end. What can be seen to fail fails at the end of PREPARING, as
 * the documented description of such a failure says; it is looked at again when
 * applied, because other change sets may have come between.
 */
export function advanceChangeSet(
  state: CatalogState,
  changeSet: ChangeSet,
  context: ApplyingContext & { now: Date },
): void {
  const outcome = tryChangeSet(state, changeSet, context);
  if ('errors' in outcome) {
    fail(changeSet, outcome.errors, context.now);
  } else if (changeSet.status === 'PREPARING') {
    changeSet.status = 'APPLYING';
  } else if (changeSet.serverFault) {
    changeSet.status = 'FAILED';
    changeSet.endTime = timestamp(context.now);
    changeSet.failureCode = 'SERVER_FAULT';
  } else {
    const at = timestamp(context.now);
    for (const entity of outcome.entities(at)) {
      state.entities.set(entity.id, entity);
    }
    changeSet.changes = outcome.changes;
    changeSet.status = 'SUCCEEDED';
    changeSet.endTime = at;
  }
}

/** Cancels, which can be done while the change set is PREPARING ("Using the AWS Marketplace Catalog API"). */
export function cancelChangeSet(changeSet: ChangeSet, now: Date): void {
  if (changeSet.status !== 'PREPARING') {
    // Simulated for a change set that has ended: the code is documented, not for which status.
    throw new CatalogError(
      'ResourceInUseException',
      `Change set '${changeSet.id}' can not be cancelled in status ${changeSet.status}.`,
    );
  }
  changeSet.status = 'CANCELLED';
  changeSet.endTime = timestamp(now);
}

/** Forgets change sets that ended long ago. */
export function forgetOldChangeSets(state: CatalogState, now: Date): void {
  const oldest = timestamp(new Date(now.getTime() - historyDays * 86_400_000));
  for (const { id, endTime } of state.changeSets.values()) {
    if (endTime !== undefined && endTime < oldest) state.changeSets.delete(id);
  }
}

/** When the next step of an open change set is due; undefined when it has ended. */
export function nextStepAt(changeSet: ChangeSet): number | undefined {
  if (!isOpen(changeSet)) return undefined;
  return changeSet.status === 'PREPARING'
    ? changeSet.applyingAt
    : changeSet.endsAt;
}

function fail(
  changeSet: ChangeSet,
  errors: readonly ErrorDetail[][],
  now: Date,
): void {
  changeSet.status = 'FAILED';
  changeSet.endTime = timestamp(now);
  changeSet.failureCode = 'CLIENT_ERROR';
  changeSet.failureDescription =
    "Change set preparation has failed. For details see 'ErrorDetailList'.";
  changeSet.changes = changeSet.changes.map((change, position) => ({
    ...change,
    errors: errors[position] ?? [],
  }));
}
