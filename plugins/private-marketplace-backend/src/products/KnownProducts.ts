import { NotAllowedError } from '@backstage/errors';
import type {
  ProductName,
  ResolvedItem,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { Caller } from '../api/Caller';
import { toName, unknownName } from './describeProduct';
import { mergeFacts, type Facts } from './directory/mergeFacts';
import type { ProductQueries } from './directory/ProductQueries';
import type { ProductAccess, ProductScope } from './ProductAccess';
import { maySeeName, type ProductResolver } from './ProductResolver';

/**
 * What other features ask of the directory. Whoever may see none of its lists
 * still names products by their ids and addresses, and learns what AWS says to
 * everybody.
 */
export class KnownProducts {
  readonly #access: ProductAccess;
  readonly #order: readonly string[];
  readonly #queries: ProductQueries;
  readonly #resolver: ProductResolver;

  constructor(options: {
    access: ProductAccess;
    /** Of the sources. */
    order: readonly string[];
    queries: ProductQueries;
    resolver: ProductResolver;
  }) {
    this.#access = options.access;
    this.#order = options.order;
    this.#queries = options.queries;
    this.#resolver = options.resolver;
  }

  /** What a text names. */
  async resolve(text: string, caller: Caller): Promise<ResolvedItem[]> {
    const scope = await this.#scope(caller);
    const { items } = await this.#resolver.resolve(text, {
      scope,
      words: 'count',
    });
    return items;
  }

  /** What each of some products is called. */
  async names(
    ids: readonly string[],
    caller: Caller,
  ): Promise<(id: string) => ProductName> {
    const scope = await this.#scope(caller);
    const rows = await this.#queries.find(ids);
    // Only names that the company alone tells have to be looked for on lists.
    const company = [...rows.values()].filter(row => row.is_company);
    const shown = scope.company
      ? new Set<string>()
      : await this.#queries.onLists(
          company.map(({ id }) => id),
          scope,
        );
    return id => {
      const row = rows.get(id);
      return row && maySeeName(row, scope, shown)
        ? toName(row)
        : unknownName(id);
    };
  }

  /** What all sources say of a product; undefined when none does. */
  async facts(id: string): Promise<Facts | undefined> {
    const bySource = (await this.#queries.facts([id])).get(id);
    return bySource && mergeFacts(bySource, this.#order).facts;
  }

  /** Whether the caller may see what the company says of products. */
  async seesCompany(caller: Caller): Promise<boolean> {
    return (await this.#scope(caller)).company;
  }

  async #scope(caller: Caller): Promise<ProductScope> {
    try {
      return await this.#access.scope(caller);
    } catch (error) {
      if (error instanceof NotAllowedError) return { company: false };
      throw error;
    }
  }
}
