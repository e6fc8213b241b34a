import type { Status } from '@private-marketplace/schemas';
import { withCreatedExperience } from './createdExperience';
import type { Command } from './inputs';
import { stageOf } from './stage';
import { automationOf } from './state';

/**
 * What is to be done next for an experience; undefined when it only remains to
 * wait. It follows from what is written alone: who finds a status file that a
 * crash left behind does what was still to be done.
 *
 * @param at - the time, ISO 8601; without it what waits for a next attempt does not wait.
 */
export function nextCommand(status: Status, at?: string): Command | undefined {
  const { Current: current, UnwrittenErrors, Waiting } = automationOf(status);
  const [error] = UnwrittenErrors;
  if (error) return { type: 'writeError', error };
  if (!current) return undefined;
  if (at && Waiting?.NotBefore && at < Waiting.NotBefore) return undefined;
  const { Configuration: configuration, Steps, Step } = current;
  const stage = stageOf(current);
  if (!Steps) return { type: 'plan', configuration, stage };
  const changeSet = Steps[Step];
  if (!changeSet || current.ChangeSetId !== undefined) return undefined;
  return {
    type: 'start',
    configuration,
    stage,
    changeSet: withCreatedExperience(changeSet, status['Experience Id']),
  };
}
