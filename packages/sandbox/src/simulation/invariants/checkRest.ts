import type { World } from '../world/World';
import type { Evidence } from './Evidence';

/** Nothing is left to be done or waited for, and the status file says how it ended. */
export function checkRest(
  world: World,
  { status, managed }: Evidence,
  problem: (text: string) => void,
): void {
  const { Automation: automation } = status;
  if (automation?.Current) problem('still has a current configuration');
  if (automation && automation.Queue.length > 0) problem('has a queue');
  if (automation && automation.UnwrittenErrors.length > 0) {
    problem('has an error that is not written');
  }
  if (status.ChangeSetStatus === 'In Progress') problem('is In Progress');
  const changeSet = world.catalog.changeSet(status.ChangeSetId ?? '');
  if (status.ChangeSetId && changeSet?.endTime === undefined) {
    problem(`waits for ${status.ChangeSetId}`);
  }
  const last = automation?.Outcomes.at(-1);
  // While the sample's change set ran, outcomes did not show in the status.
  if (!last || managed.leftBySample === status.ChangeSetId) return;
  const expected = last.Result === 'Succeeded' ? 'Successful' : 'Failed';
  if (status.ChangeSetStatus !== expected) {
    problem(`is ${status.ChangeSetStatus}, its last outcome ${last.Result}`);
  }
}
