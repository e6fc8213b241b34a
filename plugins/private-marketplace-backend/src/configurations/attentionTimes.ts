import type { ConfigurationProgress } from '@private-marketplace/backstage-plugin-private-marketplace-common';

/** Times before which something should have moved, ISO 8601. */
export interface AttentionTimes {
  notPickedUp: string;
  stuck: string;
}

/** When what has not moved yet has not for too long. */
export function attentionTimes(
  now: Date,
  after: { notPickedUpAfter: number; stuckAfter: number },
): AttentionTimes {
  const before = (time: number) => new Date(now.getTime() - time).toISOString();
  return {
    notPickedUp: before(after.notPickedUpAfter),
    stuck: before(after.stuckAfter),
  };
}

/** Whether one configuration has not moved for too long. */
export function configurationAttention(
  state: string,
  since: string,
  { notPickedUp, stuck }: AttentionTimes,
): ConfigurationProgress['attention'] {
  if (state === 'written') {
    return since < notPickedUp ? 'not-picked-up' : undefined;
  }
  const isOpen = ['accepted', 'queued', 'applying'].includes(state);
  return isOpen && since < stuck ? 'stuck' : undefined;
}
