import type { ConfigurationProgress } from '@private-marketplace/backstage-plugin-private-marketplace-common';

/** The error of a task whose configuration was written and came to a bad end. */
export function notApplied(
  { key, state, changeSetId, error }: ConfigurationProgress,
  experienceUrl: string,
): Error {
  const lines = [
    `${key} was not applied (${state}): ${error?.message ?? 'no reason given'}`,
    ...(error?.problems ?? []).map(({ pointer, message }) =>
      pointer === '' ? message : `${pointer}: ${message}`,
    ),
    ...(changeSetId === undefined ? [] : [`Change set: ${changeSetId}`]),
    ...(error?.errorKey === undefined ? [] : [`Report: ${error.errorKey}`]),
    `To try again, start a new task. See ${experienceUrl}.`,
  ];
  return new Error(lines.join('\n'));
}
