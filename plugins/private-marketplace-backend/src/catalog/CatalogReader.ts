import {
  parseAudience,
  parseExperience,
  type AwsCallError,
  type CatalogGateway,
  type Entity,
  type EntitySummary,
  type EntityType,
} from '@private-marketplace/backstage-plugin-private-marketplace-node';
import type { EntityStore } from './EntityStore';
import type { OwnerTagReader } from './OwnerTagReader';
import type { Subjects } from '../sync/Subjects';
import type { SyncProblemStore } from '../sync/SyncProblemStore';

const PAGE = 50;
// More than that is for the next full reading.
const MOST_PAGES = 50;
const TYPES = [
  'Experience',
  'ProcurementPolicy',
  'BrandingSettings',
  'Audience',
] as const satisfies readonly EntityType[];

/** Reads the entities of the Catalog. */
export class CatalogReader {
  readonly #catalog: CatalogGateway;
  readonly #store: EntityStore;
  readonly #problems: SyncProblemStore;
  readonly #tags?: OwnerTagReader;
  readonly #now: () => Date;

  /** @param options - tags: left out where no tag names owners. */
  constructor(options: {
    catalog: CatalogGateway;
    store: EntityStore;
    problems: SyncProblemStore;
    tags?: OwnerTagReader;
    now: () => Date;
  }) {
    this.#catalog = options.catalog;
    this.#store = options.store;
    this.#problems = options.problems;
    this.#tags = options.tags;
    this.#now = options.now;
  }

  /** Reads everything. Policies and brandings are found by the experiences, which name them. */
  async readAll(signal?: AbortSignal): Promise<void> {
    const listedAt = this.#now();
    const types = new Map<string, EntityType>();
    for (const type of ['Experience', 'Audience'] as const) {
      for await (const { id } of this.#catalog.listEntities(type, { signal })) {
        types.set(id, type);
      }
    }
    const { found } = await this.#read(types, signal);
    for (const type of ['Experience', 'Audience'] as const) {
      await this.#store.markMissing({ type }, found, listedAt);
    }
    await this.#tags?.readAll(signal);
  }

  /** Reads what has been modified since it was read, by the lists that have the last modified first. */
  async readModified(signal?: AbortSignal): Promise<void> {
    await this.#read(await this.#modified(TYPES, MOST_PAGES, signal), signal);
    await this.#tags?.readSome(signal);
  }

  /** Reads one experience and what belongs to it. */
  async readOne(experienceId: string, signal?: AbortSignal): Promise<Subjects> {
    const began = this.#now();
    const ids = await this.#store.idsOf(experienceId);
    const known = await this.#store.typesOf(ids);
    const types = new Map<string, EntityType>();
    for (const id of ids) {
      const type = TYPES.find(each => each === known.get(id));
      types.set(id, type ?? 'Experience');
    }
    // A new audience is named by nothing but the list.
    for (const [id, type] of await this.#modified(['Audience'], 1, signal)) {
      types.set(id, type);
    }
    const { subjects, found } = await this.#read(types, signal);
    subjects.addAll(await this.#store.markMissing({ ids }, found, began));
    if (this.#tags) {
      subjects.addAll(await this.#tags.readOne(experienceId, signal));
    }
    return subjects;
  }

  /**
   * Looks through lists, the last modified first, a page of each at a time,
   * until a page holds nothing that is not known.
   *
   * @param most - pages of a list.
   * @returns types by id.
   */
  async #modified(
    types: readonly EntityType[],
    most: number,
    signal: AbortSignal | undefined,
  ): Promise<Map<string, EntityType>> {
    const found = new Map<string, EntityType>();
    let lists = types.map(type => ({ type, pages: this.#pages(type, signal) }));
    for (let turn = 0; turn < most && lists.length > 0; turn += 1) {
      const listed: { type: EntityType; page: EntitySummary[] }[] = [];
      for (const { type, pages } of lists) {
        const { value: page = [] } = await pages.next();
        listed.push({ type, page });
      }
      const outdated = new Set(
        await this.#store.outdated(listed.flatMap(({ page }) => page)),
      );
      const goOn = new Set<EntityType>();
      for (const { type, page } of listed) {
        const ids = page.map(({ id }) => id).filter(id => outdated.has(id));
        for (const id of ids) found.set(id, type);
        if (ids.length > 0 && page.length === PAGE) goOn.add(type);
      }
      lists = lists.filter(({ type }) => goOn.has(type));
    }
    return found;
  }

  async *#pages(
    type: EntityType,
    signal: AbortSignal | undefined,
  ): AsyncGenerator<EntitySummary[], undefined> {
    let page: EntitySummary[] = [];
    const list = this.#catalog.listEntities(type, {
      signal,
      newestFirst: true,
    });
    for await (const summary of list) {
      page.push(summary);
      if (page.length < PAGE) continue;
      yield page;
      page = [];
    }
    yield page;
    return undefined;
  }

  async #read(
    types: ReadonlyMap<string, EntityType>,
    signal: AbortSignal | undefined,
  ): Promise<{ subjects: Subjects; found: Set<string> }> {
    const readAt = this.#now();
    const refused = new Set<string>();
    const first = await this.#describe(types, refused, signal);
    const owners = new Map<string, string>();
    const more = new Map<string, EntityType>();
    for (const { id, type, document } of first) {
      if (type !== 'Experience') continue;
      const { procurementPolicyId, brandingSettingsId } =
        parseExperience(document);
      for (const [own, ownType] of [
        [procurementPolicyId, 'ProcurementPolicy'],
        [brandingSettingsId, 'BrandingSettings'],
      ] as const) {
        if (own === undefined) continue;
        owners.set(own, id);
        if (!types.has(own)) more.set(own, ownType);
      }
    }
    const second = await this.#describe(more, refused, signal);
    const entities = [...first, ...second].map(entity => ({
      ...entity,
      experienceId:
        entity.type === 'Audience'
          ? parseAudience(entity.document).experienceId
          : owners.get(entity.id),
    }));
    return {
      subjects: await this.#store.store(entities, readAt),
      // What can not be read is there all the same.
      found: new Set([...entities.map(each => each.id), ...refused]),
    };
  }

  /** @param refused - gets the ids of those that are there and can not be read. */
  async #describe(
    types: ReadonlyMap<string, EntityType>,
    refused: Set<string>,
    signal: AbortSignal | undefined,
  ): Promise<(Entity & { type: EntityType })[]> {
    if (types.size === 0) return [];
    const refusals = new Map<string, AwsCallError>();
    const found = await this.#catalog.batchDescribeEntities([...types.keys()], {
      signal,
      onRefused: (id, error) => refusals.set(id, error),
    });
    for (const [id, error] of refusals) {
      refused.add(id);
      await this.#problems.record(id, error.summary, {
        detail: error.message,
      });
    }
    await this.#problems.clear([...found.keys()]);
    return [...types].flatMap(([id, type]) => {
      const entity = found.get(id);
      return entity ? [{ ...entity, type }] : [];
    });
  }
}
