import type { ConfigurationProgress } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { shownState } from './shownState';

export type StepId = 'written' | 'pickedUp' | 'changeSet' | 'available';

export type StepState =
  | 'done'
  | 'writing'
  | 'notWritten'
  | 'waiting'
  | 'toPickUp'
  | 'late'
  | 'queued'
  | 'queueStuck'
  | 'starting'
  | 'running'
  | 'stuck'
  | 'failed'
  | 'cancelled'
  | 'rejected'
  | 'withdrawn'
  | 'gone'
  | 'superseded'
  | 'repeated'
  | 'notReached';

/** One step on the way from file to result. */
export interface ProgressStep {
  id: StepId;
  state: StepState;
  /** When it reached this state. ISO 8601. */
  at?: string;
  /** Whether this is where the configuration stands. */
  current: boolean;
}

/** The four steps, in order, of which exactly one is current. */
export function progressSteps(progress: ConfigurationProgress): ProgressStep[] {
  const { writtenAt, startedAt, endedAt, changeSetId } = progress;
  const state = shownState(progress);
  const steps = (
    current: StepId,
    pickedUp: StepState,
    changeSet: StepState,
    available: StepState,
    written: StepState = 'done',
  ): ProgressStep[] =>
    [
      { id: 'written' as const, state: written, at: writtenAt },
      { id: 'pickedUp' as const, state: pickedUp, at: startedAt },
      {
        id: 'changeSet' as const,
        state: changeSet,
        at: changeSet === 'done' ? undefined : endedAt,
      },
      {
        id: 'available' as const,
        state: available,
        at: available === 'done' ? endedAt : undefined,
      },
    ].map(step => ({ ...step, current: step.id === current }));

  switch (state) {
    case 'accepted':
      return steps('written', 'waiting', 'waiting', 'waiting', 'writing');
    case 'notWritten':
      return steps('written', 'waiting', 'waiting', 'waiting', 'notWritten');
    case 'written':
      return steps('pickedUp', 'toPickUp', 'waiting', 'waiting');
    case 'notPickedUp':
      return steps('pickedUp', 'late', 'waiting', 'waiting');
    case 'queued':
    case 'queueStuck':
      return steps('changeSet', 'done', state, 'waiting');
    case 'applying':
      return steps(
        'changeSet',
        'done',
        changeSetId ? 'running' : 'starting',
        'waiting',
      );
    case 'stuck':
      return steps('changeSet', 'done', 'stuck', 'waiting');
    case 'succeeded':
      return steps('available', 'done', 'done', 'done');
    case 'withdrawn':
      return steps(
        'written',
        'notReached',
        'notReached',
        'notReached',
        'withdrawn',
      );
    case 'gone':
      return steps('pickedUp', 'gone', 'notReached', 'notReached');
    default:
      return steps('changeSet', 'done', state, 'notReached');
  }
}
