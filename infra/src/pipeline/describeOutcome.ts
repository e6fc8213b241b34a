import type { Problem } from '@private-marketplace/schemas';
import type { ChangeSet } from '@private-marketplace/backstage-plugin-private-marketplace-node/gateways';

const RESULTS = {
  SUCCEEDED: 'Succeeded',
  FAILED: 'Failed',
  CANCELLED: 'Cancelled',
} as const;

/** How a change set ended; undefined while it has not. */
export function describeOutcome(changeSet: ChangeSet):
  | {
      result: 'Succeeded' | 'Failed' | 'Cancelled';
      experienceId?: string;
      message?: string;
    }
  | undefined {
  const { state } = changeSet;
  if (state === 'PREPARING' || state === 'APPLYING') return undefined;
  const result = RESULTS[state];
  // By its type, for the order of the answer is no promise.
  const creation = changeSet.changes.find(
    change => change.changeType === 'CreateExperience',
  );
  const experienceId = result === 'Succeeded' ? creation?.entityId : undefined;
  const message = result === 'Failed' ? failureMessage(changeSet) : undefined;
  return {
    result,
    ...(experienceId && { experienceId }),
    ...(message && { message }),
  };
}

/** All that AWS says of a failure: each change can have several errors, and a failure need not lie with a change. */
function failureMessage(changeSet: ChangeSet): string {
  const errors = changeSet.changes.flatMap(change =>
    change.errors.map(error => error.message || error.code),
  );
  if (errors.length > 0) return [...new Set(errors)].join(' ');
  const description = changeSet.failureDescription;
  return changeSet.failureCode === 'SERVER_FAULT'
    ? `${
        description ?? 'AWS had trouble applying the change set.'
      } This is no fault of the configuration: upload it again.`
    : description ?? '';
}

/** Sentence for a configuration that was rejected. */
export function rejectionMessage(problems: Problem[]): string {
  const sentences = problems.map(({ pointer, message }) =>
    pointer === '' ? message : `${pointer}: ${message}`,
  );
  return `The configuration was rejected. ${sentences.join(' ')}`;
}
