import type {
  ConfigurationProgress,
  ConfigurationState,
} from 'backstage-plugin-private-marketplace-common';

/** A state as people see it: a file that nothing picks up is not just "written". */
export type ShownState = ConfigurationState | 'notPickedUp';

/** A file that has waited longer than this is probably not going to be picked up. */
const PATIENCE_MS = 2 * 60_000;

export function shownState(
  progress: Pick<ConfigurationProgress, 'state' | 'writtenAt'>,
  now: number,
): ShownState {
  const waited = now - Date.parse(progress.writtenAt);
  return progress.state === 'written' && waited > PATIENCE_MS
    ? 'notPickedUp'
    : progress.state;
}
