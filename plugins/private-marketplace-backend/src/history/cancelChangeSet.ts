import { ConflictError, NotFoundError } from '@backstage/errors';
import type { ChangeSetDetail } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import {
  AwsCallError,
  type CatalogGateway,
} from '@private-marketplace/backstage-plugin-private-marketplace-node';
import type { ReadModel, Synchronizer, Visible } from '../readModel/ReadModel';

// CancelChangeSet of the AWS Marketplace Catalog API: ResourceInUseException
// while the change set is applied; ended ones are refused, too.
const TOO_LATE = [422, 423];

/**
 * Cancels a change set of an experience.
 *
 * @throws NotFoundError when the experience has no such change set.
 * @throws ConflictError when it is too late.
 */
export async function cancelChangeSet(options: {
  catalog: CatalogGateway;
  readModel: ReadModel;
  synchronizer: Synchronizer;
  ref: string;
  changeSetId: string;
  visible: Visible;
}): Promise<ChangeSetDetail> {
  const { catalog, readModel, synchronizer, ref, changeSetId } = options;
  const find = () => readModel.findChangeSet(ref, changeSetId, options.visible);
  const notFound = new NotFoundError(
    `${ref} has no change set ${changeSetId}.`,
  );
  // Never one of another experience, for which the caller may lack the permission.
  if (!(await find())) throw notFound;
  try {
    await catalog.cancelChangeSet(changeSetId);
  } catch (error) {
    if (!(error instanceof AwsCallError)) throw error;
    if (error.httpStatus === 404) throw notFound;
    if (!TOO_LATE.includes(error.httpStatus ?? 0)) throw error;
    await synchronizer.refresh(ref);
    throw new ConflictError(
      `It is too late to cancel the change set ${changeSetId}: AWS applies it already, or it has ended.`,
    );
  }
  await synchronizer.refresh(ref);
  const cancelled = await find();
  if (!cancelled) throw notFound;
  return cancelled;
}
