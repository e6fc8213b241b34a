import { isRecord } from '../events/unknownRecord';
import type { Reconciler } from '../pipeline/Reconciler';

/**
 * ReconcilePrivateMarketplace: repairs what lost events and crashes left. Its
 * two schedules say in their events which task is meant.
 */
export function createReconcileHandler(
  reconciler: Reconciler,
): (event: unknown) => Promise<void> {
  return async event => {
    const task = isRecord(event) ? event.task : undefined;
    if (task === 'reconcile') await reconciler.reconcile();
    else if (task === 'sweep') await reconciler.sweep();
    else {
      throw new TypeError(
        'The event has to say {"task": "reconcile"} or {"task": "sweep"}.',
      );
    }
  };
}
