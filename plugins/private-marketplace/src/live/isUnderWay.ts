import type { ConfigurationProgress } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { shownState } from '../progress/shownState';

/** Whether a configuration moves towards its end; one that is stuck does not. */
export function isUnderWay(change: ConfigurationProgress | undefined): boolean {
  if (!change) return false;
  const state = shownState(change);
  return (
    state === 'accepted' ||
    state === 'written' ||
    state === 'queued' ||
    state === 'applying'
  );
}
