import {
  BatchDescribeEntitiesCommand,
  CancelChangeSetCommand,
  DescribeChangeSetCommand,
  DescribeEntityCommand,
  StartChangeSetCommand,
  paginateListChangeSets,
  paginateListEntities,
  type Change,
  type Filter,
  type MarketplaceCatalogClient,
} from '@aws-sdk/client-marketplace-catalog';
import { AwsCallError } from '../errors/AwsCallError';
import { callAws } from '../errors/callAws';
import type {
  CallOptions,
  CatalogGateway,
  ChangeSetFilter,
  NewChangeSet,
} from './CatalogGateway';
import {
  toChangeSet,
  toChangeSetSummaries,
  withoutRevision,
  type ChangeSet,
  type ChangeSetSummary,
} from './changeSets';
import type { Entity, EntitySummary, EntityType } from './entityTypes';

const CATALOG = 'AWSMarketplace';

// Page and batch sizes: AWS Marketplace Catalog API Reference, ListEntities,
// ListChangeSets and BatchDescribeEntities.
const ENTITIES_PER_PAGE = 50;
const CHANGE_SETS_PER_PAGE = 20;
const ENTITIES_PER_BATCH = 20;

/** Talks to the AWS Marketplace Catalog API. @public */
export class AwsCatalogGateway implements CatalogGateway {
  readonly #client: MarketplaceCatalogClient;
  readonly #scope: Filter[];

  /**
   * @param options - scope: a delegated administrator sees the experiences of
   * the management account only with `SharedWithMe`.
   */
  constructor(
    client: MarketplaceCatalogClient,
    options: { scope?: 'SharedWithMe' } = {},
  ) {
    this.#client = client;
    this.#scope = options.scope
      ? [{ Name: 'Scope', ValueList: [options.scope] }]
      : [];
  }

  async startChangeSet(
    { name, changes, clientRequestToken }: NewChangeSet,
    options: CallOptions = {},
  ) {
    const command = new StartChangeSetCommand({
      Catalog: CATALOG,
      ChangeSetName: name,
      ClientRequestToken: clientRequestToken,
      ChangeSet: changes.map(toChange),
    });
    const answer = await callAws('StartChangeSet', name, () =>
      this.#client.send(command, { abortSignal: options.signal }),
    );
    const id = answer.ChangeSetId;
    if (!id) throw unexpected('StartChangeSet', name, 'no ChangeSetId');
    return { changeSetId: id };
  }

  async describeChangeSet(
    id: string,
    options: CallOptions = {},
  ): Promise<ChangeSet> {
    const command = new DescribeChangeSetCommand({
      Catalog: CATALOG,
      ChangeSetId: id,
    });
    return toChangeSet(
      await callAws('DescribeChangeSet', id, () =>
        this.#client.send(command, { abortSignal: options.signal }),
      ),
    );
  }

