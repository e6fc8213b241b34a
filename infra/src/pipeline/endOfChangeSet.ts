import type { Status } from '@private-marketplace/schemas';
import {
  AwsCallError,
  type CatalogGateway,
  type ChangeSet,
} from '@private-marketplace/backstage-plugin-private-marketplace-node/gateways';
import { describeOutcome } from './describeOutcome';
import type { Input } from './inputs';
import { NotYetVisibleError } from './passing';

const DAY = 24 * 60 * 60_000;

/**
 * How a change set ended, by what AWS says; undefined while it has not.
 *
 * @throws NotYetVisibleError when AWS does not know it, or not what it created, though it is young.
 * @throws AwsCallError
 */
export async function endOfChangeSet(
  changeSetId: string,
  status: Status,
  catalog: CatalogGateway,
  at: string,
): Promise<Input | undefined> {
  const failed = (message: string): Input => ({
    type: 'ended',
    at,
    changeSetId,
    result: 'Failed',
    message,
  });
  const changeSet = await findChangeSet(catalog, changeSetId);
  if (!changeSet) {
    if (isYoung(status, at)) {
      throw new NotYetVisibleError(
        `AWS does not show change set ${changeSetId} yet.`,
      );
    }
    return failed(
      `AWS no longer knows change set ${changeSetId}, so nobody can say how it ended. Look at the experience, and upload the configuration again if it was not applied.`,
    );
  }
  const outcome = describeOutcome(changeSet);
  if (outcome) {
    const { endTime } = changeSet;
    return { type: 'ended', at: endTime ?? at, changeSetId, ...outcome };
  }
  if (changeSet.state !== 'SUCCEEDED') return undefined;
  if (isYoung(status, at)) {
    throw new NotYetVisibleError(
      `AWS does not say yet which experience change set ${changeSetId} has created.`,
    );
  }
  return failed(
    `Change set ${changeSetId} has succeeded, but AWS does not say which experience it created. Find the experience, and adopt it.`,
  );
}

/** What AWS knows of a change set; undefined when it knows nothing: it forgets one after 90 days. */
export async function findChangeSet(
  catalog: CatalogGateway,
  changeSetId: string,
): Promise<ChangeSet | undefined> {
  try {
    return await catalog.describeChangeSet(changeSetId);
  } catch (error) {
    if (error instanceof AwsCallError && error.httpStatus === 404) {
      return undefined;
    }
    throw error;
  }
}

/** Whether the change set that is waited for was started within the last day. */
function isYoung({ Automation: automation }: Status, at: string): boolean {
  const { Current: current, Waiting } = automation ?? {};
  const since = current
    ? current.StepStartedAt ?? current.StartedAt
    : Waiting?.Since;
  return since !== undefined && Date.parse(at) - Date.parse(since) < DAY;
}
