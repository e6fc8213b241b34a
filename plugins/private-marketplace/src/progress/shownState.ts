import type {
  ConfigurationProgress,
  ConfigurationState,
} from 'backstage-plugin-private-marketplace-common';

/** A state as people see it: a file that nothing picks up is not just "written". */
export type ShownState = ConfigurationState | 'notPickedUp' | 'stuck';

export function shownState(
  progress: Pick<ConfigurationProgress, 'state' | 'attention'>,
): ShownState {
  switch (progress.attention) {
    case 'not-picked-up':
      return 'notPickedUp';
    case 'stuck':
      return 'stuck';
    default:
      return progress.state;
  }
}
