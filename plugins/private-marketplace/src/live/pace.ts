import type { ConfigurationProgress } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { shownState } from '../progress/shownState';
import { SLOW_MS } from './useLive';

/** Pause between two loads while a change is under way. */
export const FAST_MS = 2_000;

/** How long to wait before looking again: briefly while any change is under way. */
export function paceOf(
  changes: readonly (ConfigurationProgress | undefined)[],
): number {
  return changes.some(change => change && isUnderWay(change))
    ? FAST_MS
    : SLOW_MS;
}

/** The pace of what changes only with something else, which is watched anyway. */
export function slowly(): number {
  return SLOW_MS;
}

/** Whether a configuration moves towards its end; one that is stuck does not. */
export function isUnderWay(change: ConfigurationProgress): boolean {
  const state = shownState(change);
  return (
    state === 'accepted' ||
    state === 'written' ||
    state === 'queued' ||
    state === 'applying'
  );
}
