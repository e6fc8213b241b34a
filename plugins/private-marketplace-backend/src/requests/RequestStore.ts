import { OPEN_REQUEST_STATES } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { Knex } from 'knex';
import { keysetPage, type Page } from '../database/keysetPage';
import { parts } from '../database/writing';
import { inStates, type Narrow } from './narrowRequests';
import type { RequestRow } from './RequestRow';

/** Which requests a page has, beside what a caller may see. */
export interface RequestFilters {
  states?: readonly string[];
  product?: string;
  /** Id of the entity. */
  experience?: string;
  submittedBefore?: string;
  order?: 'newest' | 'oldest';
}

const TABLE = 'requests';

// The usual time is that of these.
const DECIDED_LATELY = 50;

/** The table of requests. */
export class RequestStore {
  readonly #database: Knex;

  constructor(database: Knex) {
    this.#database = database;
  }

  async add(
    transaction: Knex.Transaction,
    row: Omit<RequestRow, 'number'>,
  ): Promise<RequestRow> {
    const [added] = await transaction<RequestRow>(TABLE)
      .insert(row)
      .returning('number');
    if (added) return { ...row, number: added.number };
    throw new Error('A request could not be kept.');
  }

  /**
   * Changes a request that is still as it was.
   *
   * @returns whether it was.
   */
  async update(
    transaction: Knex.Transaction,
    { number, revision }: RequestRow,
    change: Partial<RequestRow>,
  ): Promise<boolean> {
    const updated = await transaction<RequestRow>(TABLE)
      .where({ number, revision })
      .update({ ...change, revision: revision + 1 });
    return updated > 0;
  }

  /** One page; filters, permission, order and place are all part of the query. */
  async list(
    filters: RequestFilters,
    narrow: Narrow,
    page: { list: object; limit?: number; cursor?: string; now: Date },
  ): Promise<Page<RequestRow>> {
    const all = this.#filtered(filters, narrow, page.now);
    return keysetPage<RequestRow>({
      query: all.clone().select('r.*'),
      all,
      list: page.list,
      sort: [
        {
          ...{ name: 'r.number', kind: 'number' },
          order: filters.order === 'oldest' ? 'asc' : 'desc',
        },
      ],
      limit: page.limit,
      cursor: page.cursor,
    });
  }

