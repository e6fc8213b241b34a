import type {
  ExperienceState,
  PageQuery,
  ProductQuery,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { Knex } from 'knex';
import { containsText } from '../database/containsText';
import { keysetPage, type Page } from '../database/keysetPage';
import { insertAll, KEYS_PER_STATEMENT, parts } from '../database/writing';
import type { ExperienceRow } from './ExperienceRow';
import { applyVisible, type Visible } from './visible';

/** A product on a list of an experience. */
export interface ProductRow {
  experience: number;
  product_id: string;
  list: string;
}

/** A principal that an experience is associated with. */
export interface PrincipalRow {
  experience: number;
  principal_id: string;
}

/** A product on a list, with the experience whose list that is. */
export type ExportedProduct = ProductRow &
  Pick<ExperienceRow, 'ref' | 'name' | 'status_sort' | 'owners'>;

/** Ids of products that are called so, as a part of a query. */
export type ProductsCalled = (text: string) => Knex.QueryBuilder;

/** The tables of products, principals and owners of experiences. */
export class MemberStore {
  readonly #database: Knex;
  readonly #called: ProductsCalled | undefined;

  /** @param called - finds products by what they are called; by their ids alone without it. */
  constructor(database: Knex, called?: ProductsCalled) {
    this.#database = database;
    this.#called = called;
  }

  async listProducts(
    experience: number,
    { cursor, limit, text, list }: ProductQuery,
  ): Promise<Page<ProductRow>> {
    const all = this.#database('products').where({ experience });
    if (list) all.where({ list });
    if (text) {
      const called = this.#called?.(text);
      all.where(any => {
        containsText(any, 'search_text', text);
        if (called) any.orWhereIn('product_id', called);
      });
    }
    return keysetPage<ProductRow>({
      query: all.clone().select('product_id', 'list'),
      all,
      list: { experience, text, list },
      sort: [
        { name: 'product_id', kind: 'string', order: 'asc' },
        { name: 'list', kind: 'string', order: 'asc' },
      ],
      limit,
      cursor,
    });
  }

  async listPrincipals(
    experience: number,
    { cursor, limit }: PageQuery,
  ): Promise<Page<PrincipalRow>> {
    const all = this.#database('principals').where({ experience });
    return keysetPage<PrincipalRow>({
      query: all.clone().select('principal_id'),
      all,
      list: { experience },
      sort: [{ name: 'principal_id', kind: 'string', order: 'asc' }],
      limit,
      cursor,
    });
  }

  /** All products of some experiences. */
  async productsOf(experiences: readonly number[]): Promise<ProductRow[]> {
    const found: ProductRow[] = [];
    for (const part of parts(experiences)) {
      const rows = await this.#database<ProductRow>('products')
        .select('experience', 'product_id', 'list')
        .whereIn('experience', part);
      // Spread into a call, so many would be too many arguments.
      for (const row of rows) found.push(row);
    }
    return found;
  }

  /**
   * Products on the lists of experiences that somebody may see, with these
   * experiences, in the order of a key.
   *
   * @param options - after: the last one before. of: one experience alone.
   */
  async exported(
    visible: Visible,
    options: { of?: number; after?: ExportedProduct; limit: number },
  ): Promise<ExportedProduct[]> {
    const { of, after, limit } = options;
    const key = ['p.experience', 'p.product_id', 'p.list'];
    const query = productsOnLists(this.#database, visible)
      .select(...key, 'e.ref', 'e.name', 'e.status_sort', 'e.owners')
      .orderBy(key)
      .limit(limit);
    if (of !== undefined) query.where('p.experience', of);
    if (after) {
      const { experience, product_id, list } = after;
      query.whereRaw('(??, ??, ??) > (?, ?, ?)', [
        ...key,
        ...[experience, product_id, list],
      ]);
    }
    return query;
  }

  /** The experiences that have a product on a list. */
  async listsWith(productId: string): Promise<ProductRow[]> {
    return this.#database<ProductRow>('products')
      .select('experience', 'product_id', 'list')
      .where({ product_id: productId });
  }

  /** How many products an experience allows that it does not deny as well. */
  async countProcurable(experience: number): Promise<number> {
    const row = await this.#database('products')
      .where({ experience, list: 'allowed' })
      .whereNotIn(
        'product_id',
        this.#database('products')
          .select('product_id')
          .where({ experience, list: 'denied' }),
      )
      .count({ total: '*' })
      .first();
    return Number(row?.total ?? 0);
  }

  /** All principals of some experiences, in order. */
  async principalsOf(experiences: readonly number[]): Promise<PrincipalRow[]> {
    return this.#database<PrincipalRow>('principals')
      .select('experience', 'principal_id')
      .whereIn('experience', [...experiences])
      .orderBy('principal_id');
  }

  /** Which experiences some principals are associated with. */
  async associationsOf(principals: readonly string[]): Promise<PrincipalRow[]> {
    const found: PrincipalRow[] = [];
    const ids = [...new Set(principals)];
    for (const part of parts(ids, KEYS_PER_STATEMENT)) {
      found.push(
        ...(await this.#database<PrincipalRow>('principals')
          .select('experience', 'principal_id')
          .whereIn('principal_id', part)),
      );
    }
    return found;
  }

  /** Makes the products and principals of an experience those of a state, touching only what differs. */
  async replace(
    transaction: Knex.Transaction,
    experience: number,
    state: ExperienceState,
  ): Promise<void> {
    const product = (list: 'allowed' | 'denied') => (id: string) => ({
      experience,
      product_id: id,
      list,
      search_text: id.toLocaleLowerCase('en-US'),
    });
    await replace(
      transaction,
      'products',
      experience,
      [
        ...(state.allowedProducts ?? []).map(product('allowed')),
        ...(state.deniedProducts ?? []).map(product('denied')),
      ],
      each => `${each.list} ${each.product_id}`,
    );
    await replace(
      transaction,
      'principals',
      experience,
      (state.principals ?? []).map(id => ({ experience, principal_id: id })),
      each => each.principal_id,
    );
  }

  /** Makes the owners of an experience these. */
  async replaceOwners(
    transaction: Knex.Transaction,
    experience: number,
    owners: readonly string[],
  ): Promise<void> {
    await replace(
      transaction,
      'experience_owners',
      experience,
      owners.map(owner => ({ experience, owner })),
      each => each.owner,
    );
  }
}

/** The experiences that have a principal, as a part of a query. */
export function experiencesWithPrincipal(
  database: Knex,
  principal_id: string,
): Knex.QueryBuilder {
  return database('principals').select('experience').where({ principal_id });
}

/** The experiences that have a product of this id, or one that is called so, as a part of a query. */
export function experiencesWithProduct(
  database: Knex,
  product: string,
  called: ProductsCalled | undefined,
): Knex.QueryBuilder {
  return database('products')
    .select('experience')
    .where(any => {
      any.where({ product_id: product });
      if (called) any.orWhereIn('product_id', called(product));
    });
}

/** Products, as `p`, on lists of experiences, as `e`, that somebody may see, as a part of a query. */
export function productsOnLists(
  database: Knex,
  visible: Visible,
): Knex.QueryBuilder {
  const query = database({ p: 'products' })
    .join({ e: 'experiences' }, 'e.id', 'p.experience')
    .whereNull('e.gone_since');
  applyVisible(query, visible);
  return query;
}

async function replace<Row extends { experience: number }>(
  transaction: Knex.Transaction,
  table: string,
  experience: number,
  wanted: readonly Row[],
  keyOf: (row: Row) => string,
): Promise<void> {
  const present: Row[] = await transaction(table).where({ experience });
  const wantedKeys = new Set(wanted.map(keyOf));
  const presentKeys = new Set(present.map(keyOf));
  const removed = present.filter(row => !wantedKeys.has(keyOf(row)));
  for (const part of parts(removed, 100)) {
    await transaction(table)
      .where({ experience })
      .where(query => {
        for (const row of part) query.orWhere({ ...row });
      })
      .delete();
  }
  await insertAll(
    transaction,
    table,
    wanted.filter(row => !presentKeys.has(keyOf(row))),
  );
}
