import type { Problem } from '@private-marketplace/schemas';
import type { ChangeSet } from '@private-marketplace/backstage-plugin-private-marketplace-node/gateways';

const RESULTS = {
  SUCCEEDED: 'Succeeded',
  FAILED: 'Failed',
  CANCELLED: 'Cancelled',
} as const;

/** How a change set ended. */
export interface ChangeSetOutcome {
  result: 'Succeeded' | 'Failed' | 'Cancelled';
  experienceId?: string;
  message?: string;
  /** It failed for a reason that passes. */
  passes?: boolean;
}

/**
 * How a change set ended; undefined while it has not. A success that does not
 * name the experience it created has not come to its end, either: without the
 * id nobody could find the experience again.
 */
export function describeOutcome(
  changeSet: ChangeSet,
): ChangeSetOutcome | undefined {
  const { state } = changeSet;
  if (state === 'PREPARING' || state === 'APPLYING') return undefined;
  const result = RESULTS[state];
  if (result === 'Failed') {
    const message = failureMessage(changeSet);
    return {
      result,
      ...(message && { message }),
      ...(passes(changeSet) && { passes: true }),
    };
  }
  // By its type, for the order of the answer is no promise.
  const creation = changeSet.changes.find(
    change => change.changeType === 'CreateExperience',
  );
  if (result !== 'Succeeded' || !creation) return { result };
  const { entityId: experienceId } = creation;
  return experienceId ? { result, experienceId } : undefined;
}

/**
 * Whether another attempt may work: AWS had trouble, or an account was about to
 * leave another experience ("Try again later"), where it is still associated.
 */
function passes({ failureCode, changes }: ChangeSet): boolean {
  const codes = changes.flatMap(({ errors }) => errors.map(({ code }) => code));
  return codes.length === 0
    ? failureCode === 'SERVER_FAULT'
    : codes.includes('ENTITY_IN_USE') &&
        codes.every(code =>
          ['ENTITY_IN_USE', 'ENTITY_ALREADY_EXISTS'].includes(code),
        );
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
      } This is no fault of the configuration. If it has failed for good, upload it again.`
    : description ?? '';
}

/** Sentence for a configuration that was rejected. */
export function rejectionMessage(problems: Problem[]): string {
  const sentences = problems.map(({ pointer, message }) =>
    pointer === '' ? message : `${pointer}: ${message}`,
  );
  return `The configuration was rejected. ${sentences.join(' ')}`;
}
