import type { AwsCallError } from '../errors/AwsCallError';
import type { ChangeSet, ChangeSetSummary } from './changeSets';
import type { Entity, EntitySummary, EntityType } from './entityTypes';

/** A change set that is to be started. @public */
export interface NewChangeSet {
  name: string;
  changes: {
    ChangeType: string;
    ChangeName: string;
    Entity: { Type: string; Identifier?: string };
    DetailsDocument: object;
  }[];
  /** The same request with the same token is one change set (1 to 64 visible ASCII characters). */
  clientRequestToken: string;
}

/** Narrows a list of change sets. @public */
export interface ChangeSetFilter {
  name?: string;
  state?: ChangeSet['state'];
  entityId?: string;
  /** ISO 8601. */
  startedAfter?: string;
  /** ISO 8601. */
  startedBefore?: string;
}

/** Options of every call. @public */
export interface CallOptions {
  signal?: AbortSignal;
}

/**
 * The part of the AWS Marketplace Catalog API that private marketplaces use.
 * All calls throw AwsCallError.
 *
 * @public
 */
export interface CatalogGateway {
  startChangeSet(
    changeSet: NewChangeSet,
    options?: CallOptions,
  ): Promise<{ changeSetId: string }>;
  describeChangeSet(id: string, options?: CallOptions): Promise<ChangeSet>;
  /** Newest first, page by page as they are consumed. */
  listChangeSets(
    filter?: ChangeSetFilter,
    options?: CallOptions,
  ): AsyncIterable<ChangeSetSummary>;
  /** Works only while the change set is being prepared; later it is refused with status 423. */
  cancelChangeSet(id: string, options?: CallOptions): Promise<void>;
  /** In the order of the ids, or those first that were modified last; page by page as they are consumed. */
  listEntities(
    type: EntityType,
    options?: CallOptions & { newestFirst?: boolean },
  ): AsyncIterable<EntitySummary>;
  /** @returns undefined when there is no such entity. */
  describeEntity(
    id: string,
    options?: CallOptions,
  ): Promise<Entity | undefined>;
  /**
   * Entities by id, 20 a call; those that do not exist are left out.
   *
   * @param options - onRefused: told of each other one that AWS does not
   * describe, such as for lack of a right; without it the first of them is thrown.
   */
  batchDescribeEntities(
    ids: readonly string[],
    options?: CallOptions & {
      onRefused?: (id: string, error: AwsCallError) => void;
    },
  ): Promise<Map<string, Entity>>;
  /** Tags of an entity or a change set, values by key. */
  listTags(arn: string, options?: CallOptions): Promise<Map<string, string>>;
}
