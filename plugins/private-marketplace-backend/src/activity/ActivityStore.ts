import type { Knex } from 'knex';
import { formatCursor, parseCursor } from '../database/cursor';
import type { Visible } from '../experiences/visible';
import {
  activitySources,
  type ActivityFilter,
  type ActivityOf,
  type ActivitySource,
  type SourceKind,
} from './activitySources';

/** Where an entry of a page is found. */
export interface ActivityPlace {
  kind: SourceKind;
  /** When it happened, ISO 8601. */
  at: string;
  first: string;
  second: string;
  /** Id of the row of the experience. */
  experience: number | null;
}

/** One page, and where the next one begins. */
export interface ActivityPage {
  places: ActivityPlace[];
  nextCursor?: string;
}

const DEFAULT_LIMIT = 100;
const CURSOR = ['string', 'string', 'string'] as const;

/**
 * Finds what has happened, over the tables that tell of it. Of each table no more
 * is read than a page holds, in the order of an index, and nothing is counted: a
 * page costs the same however long the history is.
 */
export class ActivityStore {
  readonly #database: Knex;

  constructor(database: Knex) {
    this.#database = database;
  }

  /**
   * Newest first.
   *
   * @param options - among: the experiences that may be seen, where these are few: each is read by itself then.
   * @throws InputError when the cursor does not fit.
   */
  async page(
    filter: ActivityFilter,
    visible: Visible,
    {
      among,
      cursor,
      limit = DEFAULT_LIMIT,
    }: { among?: readonly ActivityOf[]; cursor?: string; limit?: number },
  ): Promise<ActivityPage> {
    const list = { activity: filter };
    const after =
      cursor === undefined
        ? undefined
        : parseCursor(list, cursor, CURSOR).map(String);
    const filters =
      among && !filter.of ? among.map(of => ({ ...filter, of })) : [filter];
    const parts = filters
      .flatMap(each => activitySources(this.#database, each, visible))
      .map(each => this.#part(each, filter, after, limit + 1));
    const [first, ...others] = parts;
    if (!first) return { places: [] };
    const found: ActivityPlace[] = await this.#database
      .select('*')
      .from(first.unionAll(others).as('all_parts'))
      .orderBy(['at', 'first', 'second'].map(column => newest(column)))
      .limit(limit + 1);
    const places = found.slice(0, limit);
    const last = places.at(-1);
    if (!last || found.length <= limit) return { places };
    const { at, first: one, second } = last;
    return { places, nextCursor: formatCursor(list, [at, one, second]) };
  }

  /** As much of one source as a page may need. */
  #part(
    { kind, query, sort, isOfExperience }: ActivitySource,
    { since, until }: ActivityFilter,
    after: readonly string[] | undefined,
    limit: number,
  ): Knex.QueryBuilder {
    const [time, first, second] = sort;
    if (since !== undefined) query.where(time, '>=', since);
    if (until !== undefined) query.where(time, '<', until);
    if (after) {
      query.whereRaw('(??, ??, ??) < (?, ?, ?)', [...sort, ...after]);
    }
    const part = query
      .select({ at: time, first, second })
      .select(
        this.#database.raw(`'${kind}' as kind`),
        this.#database.raw(
          isOfExperience
            ? 'e.id as experience'
            : 'cast(null as integer) as experience',
        ),
      )
      .orderBy([...new Set(sort)].map(column => newest(column)))
      .limit(limit);
    return this.#database.select('*').from(part.as('part'));
  }
}

function newest(column: string) {
  return { column, order: 'desc' as const };
}
