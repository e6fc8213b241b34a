import type { Status } from '@private-marketplace/schemas';
import { automationOf } from './state';

/** Whether something of an experience is still to be done or waited for. */
export function isBusy(status: Status): boolean {
  const { Current, Queue, UnwrittenErrors } = automationOf(status);
  return (
    Current !== undefined ||
    Queue.length > 0 ||
    UnwrittenErrors.length > 0 ||
    // AWS's sample has started a change set whose end nobody recorded.
    (status.ChangeSetStatus === 'In Progress' &&
      status.ChangeSetId !== undefined)
  );
}
