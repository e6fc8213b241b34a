import { isRecord } from '../events/unknownRecord';
import type { Heartbeat } from '../heartbeat/Heartbeat';
import type { Reconciler } from '../pipeline/Reconciler';

/**
 * ReconcilePrivateMarketplace: repairs what lost events and crashes left. Its
 * two schedules say in their events which task is meant.
 *
 * @param heartbeat - says that the task has run; nobody does when there is none.
 */
export function createReconcileHandler(
  reconciler: Pick<Reconciler, 'reconcile' | 'sweep'>,
  heartbeat?: Pick<Heartbeat, 'beat'>,
): (event: unknown) => Promise<void> {
  return async event => {
    const task = isRecord(event) ? event.task : undefined;
    if (task !== 'reconcile' && task !== 'sweep') {
      throw new TypeError(
        'The event has to say {"task": "reconcile"} or {"task": "sweep"}.',
      );
    }
    await reconciler[task]();
    await heartbeat?.beat(task);
  };
}
