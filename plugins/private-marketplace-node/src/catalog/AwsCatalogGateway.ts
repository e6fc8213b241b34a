import {
  BatchDescribeEntitiesCommand,
  CancelChangeSetCommand,
  DescribeChangeSetCommand,
  DescribeEntityCommand,
  ListTagsForResourceCommand,
  StartChangeSetCommand,
  ListChangeSetsCommand,
  ListEntitiesCommand,
  type Change,
  type EntityDetail,
  type Filter,
  type MarketplaceCatalogClient,
} from '@aws-sdk/client-marketplace-catalog';
import { AwsCallError } from '../errors/AwsCallError';
import { callAws } from '../errors/callAws';
import type { RequestRate } from '../rates/RequestRate';
import { untilAborted } from '../rates/untilAborted';
import type {
  CallOptions,
  CatalogGateway,
  ChangeSetFilter,
  NewChangeSet,
} from './CatalogGateway';
import type { CatalogScope } from './CatalogScope';
import {
  detailsOf,
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
  readonly #scope: () => Promise<CatalogScope>;
  readonly #rate?: RequestRate;

  /**
   * @param options - scope: of lists; a function, such as that of
   * findCatalogScope, is asked before each of them. rate: keeps the calls within
   * the quotas of the API; without it nothing is held back.
   */
  constructor(
    client: MarketplaceCatalogClient,
    options: {
      scope?: CatalogScope | (() => Promise<CatalogScope>);
      rate?: RequestRate;
    } = {},
  ) {
    const { rate, scope = 'Self' } = options;
    this.#rate = rate;
    this.#client = client;
    this.#scope = typeof scope === 'function' ? scope : async () => scope;
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
    const answer = await this.#call('StartChangeSet', name, options, () =>
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
      await this.#call('DescribeChangeSet', id, options, () =>
        this.#client.send(command, { abortSignal: options.signal }),
      ),
    );
  }

  async *listChangeSets(
    filter: ChangeSetFilter = {},
    options: CallOptions = {},
  ): AsyncGenerator<ChangeSetSummary> {
    const filters = [
      ...changeSetFilters(filter),
      ...(await this.#scopeFilters(options)),
    ];
    let token: string | undefined;
    do {
      const command = new ListChangeSetsCommand({
        Catalog: CATALOG,
        MaxResults: CHANGE_SETS_PER_PAGE,
        // An empty list of filters is refused.
        FilterList: filters.length > 0 ? filters : undefined,
        NextToken: token,
      });
      const page = await this.#call('ListChangeSets', CATALOG, options, () =>
        this.#client.send(command, { abortSignal: options.signal }),
      );
      yield* toChangeSetSummaries(page);
      token = nextToken('ListChangeSets', CATALOG, page.NextToken, token);
    } while (token !== undefined);
  }

  async cancelChangeSet(id: string, options: CallOptions = {}): Promise<void> {
    const command = new CancelChangeSetCommand({
      Catalog: CATALOG,
      ChangeSetId: id,
    });
    await this.#call('CancelChangeSet', id, options, () =>
      this.#client.send(command, { abortSignal: options.signal }),
    );
  }

  async *listEntities(
    type: EntityType,
    options: CallOptions & { newestFirst?: boolean } = {},
  ): AsyncGenerator<EntitySummary> {
    const filters = await this.#scopeFilters(options);
    let token: string | undefined;
    do {
      const command = new ListEntitiesCommand({
        Catalog: CATALOG,
        EntityType: type,
        MaxResults: ENTITIES_PER_PAGE,
        FilterList: filters.length > 0 ? filters : undefined,
        // By id, what is modified meanwhile does not move from page to page.
        Sort: options.newestFirst
          ? { SortBy: 'LastModifiedDate', SortOrder: 'DESCENDING' }
          : { SortBy: 'EntityId', SortOrder: 'ASCENDING' },
        NextToken: token,
      });
      const page = await this.#call('ListEntities', type, options, () =>
        this.#client.send(command, { abortSignal: options.signal }),
      );
      for (const summary of page.EntitySummaryList ?? []) {
        yield {
          id: summary.EntityId ?? '',
          name: summary.Name ?? '',
          lastModified: summary.LastModifiedDate,
        };
      }
      token = nextToken('ListEntities', type, page.NextToken, token);
    } while (token !== undefined);
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
      const answer = await this.#call('DescribeEntity', id, options, () =>
        this.#client.send(command, { abortSignal: options.signal }),
      );
      return toEntity('DescribeEntity', id, answer);
    } catch (error) {
      const missing = error instanceof AwsCallError && error.httpStatus === 404;
      if (missing) return undefined;
      throw error;
    }
  }

  async batchDescribeEntities(
    ids: readonly string[],
    options: Parameters<CatalogGateway['batchDescribeEntities']>[1] = {},
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
      const answer = await this.#call(
        'BatchDescribeEntities',
        subject,
        options,
        () => this.#client.send(command, { abortSignal: options.signal }),
      );
      for (const [id, detail] of Object.entries(answer.EntityDetails ?? {})) {
        const entity = await this.#whole(id, detail, options);
        if (entity) found.set(id, entity);
      }
      for (const [id, error] of Object.entries(answer.Errors ?? {})) {
        if (error.ErrorCode === 'ResourceNotFoundException') continue;
        const refusal = unexpected(
          'BatchDescribeEntities',
          id,
          `${error.ErrorCode}: ${error.ErrorMessage}`,
        );
        if (!options.onRefused) throw refusal;
        options.onRefused(withoutRevision(id), refusal);
      }
    }
    return found;
  }

  /** The answer to a batch has no member for the older form of a document, so whoever has only that is asked for alone. */
  async #whole(
    id: string,
    detail: EntityDetail,
    options: Parameters<CatalogGateway['batchDescribeEntities']>[1] = {},
  ): Promise<Entity | undefined> {
    if (detail.DetailsDocument) {
      return toEntity('BatchDescribeEntities', id, detail);
    }
    try {
      return await this.describeEntity(withoutRevision(id), options);
    } catch (error) {
      if (!(error instanceof AwsCallError && options.onRefused)) throw error;
      options.onRefused(withoutRevision(id), error);
      return undefined;
    }
  }

  async listTags(
    arn: string,
    options: CallOptions = {},
  ): Promise<Map<string, string>> {
    const command = new ListTagsForResourceCommand({ ResourceArn: arn });
    const answer = await this.#call('ListTagsForResource', arn, options, () =>
      this.#client.send(command, { abortSignal: options.signal }),
    );
    return new Map(
      (answer.Tags ?? []).map(({ Key, Value }) => [Key ?? '', Value ?? '']),
    );
  }

  async #scopeFilters({ signal }: CallOptions): Promise<Filter[]> {
    const scope = await untilAborted(this.#scope(), signal);
    return scope === 'Self' ? [] : [{ Name: 'Scope', ValueList: [scope] }];
  }

  #call<T>(
    operation: string,
    subject: string,
    { signal }: CallOptions,
    send: () => Promise<T>,
  ): Promise<T> {
    const call = () => callAws(operation, subject, send);
    return this.#rate ? this.#rate.run(operation, call, signal) : call();
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

/** @throws AwsCallError when its document can not be read: an empty one would say that it is not live. */
function toEntity(
  operation: string,
  id: string,
  detail: {
    EntityIdentifier?: string;
    EntityArn?: string;
    LastModifiedDate?: string;
    DetailsDocument?: unknown;
    Details?: string;
  },
): Entity {
  let document: unknown;
  try {
    document = detailsOf(detail);
  } catch {
    throw unexpected(operation, id, 'Details that are no JSON');
  }
  const revision = Number(detail.EntityIdentifier?.split('@')[1]);
  return {
    id: withoutRevision(id),
    arn: detail.EntityArn,
    revision: Number.isInteger(revision) ? revision : undefined,
    lastModified: detail.LastModifiedDate,
    document,
  };
}

function changeSetFilters(filter: ChangeSetFilter): Filter[] {
  const all = {
    ChangeSetName: filter.name,
    Status: filter.state,
    EntityId: filter.entityId,
    AfterStartTime: filter.startedAfter,
    BeforeStartTime: filter.startedBefore,
  };
  return Object.entries(all).flatMap(([Name, value]) =>
    value === undefined ? [] : [{ Name, ValueList: [value] }],
  );
}

/** @throws AwsCallError when the token leads back to the same page, for ever. */
function nextToken(
  operation: string,
  subject: string,
  next: string | null | undefined,
  token: string | undefined,
): string | undefined {
  if (next && next === token) {
    throw unexpected(operation, subject, 'the same NextToken twice');
  }
  return next || undefined;
}

function unexpected(operation: string, subject: string, reason: string) {
  return new AwsCallError({
    operation,
    subject,
    reason,
    code: 'UnexpectedAnswer',
  });
}
