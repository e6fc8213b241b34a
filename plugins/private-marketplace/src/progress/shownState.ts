import type {
  ConfigurationProgress,
  ConfigurationState,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';

/** Where a configuration stands that has not moved for too long. */
export type HangingState =
  | 'notWritten'
  | 'notPickedUp'
  | 'queueStuck'
  | 'stuck';

/** A state as people see it: a file that nothing picks up is not just "written". */
export type ShownState = ConfigurationState | HangingState;

export function shownState(
  progress: Pick<ConfigurationProgress, 'state' | 'attention'>,
): ShownState {
  return hangingState(progress) ?? progress.state;
}

/** Where it hangs; undefined when it does not. */
export function hangingState({
  state,
  attention,
}: Pick<ConfigurationProgress, 'state' | 'attention'>):
  | HangingState
  | undefined {
  switch (attention) {
    case 'not-picked-up':
      return 'notPickedUp';
    case 'stuck':
      break;
    default:
      return undefined;
  }
  switch (state) {
    case 'accepted':
      return 'notWritten';
    case 'queued':
      return 'queueStuck';
    default:
      return 'stuck';
  }
}
