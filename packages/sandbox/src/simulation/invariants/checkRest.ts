import { isLeftOut } from './Chronicle';
import type { Evidence } from './Evidence';
import type { World } from '../world/World';

/** Nothing is left to be done or waited for, and the status file says how it ended. */
export function checkRest(
  world: World,
  { status, managed, findings }: Evidence,
  problem: (text: string) => void,
): void {
  const { Automation: automation } = status;
  if (automation?.Current) problem('still has a current configuration');
  if (automation && automation.Queue.length > 0) problem('has a queue');
  if (automation && automation.UnwrittenErrors.length > 0) {
    problem('has an error that is not written');
  }
  if (status.ChangeSetStatus === 'In Progress') problem('is In Progress');
  const changeSet = world.catalog.state.changeSets.get(
    status.ChangeSetId ?? '',
  );
  if (status.ChangeSetId && changeSet?.endTime === undefined) {
    problem(`waits for ${status.ChangeSetId}`);
  }
  const last = automation?.Outcomes.filter(each => !isLeftOut(each)).at(-1);
  // While the sample's change set ran, outcomes did not show in the status.
  if (!last || managed.leftBySample === status.ChangeSetId) return;
  const expected = last.Result === 'Succeeded' ? 'Successful' : 'Failed';
  if (findings.length > 0 && status.ChangeSetStatus !== expected) {
    problem(`is ${status.ChangeSetStatus}, its last outcome ${last.Result}`);
  }
}
