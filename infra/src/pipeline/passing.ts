import {
  AwsCallError,
  ConditionFailedError,
} from '@private-marketplace/backstage-plugin-private-marketplace-node/gateways';

/** AWS does not show yet what has to be there by all that is known, as right after it was made. */
export class NotYetVisibleError extends Error {
  override readonly name = 'NotYetVisibleError';
}

/** Whether the same attempt may work later, so that nobody has to do anything about it. */
export function isPassing(error: unknown): boolean {
  return (
    error instanceof NotYetVisibleError ||
    error instanceof ConditionFailedError ||
    (error instanceof AwsCallError && !error.isFinal)
  );
}

/** What a status file says of an error that passes; never AWS's own words where they can name roles. */
export function reasonOf(error: unknown): string {
  if (error instanceof AwsCallError) return error.summary;
  return error instanceof Error ? error.message : String(error);
}
