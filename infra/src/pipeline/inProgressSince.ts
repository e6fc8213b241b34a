import type { Status } from '@private-marketplace/schemas';
import { automationOf } from './state';

/**
 * Since when something of an experience is under way, ISO 8601. Undefined when
 * nothing is, and when it is a change set of AWS's sample, of which nobody
 * noted when it began, and no configuration waits for it.
 */
export function inProgressSince(status: Status): string | undefined {
  const { Current, Queue, UnwrittenErrors } = automationOf(status);
  return (
    Current?.StartedAt ?? Queue[0]?.ArrivedAt ?? UnwrittenErrors[0]?.EndedAt
  );
}