  async count(
    filters: RequestFilters,
    narrow: Narrow,
    now: Date,
  ): Promise<number> {
    const [row]: { total: number | string }[] = await this.#filtered(
      filters,
      narrow,
      now,
    ).count({ total: '*' });
    return Number(row?.total ?? 0);
  }

  async find(
    id: string,
    narrow: Narrow,
    database: Knex = this.#database,
  ): Promise<RequestRow | undefined> {
    const query = database<RequestRow>({ r: TABLE })
      .select('r.*')
      .where('r.id', id);
    narrow(query);
    return query.first();
  }

  async findNumber(
    database: Knex,
    number: number,
  ): Promise<RequestRow | undefined> {
    return database<RequestRow>(TABLE).where({ number }).first();
  }

  /** By their ids, in any order. */
  async findAll(
    ids: readonly string[],
    database: Knex = this.#database,
  ): Promise<Map<string, RequestRow>> {
    const found = new Map<string, RequestRow>();
    for (const part of parts(ids)) {
      const rows = await database<RequestRow>(TABLE).whereIn('id', part);
      rows.forEach(row => found.set(row.id, row));
    }
    return found;
  }

  /** Which of some requests somebody may see, or do something with. */
  async among(
    numbers: readonly number[],
    narrow: Narrow,
    database: Knex = this.#database,
  ): Promise<Set<number>> {
    const found = new Set<number>();
    for (const part of parts(numbers)) {
      const query = database<RequestRow>({ r: TABLE })
        .select('r.number')
        .whereIn('r.number', part);
      narrow(query);
      const rows: { number: number }[] = await query;
      rows.forEach(({ number }) => found.add(number));
    }
    return found;
  }

  /** The one that is not settled yet. */
  async findOpen(
    product: string,
    experience: string,
    database: Knex = this.#database,
  ): Promise<RequestRow | undefined> {
    return database<RequestRow>(TABLE)
      .where({ open_key: openKey(product, experience) })
      .first();
  }

  /** The last one against which somebody has decided since a time. */
  async findDeclined(
    product: string,
    experience: string,
    since: string,
  ): Promise<RequestRow | undefined> {
    return this.#database<RequestRow>(TABLE)
      .where({ product_id: product, experience_id: experience })
      .whereIn('state', ['declined', 'blocked'])
      .where('ended_at', '>=', since)
      .orderBy('number', 'desc')
      .first();
  }

  async linked(link: string): Promise<RequestRow[]> {
    return this.#database<RequestRow>(TABLE).where({ link }).orderBy('number');
  }

  /** All that were approved together. */
  async ofDecision(
    decision: string,
    database: Knex = this.#database,
  ): Promise<RequestRow[]> {
    return database<RequestRow>(TABLE)
      .where({ decision_id: decision })
      .orderBy('number');
  }

  /** Numbers of those that wait although their experience allows the product. */
  async allowedMeanwhile(): Promise<number[]> {
    const rows: { number: number }[] = await this.#database({ r: TABLE })
      .distinct('r.number')
      .join({ e: 'experiences' }, 'e.entity_id', 'r.experience_id')
      .join({ p: 'products' }, product => {
        void product
          .on('p.experience', 'e.id')
          .andOn('p.product_id', 'r.product_id');
      })
      .where('p.list', 'allowed')
      .whereNull('e.gone_since')
      .whereIn('r.state', ['submitted', 'needs-information', 'failed'])
      .whereNotExists(
        this.#database({ d: 'products' })
          .select(this.#database.raw('1'))
          .whereRaw('d.experience = e.id and d.product_id = r.product_id')
          .where('d.list', 'denied'),
      );
    return rows.map(({ number }) => number);
  }

  /** Numbers of open ones whose time is over. */
  async expired(now: Date, limit: number): Promise<number[]> {
    return this.#database<RequestRow>(TABLE)
      .whereIn('state', [...OPEN_REQUEST_STATES])
      .where('expires_at', '<=', now.toISOString())
      .orderBy('number')
      .limit(limit)
      .pluck('number');
  }

  /** How many were approved together. */
  async countDecided(decision: string): Promise<number> {
    const [row] = await this.#database<RequestRow>(TABLE)
      .where({ decision_id: decision })
      .count({ total: '*' });
    return Number(row?.total ?? 0);
  }

  /** How long the last decisions of people took, in seconds: the middle one. */
  async usualSeconds(experience: string): Promise<number | undefined> {
    const rows = await this.#database<RequestRow>(TABLE)
      .select('submitted_at', 'decided_at')
      .where({ experience_id: experience })
      .whereNotNull('decided_at')
      .whereNull('rule_name')
      .orderBy('number', 'desc')
      .limit(DECIDED_LATELY);
    const seconds = rows
      .flatMap(({ submitted_at, decided_at }) =>
        decided_at === null
          ? []
          : (Date.parse(decided_at) - Date.parse(submitted_at)) / 1000,
      )
      .sort((a, b) => a - b);
    return seconds[Math.floor(seconds.length / 2)];
  }

  /** Whom rules have named for what is not settled. */
  async routes(): Promise<string[]> {
    const rows = await this.#database<RequestRow>(TABLE)
      .distinct('routed_to')
      .whereNotNull('routed_to')
      .whereNotNull('open_key');
    return rows.flatMap(({ routed_to }) => routed_to ?? []);
  }

  #filtered(
    filters: RequestFilters,
    narrow: Narrow,
    now: Date,
  ): Knex.QueryBuilder {
    const { states, product, experience, submittedBefore } = filters;
    const query = this.#database({ r: TABLE });
    if (states) inStates(states, now)(query);
    if (product !== undefined) query.where('r.product_id', product);
    if (experience !== undefined) query.where('r.experience_id', experience);
    if (submittedBefore !== undefined) {
      query.where('r.submitted_at', '<=', submittedBefore);
    }
    narrow(query);
    return query;
  }
}

/** Of a request that is not settled: there is one for a product and an experience. */
export function openKey(product: string, experience: string): string {
  return `${product} ${experience}`;
}
