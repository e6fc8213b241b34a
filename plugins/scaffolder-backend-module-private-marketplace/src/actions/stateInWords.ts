import type { ConfigurationProgress } from '@private-marketplace/backstage-plugin-private-marketplace-common';

/** Where a configuration stands, for the log of a task. */
export function stateInWords({
  key,
  state,
  changeSetId,
}: Pick<ConfigurationProgress, 'key' | 'state' | 'changeSetId'>): string {
  const set = changeSetId === undefined ? '' : ` (change set ${changeSetId})`;
  switch (state) {
    case 'accepted':
      return `Accepted: ${key} is written as soon as the bucket can be reached`;
    case 'written':
      return `File written: ${key}`;
    case 'queued':
      return 'Queued: it waits for the configuration before it';
    case 'applying':
      return `Applying${set}`;
    case 'succeeded':
      return `Available${set}`;
    case 'failed':
      return `Failed${set}`;
    case 'cancelled':
      return `Cancelled${set}`;
    case 'rejected':
      return 'Rejected';
    case 'withdrawn':
      return 'Withdrawn before its file was written';
    case 'gone':
      return 'Its file was removed before it was picked up';
    case 'superseded':
      return 'Superseded by later configurations';
    case 'repeated':
      return 'Repeats what was applied already';
    default:
      // A newer backend may know more states.
      return String(state);
  }
}
