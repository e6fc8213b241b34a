import type { Status } from '@private-marketplace/schemas';
import { withCreatedExperience } from './createdExperience';
import type { Command } from './inputs';
import { automationOf } from './reduce';

/**
 * What is to be done next for an experience; undefined when it only remains to
 * wait. It follows from what is written alone: who finds a status file that a
 * crash left behind does what was still to be done.
 */
export function nextCommand(status: Status): Command | undefined {
  const { Current: current, UnwrittenErrors } = automationOf(status);
  const [error] = UnwrittenErrors;
  if (error) return { type: 'writeError', error };
  if (!current) return undefined;
  const { Configuration: configuration, Token: token, Steps, Step } = current;
  if (!Steps) return { type: 'plan', configuration, token };
  const changeSet = Steps[Step];
  if (!changeSet || current.ChangeSetId !== undefined) return undefined;
  return {
    type: 'start',
    configuration,
    token,
    step: Step,
    changeSet: withCreatedExperience(changeSet, status['Experience Id']),
  };
}
