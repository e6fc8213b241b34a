import {
  parsePastedProducts,
  type DirectoryProductQuery,
  type PastedReference,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { Knex } from 'knex';
import { containsText } from '../../database/containsText';
import { formatCursor, parseCursor } from '../../database/cursor';
import { parts } from '../../database/writing';
import { productsOnLists } from '../../experiences/MemberStore';
import type { ProductScope } from '../ProductAccess';
import type { Facts, ProductFacet } from './mergeFacts';
import type { DirectoryRow } from './rows';
import { simpleText, wordsOfSearch } from './simpleText';

const DEFAULT_LIMIT = 50;
const FACET_VALUES = 50;
const FACETS: readonly ProductFacet[] = [
  'category',
  'delivery',
  'pricing',
  'vendor',
];

/** How many products of a search have a value. */
export interface CountedValue {
  facet: ProductFacet;
  value: string;
  name: string;
  count: number;
}

/** PostgreSQL counts in texts. */
interface CountedRow extends Omit<CountedValue, 'count'> {
  count: number | string;
}

/** One page of a search. */
export interface FoundProducts {
  rows: DirectoryRow[];
  totalItems: number;
  nextCursor?: string;
}

interface Match {
  id: string;
  rank: number;
  title_sort: string;
  total: number | string;
}

/** Finds products in the directory. */
export class ProductQueries {
  readonly #database: Knex;

  constructor(database: Knex) {
    this.#database = database;
  }

  /** Titles that begin with the text come first, then those with a word that does. */
  async search(
    query: DirectoryProductQuery,
    scope: ProductScope,
  ): Promise<FoundProducts> {
    const { cursor, limit = DEFAULT_LIMIT, facets: _, ...filters } = query;
    const text = simpleText(filters.text ?? '');
    const matches = this.#matches(filters, scope).select(
      'd.id',
      'd.title_sort',
      this.#database.raw(
        'case when d.title_sort like ? escape ? then 0 when d.title_sort like ? escape ? then 1 else 2 end as rank',
        [`${escaped(text)}%`, '\\', `% ${escaped(text)}%`, '\\'],
      ),
      // The whole is gone through to find the first, so it is counted as well.
      this.#database.raw('count(*) over () as total'),
    );
    const page = this.#database.from(matches.as('m')).select('m.*');
    if (cursor !== undefined) {
      const [rank, title, id] = parseCursor(filters, cursor, [
        'number',
        'string',
        'string',
      ]);
      page.whereRaw('(m.rank, m.title_sort, m.id) > (?, ?, ?)', [
        rank ?? 0,
        title ?? '',
        id ?? '',
      ]);
    }
    const found: Match[] = await page
      .orderBy(['m.rank', 'm.title_sort', 'm.id'])
      .limit(limit + 1);
    const shown = found.slice(0, limit);
    const last = shown.at(-1);
    const rows = await this.find(shown.map(({ id }) => id));
    return {
      rows: shown.flatMap(({ id }) => rows.get(id) ?? []),
      totalItems: Number(found[0]?.total ?? 0),
      ...(found.length > limit &&
        last && {
          nextCursor: formatCursor(filters, [
            last.rank,
            last.title_sort,
            last.id,
          ]),
        }),
    };
  }

  /** What a search can be narrowed by. */
  async facets(
    filters: DirectoryProductQuery,
    scope: ProductScope,
  ): Promise<CountedValue[]> {
    const rows: CountedRow[] = await this.#database({
      v: 'directory_values',
    })
      .select<CountedRow[]>('v.facet', 'v.value')
      .select(
        this.#database.raw('max(v.name) as name'),
        this.#database.raw('count(*) as count'),
      )
      .whereIn('v.product_id', this.#matches(filters, scope).select('d.id'))
      .groupBy('v.facet', 'v.value')
      .orderBy([{ column: 'count', order: 'desc' }, 'v.facet', 'v.value']);
    return FACETS.flatMap(facet =>
      rows
        .filter(row => row.facet === facet)
        .slice(0, FACET_VALUES)
        .map(row => ({ ...row, count: Number(row.count) })),
    );
  }

  async find(ids: readonly string[]): Promise<Map<string, DirectoryRow>> {
    const found = new Map<string, DirectoryRow>();
    for (const part of parts([...new Set(ids)])) {
      const rows: DirectoryRow[] = await this.#database(
        'directory_products',
      ).whereIn('id', part);
      for (const row of rows) found.set(row.id, row);
    }
    return found;
  }

  /** Which of some products the caller may see on lists of experiences. */
  async onLists(
    ids: readonly string[],
    scope: ProductScope,
  ): Promise<Set<string>> {
    const found = new Set<string>();
    const { visible } = scope;
    if (visible === undefined) return found;
    for (const part of parts([...new Set(ids)])) {
      const rows: { product_id: string }[] = await productsOnLists(
        this.#database,
        visible,
      )
        .distinct('p.product_id')
        .whereIn('p.product_id', part);
      for (const { product_id } of rows) found.add(product_id);
    }
    return found;
  }

  /** What all sources say of some products, by product and source. */
  async facts(
    ids: readonly string[],
  ): Promise<Map<string, Map<string, Facts>>> {
    const found = new Map<string, Map<string, Facts>>();
    for (const part of parts(ids)) {
      const rows: { product_id: string; source: string; facts: string }[] =
        await this.#database('directory_facts').whereIn('product_id', part);
      for (const { product_id, source, facts } of rows) {
        const bySource = found.get(product_id) ?? new Map<string, Facts>();
        bySource.set(source, JSON.parse(facts));
        found.set(product_id, bySource);
      }
    }
    return found;
  }

  /** Products of listings that are known, by listing, with its title. */
  async offeredBy(
    listingIds: readonly string[],
  ): Promise<Map<string, { title: string; products: string[] }>> {
    const found = new Map<string, { title: string; products: string[] }>();
    for (const part of parts([...new Set(listingIds)])) {
      const rows: { id: string; title: string; product_id: string }[] =
        await this.#database({ l: 'directory_listings' })
          .join({ p: 'directory_listing_products' }, 'p.listing_id', 'l.id')
          .select('l.id', 'l.title', 'p.product_id')
          .whereIn('l.id', part)
          .orderBy('p.product_id');
      for (const { id, title, product_id } of rows) {
        const listing = found.get(id) ?? { title, products: [] };
        listing.products.push(product_id);
        found.set(id, listing);
      }
    }
    return found;
  }

  /** Products that a name may mean, the likeliest first: of those that the caller may see, and of what AWS lists. */
  async named(
    text: string,
    scope: ProductScope,
    limit: number,
  ): Promise<DirectoryRow[]> {
    const words = wordsOfSearch(text);
    if (words.length === 0) return [];
    const query = this.#database({ d: 'directory_products' }).select('d.*');
    for (const word of words) containsText(query, 'd.search_text', word);
    query.where(any => {
      this.#applyScope(any, scope);
      void any.orWhere(isPublic =>
        isPublic.where('d.state', 'listed').where('d.is_company', false),
      );
    });
    const simple = simpleText(text);
    return query
      .orderByRaw('case when d.title_sort = ? then 0 else 1 end', [simple])
      .orderByRaw('case when d.title_sort like ? escape ? then 0 else 1 end', [
        `${escaped(simple)}%`,
        '\\',
      ])
      .orderBy(['d.title_sort', 'd.id'])
      .limit(limit);
  }

  #matches(
    filters: DirectoryProductQuery,
    scope: ProductScope,
  ): Knex.QueryBuilder {
    const query = this.#database({ d: 'directory_products' });
    for (const word of wordsOfSearch(filters.text ?? '')) {
      containsText(query, 'd.search_text', word);
    }
    if (filters.state) query.where('d.state', filters.state);
    if (filters.assessment) {
      query.where('d.assessment', scope.company ? filters.assessment : '');
    }
    for (const facet of FACETS) {
      const value = filters[facet];
      if (value === undefined) continue;
      query.whereIn(
        'd.id',
        this.#database('directory_values')
          .select('product_id')
          .where({ facet, value }),
      );
    }
    return query.where(any => this.#applyScope(any, scope));
  }

  #applyScope(
    any: Knex.QueryBuilder,
    { company, visible }: ProductScope,
  ): void {
    if (company) any.where('d.is_company', true);
    if (visible !== undefined) {
      any.orWhereExists(
        productsOnLists(this.#database, visible)
          .select(this.#database.raw('1'))
          .whereRaw('p.product_id = d.id'),
      );
    }
  }
}

/**
 * Ids of products that a text names by addresses, or whose title, vendor or
 * category has all its words; as a part of a query.
 */
export function productsCalled(
  database: Knex,
  text: string,
): Knex.QueryBuilder {
  const { references } = parsePastedProducts(text);
  if (references.length > 0) {
    const idsOf = (each: PastedReference['kind']) =>
      references.flatMap(({ kind, id }) => (kind === each ? id : []));
    return database('products')
      .select({ id: 'product_id' })
      .whereIn('product_id', idsOf('product'))
      .union(
        database('directory_listing_products')
          .select({ id: 'product_id' })
          .whereIn('listing_id', idsOf('listing')),
      );
  }
  const query = database({ d: 'directory_products' }).select('d.id');
  for (const word of wordsOfSearch(text)) {
    containsText(query, 'd.search_text', word);
  }
  return query;
}

function escaped(text: string): string {
  return text.replace(/[\\%_]/g, character => `\\${character}`);
}