  async *listChangeSets(
    filter: ChangeSetFilter = {},
    options: CallOptions = {},
  ): AsyncGenerator<ChangeSetSummary> {
    const filters = [...changeSetFilters(filter), ...this.#scope];
    const pages = paginateListChangeSets(
      { client: this.#client, pageSize: CHANGE_SETS_PER_PAGE },
      {
        Catalog: CATALOG,
        // An empty list of filters is refused.
        FilterList: filters.length > 0 ? filters : undefined,
      },
      { abortSignal: options.signal },
    );
    for (;;) {
      const page = await callAws('ListChangeSets', CATALOG, () => pages.next());
      if (page.done) return;
      yield* toChangeSetSummaries(page.value);
    }
  }

  async cancelChangeSet(id: string, options: CallOptions = {}): Promise<void> {
    const command = new CancelChangeSetCommand({
      Catalog: CATALOG,
      ChangeSetId: id,
    });
    await callAws('CancelChangeSet', id, () =>
      this.#client.send(command, { abortSignal: options.signal }),
    );
  }

  async *listEntities(
    type: EntityType,
    options: CallOptions = {},
  ): AsyncGenerator<EntitySummary> {
    const pages = paginateListEntities(
      { client: this.#client, pageSize: ENTITIES_PER_PAGE },
      {
        Catalog: CATALOG,
        EntityType: type,
        FilterList: this.#scope.length > 0 ? this.#scope : undefined,
      },
      { abortSignal: options.signal },
    );
    for (;;) {
      const page = await callAws('ListEntities', type, () => pages.next());
      if (page.done) return;
      for (const summary of page.value.EntitySummaryList ?? []) {
        yield {
          id: summary.EntityId ?? '',
          name: summary.Name ?? '',
          lastModified: summary.LastModifiedDate,
        };
      }
    }
  }

  async describeEntity(
    id: string,
    options: CallOptions = {},
  ): Promise<Entity | undefined> {
    const command = new DescribeEntityCommand({
      Catalog: CATALOG,
      EntityId: id,
    });
    try {
      const answer = await callAws('DescribeEntity', id, () =>
        this.#client.send(command, { abortSignal: options.signal }),
      );
      return toEntity(id, answer);
    } catch (error) {
      const missing = error instanceof AwsCallError && error.httpStatus === 404;
      if (missing) return undefined;
      throw error;
    }
  }

  async batchDescribeEntities(
    ids: readonly string[],
    options: CallOptions = {},
  ): Promise<Map<string, Entity>> {
    const found = new Map<string, Entity>();
    for (let at = 0; at < ids.length; at += ENTITIES_PER_BATCH) {
      const batch = ids.slice(at, at + ENTITIES_PER_BATCH);
      const command = new BatchDescribeEntitiesCommand({
        EntityRequestList: batch.map(EntityId => ({
          Catalog: CATALOG,
          EntityId,
        })),
      });
      const subject = `${batch.length} entities`;
      const answer = await callAws('BatchDescribeEntities', subject, () =>
        this.#client.send(command, { abortSignal: options.signal }),
      );
      for (const [id, detail] of Object.entries(answer.EntityDetails ?? {})) {
        found.set(id, toEntity(id, detail));
      }
      for (const [id, error] of Object.entries(answer.Errors ?? {})) {
        if (error.ErrorCode !== 'ResourceNotFoundException') {
          throw unexpected(
            'BatchDescribeEntities',
            id,
            `${error.ErrorCode}: ${error.ErrorMessage}`,
          );
        }
      }
    }
    return found;
  }
}

function toChange(change: NewChangeSet['changes'][number]): Change {
  return {
    ChangeType: change.ChangeType,
    ChangeName: change.ChangeName,
    Entity: change.Entity,
    // The SDK's type of a document is that of any JSON.
    DetailsDocument: JSON.parse(JSON.stringify(change.DetailsDocument)),
  };
}

function toEntity(
  id: string,
  detail: {
    EntityIdentifier?: string;
    LastModifiedDate?: string;
    DetailsDocument?: unknown;
  },
): Entity {
  const revision = Number(detail.EntityIdentifier?.split('@')[1]);
  return {
    id: withoutRevision(id),
    revision: Number.isInteger(revision) ? revision : undefined,
    lastModified: detail.LastModifiedDate,
    document: detail.DetailsDocument,
  };
}

function changeSetFilters(filter: ChangeSetFilter): Filter[] {
  const all = {
    ChangeSetName: filter.name,
    Status: filter.state,
    EntityId: filter.entityId,
    AfterStartTime: filter.startedAfter,
  };
  return Object.entries(all).flatMap(([Name, value]) =>
    value === undefined ? [] : [{ Name, ValueList: [value] }],
  );
}

function unexpected(operation: string, subject: string, reason: string) {
  return new AwsCallError({
    operation,
    subject,
    reason,
    code: 'UnexpectedAnswer',
  });
}
