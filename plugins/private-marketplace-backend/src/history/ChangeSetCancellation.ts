import {
  ConflictError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import {
  changeSetCancelPermission,
  type ChangeSetDetail,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import {
  AwsCallError,
  type CatalogGateway,
} from '@private-marketplace/backstage-plugin-private-marketplace-node';
import type { Caller } from '../api/Caller';
import type { ExperienceAccess } from '../experiences/ExperienceAccess';
import type { ExperienceReader } from '../experiences/ExperienceReader';
import { EVERYTHING } from '../experiences/visible';
import type { Refresh } from '../readings/Refresh';
import type { HistoryReader } from './HistoryReader';

// CancelChangeSet of the AWS Marketplace Catalog API: ResourceInUseException
// while the change set is applied; ended ones are refused, too.
const TOO_LATE = [422, 423];

/** Cancels change sets while AWS prepares them. */
export class ChangeSetCancellation {
  readonly #options: {
    access: ExperienceAccess;
    catalog: CatalogGateway;
    history: HistoryReader;
    reader: ExperienceReader;
    refresh: Refresh;
  };

  constructor(options: {
    access: ExperienceAccess;
    catalog: CatalogGateway;
    history: HistoryReader;
    reader: ExperienceReader;
    refresh: Refresh;
  }) {
    this.#options = options;
  }

  /**
   * @throws NotFoundError when the experience has no such change set.
   * @throws ConflictError when it is too late.
   */
  async cancel(
    ref: string,
    changeSetId: string,
    caller: Caller,
  ): Promise<ChangeSetDetail> {
    const { access, catalog, history, refresh } = this.#options;
    const visible = await access.demand(changeSetCancelPermission, ref, caller);
    // Never one of another experience, for which the caller may lack the permission.
    await history.getChangeSet(ref, changeSetId, visible);
    await this.#demandOthers(ref, changeSetId, caller);
    try {
      await catalog.cancelChangeSet(changeSetId);
    } catch (error) {
      if (!(error instanceof AwsCallError)) throw error;
      if (error.httpStatus === 404) {
        throw new NotFoundError(`${ref} has no change set ${changeSetId}.`);
      }
      if (!TOO_LATE.includes(error.httpStatus ?? 0)) throw error;
      await refresh(ref);
      throw new ConflictError(
        `It is too late to cancel the change set ${changeSetId}: AWS applies it already, or it has ended.`,
      );
    }
    await refresh(ref);
    return history.getChangeSet(ref, changeSetId, visible);
  }

  /** Who cancels a change set cancels it for all experiences that it is about. */
  async #demandOthers(
    ref: string,
    changeSetId: string,
    caller: Caller,
  ): Promise<void> {
    const { access, history, reader } = this.#options;
    const of = await reader.row(ref, EVERYTHING);
    try {
      for (const id of await history.othersIn(of, changeSetId)) {
        await access.demand(changeSetCancelPermission, id, caller);
      }
    } catch (error) {
      // It would name an experience that the caller may not see.
      if (
        !(error instanceof NotFoundError || error instanceof NotAllowedError)
      ) {
        throw error;
      }
      throw new NotAllowedError(
        `The change set ${changeSetId} is about other experiences, too. You need the permission ${changeSetCancelPermission.name} for all of them. Ask the administrators of the portal for it.`,
      );
    }
  }
}
