import type { ConfigurationProgress } from 'backstage-plugin-private-marketplace-common';
import { shownState } from '../progress/shownState';
import { SLOW_MS } from './useLive';

/** Pause between two loads while a change is under way. */
export const FAST_MS = 2_000;

/** How long to wait before looking again: briefly while any change is under way. */
export function paceOf(
  changes: (ConfigurationProgress | undefined)[],
  now: number,
): number {
  return changes.some(change => change && isUnderWay(change, now))
    ? FAST_MS
    : SLOW_MS;
}

function isUnderWay(change: ConfigurationProgress, now: number): boolean {
  const state = shownState(change, now);
  return state === 'written' || state === 'queued' || state === 'applying';
}
