import type {
  ExperienceQuery,
  ShownExperience,
  StateBefore,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { Knex } from 'knex';
import type { AttentionTimes } from '../configurations/attentionTimes';
import { keysetPage, type Page } from '../database/keysetPage';
import { insertAll, KEYS_PER_STATEMENT, parts } from '../database/writing';
import { Subjects } from '../sync/Subjects';
import { applyFilters, sortColumns } from './experienceFilters';
import {
  OWNED_SOMEWHERE,
  type ExperienceRow,
  type ShownExperienceRow,
} from './ExperienceRow';
import type { ProductsCalled } from './MemberStore';
import { applyVisible, EVERYTHING, type Visible } from './visible';

/** An experience before the table has given it an id. */
export type NewExperience = Omit<ExperienceRow, 'id'>;

/** The table of experiences. */
export class ExperienceStore {
  readonly #database: Knex;
  readonly #called: ProductsCalled | undefined;

  /** @param called - finds products by what they are called; by their ids alone without it. */
  constructor(database: Knex, called?: ProductsCalled) {
    this.#database = database;
    this.#called = called;
  }

  /**
   * Filter, permission, order and page are all part of the query.
   *
   * @throws InputError when the cursor does not fit.
   */
  async list(
    { cursor, limit, ...filters }: ExperienceQuery,
    visible: Visible,
    times: AttentionTimes,
  ): Promise<Page<ShownExperienceRow>> {
    const all = this.#database({ e: 'experiences' });
    applyFilters(all, this.#database, filters, times, this.#called);
    applyVisible(all, visible);
    return keysetPage<ShownExperienceRow>({
      query: all.clone().select(this.#columns()),
      all,
      list: filters,
      sort: sortColumns(filters),
      limit,
      cursor,
    });
  }

  /** How many fit each of some filters, counted in one query. */
  async counts(
    filters: readonly ExperienceQuery[],
    visible: Visible,
    times: AttentionTimes,
  ): Promise<number[]> {
    const counted = filters.map((filter, index) => {
      const all = this.#database({ e: 'experiences' });
      applyFilters(all, this.#database, filter, times, this.#called);
      applyVisible(all, visible);
      return all.count('*').as(`count_${index}`);
    });
    const row: object | undefined = await this.#database
      .select(counted)
      .first();
    return filters.map((_, index) =>
      Number(Reflect.get(row ?? {}, `count_${index}`) ?? 0),
    );
  }

  /** By short name or id. Several status files may name one id; then it is the oldest that the caller may see. */
  async find(
    ref: string,
    visible: Visible,
  ): Promise<ShownExperienceRow | undefined> {
    const query = this.#named([ref]).select(this.#columns()).orderBy('e.id');
    applyVisible(query, visible);
    return preferred(await query, ref);
  }

  /** Several, in the order of the refs. */
  async findAll(
    refs: readonly string[],
  ): Promise<(ShownExperienceRow | undefined)[]> {
    const rows: ShownExperienceRow[] = [];
    for (const part of parts(refs)) {
      const query = this.#named(part).select(this.#columns());
      rows.push(...(await query.orderBy('e.id')));
    }
    return refs.map(ref =>
      preferred(
        rows.filter(each => each.short_name === ref || each.entity_id === ref),
        ref,
      ),
    );
  }

  /** Whether there is such an experience for somebody. */
  async exists(ref: string, visible: Visible): Promise<boolean> {
    const query = this.#named([ref]).select('e.id');
    applyVisible(query, visible);
    return (await query.first()) !== undefined;
  }

  /** Refs of those that somebody may see: of some, or of all. */
  async visibleRefs(
    visible: Visible,
    among?: readonly string[],
  ): Promise<Set<string>> {
    const found = new Set<string>();
    for (const part of among ? parts(among, KEYS_PER_STATEMENT) : [undefined]) {
      const query = this.#database({ e: 'experiences' }).select('e.ref');
      if (part) query.whereIn('e.ref', part);
      applyVisible(query, visible);
      const rows: { ref: string }[] = await query;
      rows.forEach(({ ref }) => found.add(ref));
    }
    return found;
  }

  /** All that somebody may see, if these are no more than so many. */
  async few(
    visible: Visible,
    most: number,
  ): Promise<ExperienceRow[] | undefined> {
    const query = this.#database({ e: 'experiences' })
      .select('e.*')
      .limit(most + 1);
    applyVisible(query, visible);
    const rows: ExperienceRow[] = await query;
    return rows.length > most ? undefined : rows;
  }

  /** Which of some experiences somebody may see, by the ids of their entities. */
  async visibleIds(
    visible: Visible,
    entityIds: readonly string[],
  ): Promise<Set<string>> {
    if (visible === EVERYTHING || entityIds.length === 0) {
      return new Set(entityIds);
    }
    const query = this.#database({ e: 'experiences' })
      .select('e.entity_id')
      .whereIn('e.entity_id', [...entityIds]);
    applyVisible(query, visible);
    const rows: { entity_id: string }[] = await query;
    return new Set(rows.map(row => row.entity_id));
  }

  /** Refs of those of some ids that are neither gone nor archived, by id. */
  async activeRefs(ids: readonly number[]): Promise<Map<number, string>> {
    const found = new Map<number, string>();
    for (const part of parts([...new Set(ids)], KEYS_PER_STATEMENT)) {
      const rows = await this.#database<ExperienceRow>('experiences')
        .select('id', 'ref')
        .whereIn('id', part)
        .whereNull('gone_since')
        // Others may have the principals of what is archived.
        .where('archived', false);
      rows.forEach(({ id, ref }) => found.set(id, ref));
    }
    return found;
  }

  /** Entity refs of all owners. */
  async owners(): Promise<string[]> {
    return this.#database<{ owner: string }>('experience_owners')
      .distinct('owner')
      .pluck('owner');
  }

  /** Number of those that status files name and the Catalog does not list. */
  async countUnlisted(before: string): Promise<number> {
    const row = await this.#database('experiences')
      .where('unlisted_since', '<', before)
      .count({ total: '*' })
      .first();
    return Number(row?.total ?? 0);
  }

  /** All that exist in AWS, by ref. One that is still to be created, or is gone, is not among them. */
  async present(): Promise<ExperienceRow[]> {
    return this.#database<ExperienceRow>('experiences')
      .whereNotNull('entity_id')
      .whereNull('gone_since')
      .orderBy('ref');
  }

  /**
   * Another text when any experience is not as it was. Revisions only rise and
   * ids are used once, so that three numbers stand for all of them; of what
   * governance depends on only owners change without a revision.
   */
  async stamp(): Promise<string> {
    const owner = "coalesce(owners, '')";
    const owners =
      this.#database.client.config.client === 'pg'
        ? `sum(hashtextextended(id || ' ' || ${owner}, 0)::numeric)`
        : `group_concat(${owner}, char(10))`;
    const row = await this.#database
      .from(
        this.#database('experiences')
          .select('id', 'revision', 'owners')
          .orderBy('id')
          .as('e'),
      )
      .first(
        this.#database.raw('count(*) as count'),
        this.#database.raw('sum(revision) as revisions'),
        this.#database.raw('max(id) as last'),
        this.#database.raw(`${owners} as owners`),
      );
    return JSON.stringify([row.count, row.revisions, row.last, row.owners]);
  }

  /** By what all of them are known. */
  async subjects(transaction: Knex.Transaction): Promise<Subjects> {
    const subjects = new Subjects();
    const rows = await transaction<ExperienceRow>('experiences').select(
      'short_name',
      'entity_id',
    );
    for (const { short_name, entity_id } of rows) {
      subjects.addShortName(short_name);
      subjects.addEntityId(entity_id);
    }
    return subjects;
  }

  /** What an experience is like before a change, as its history tells it. */
  async stateBefore(
    transaction: Knex.Transaction,
    shortName: string,
  ): Promise<StateBefore> {
    const row = await transaction<ExperienceRow>('experiences')
      .where({ short_name: shortName })
      .whereNotNull('entity_id')
      .first();
    if (!row) return {};
    const { name, status, archived, product_requests } = row;
    return {
      name,
      status,
      archived: Boolean(archived),
      productRequests: product_requests ?? undefined,
    };
  }

  /** How experiences are referred to, by their ids. */
  async references(
    ids: readonly number[],
  ): Promise<Map<number, ShownExperience>> {
    const found = new Map<number, ShownExperience>();
    for (const part of parts([...new Set(ids)])) {
      const rows = await this.#database<ExperienceRow>('experiences')
        .select('id', 'ref', 'name')
        .whereIn('id', part);
      rows.forEach(({ id, ref, name }) => found.set(id, { ref, name }));
    }
    return found;
  }

  async revisionOf(
    transaction: Knex.Transaction,
    shortName: string,
  ): Promise<number | undefined> {
    const row = await transaction<ExperienceRow>('experiences')
      .select('revision')
      .where({ short_name: shortName })
      .first();
    return row?.revision;
  }

  /** Those with one of some short names, or one of some ids of entities. */
  async related(
    transaction: Knex.Transaction,
    shortNames: readonly string[],
    entityIds: readonly string[],
  ): Promise<ExperienceRow[]> {
    return transaction<ExperienceRow>('experiences')
      .whereIn('short_name', [...shortNames])
      .orWhereIn('entity_id', [...entityIds]);
  }

  /** @returns their ids, by ref. */
  async add(
    transaction: Knex.Transaction,
    rows: readonly NewExperience[],
  ): Promise<Map<string, number>> {
    await insertAll(transaction, 'experiences', rows);
    const added = await transaction<ExperienceRow>('experiences')
      .select('id', 'ref')
      .whereIn(
        'ref',
        rows.map(({ ref }) => ref),
      );
    return new Map(added.map(row => [row.ref, row.id]));
  }

  async update(
    transaction: Knex.Transaction,
    id: number,
    row: NewExperience,
  ): Promise<void> {
    await transaction('experiences').where({ id }).update(row);
  }

  async remove(transaction: Knex.Transaction, id: number): Promise<void> {
    await transaction('experiences').where({ id }).delete();
  }

  #columns() {
    return ['e.*', this.#database.raw(`${OWNED_SOMEWHERE} as owned_somewhere`)];
  }

  #named(refs: readonly string[]): Knex.QueryBuilder {
    return this.#database({ e: 'experiences' }).where(either => {
      void either
        .whereIn('e.short_name', [...refs])
        .orWhereIn('e.entity_id', [...refs]);
    });
  }
}

function preferred<Row extends ExperienceRow>(
  rows: readonly Row[],
  ref: string,
): Row | undefined {
  return rows.find(row => row.short_name === ref) ?? rows[0];
}
