import { InputError, NotFoundError } from '@backstage/errors';
import {
  meantProduct,
  parsePastedProducts,
  productIdForm,
  whyNotMeant,
  type DirectoryProductDetail,
  type DirectoryProductList,
  type DirectoryProductQuery,
  type MarketplaceListingList,
  type MarketplaceQuery,
  type NameSource,
  type ProductFacets,
  type ProductName,
  type ProductNames,
  type ProductResolution,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { Caller } from '../api/Caller';
import type { ExperienceAccess } from '../experiences/ExperienceAccess';
import type { OrganizationAccess } from '../organization/OrganizationAccess';
import { toName, toProduct } from './describeProduct';
import { mergeFacts } from './directory/mergeFacts';
import type { NameQueue } from './directory/NameQueue';
import type { CountedValue, ProductQueries } from './directory/ProductQueries';
import type { DirectoryRow } from './directory/rows';
import { DISCOVERY } from './directory/sourceIds';
import type { SourceStates } from './directory/SourceStates';
import type { Logo } from './logos/fetchLogo';
import type { Logos } from './logos/Logos';
import type { MarketplaceSearch } from './MarketplaceSearch';
import type { Placements } from './Placements';
import type { ProductAccess, ProductScope } from './ProductAccess';
import { maySeeName, type ProductResolver } from './ProductResolver';

const MOST_NAMES = 100;

/** What the directory stands on. */
export interface ProductsParts {
  access: ProductAccess;
  experiences: Pick<ExperienceAccess, 'sight'>;
  /** Whether AWS Marketplace is asked. */
  isAsked: boolean;
  logos: Logos;
  marketplace: MarketplaceSearch;
  /** Of the sources. */
  order: readonly string[];
  organization: Pick<OrganizationAccess, 'mayRead'>;
  placements: Placements;
  queries: ProductQueries;
  resolver: ProductResolver;
  states: SourceStates;
  queue: Pick<NameQueue, 'lookedAt'>;
  now: () => Date;
}

/** The directory, as far as the caller may see it. Only a search of AWS Marketplace, and a listing that nobody knows, ask AWS. */
export class Products {
  readonly #parts: ProductsParts;

  constructor(parts: ProductsParts) {
    this.#parts = parts;
  }

  async search(
    query: DirectoryProductQuery,
    caller: Caller,
  ): Promise<DirectoryProductList> {
    const { access, queries } = this.#parts;
    const scope = await access.scope(caller);
    const { rows, ...page } = await queries.search(query, scope);
    const counted = query.facets
      ? await queries.facets(query, scope)
      : undefined;
    return {
      items: await this.#described(rows, scope),
      ...page,
      ...(counted && { facets: toFacets(counted) }),
      names: await this.#names(),
    };
  }

  /** @throws NotFoundError where the directory does not know it, or not for this caller. */
  async get(id: string, caller: Caller): Promise<DirectoryProductDetail> {
    const { experiences, order, organization, placements, queries } =
      this.#parts;
    const scope = await this.#parts.access.scope(caller);
    const row = await this.#find(id, scope);
    const { longDescription } = mergeFacts(
      (await queries.facts([id])).get(id) ?? new Map(),
      order,
    ).facts;
    const found = await placements.find(id, {
      isVisible: await experiences.sight(caller),
      isNamed: await organization.mayRead(caller),
    });
    const [product] = await this.#described([row], scope);
    if (!product) throw notFound(id);
    return {
      ...product,
      ...(longDescription && { longDescription }),
      ...found,
      names: await this.#names(),
    };
  }

  /** @throws NotFoundError where there is none that may be shown. */
  async logo(id: string, caller: Caller): Promise<Logo> {
    const scope = await this.#parts.access.scope(caller);
    const { logo_url } = await this.#find(id, scope);
    const logo = logo_url && (await this.#parts.logos.find(logo_url));
    if (logo) return logo;
    throw new NotFoundError(`There is no logo of ${id}.`);
  }

  /** Names of at most a hundred products; more are left out. */
  async names(ids: readonly string[], caller: Caller): Promise<ProductNames> {
    const { access, isAsked, queries, queue } = this.#parts;
    const scope = await access.scope(caller);
    const asked = ids.slice(0, MOST_NAMES);
    const rows = await queries.find(asked);
    const shown = await queries.onLists([...rows.keys()], scope);
    const visible = [...rows.values()].filter(row =>
      maySeeName(row, scope, shown),
    );
    if (isAsked) {
      const unknown = visible.filter(({ state }) => state === 'unknown');
      await queue.lookedAt([
        ...unknown.map(({ id }) => id),
        ...asked.filter(id => !rows.has(id) && isProductId(id)),
      ]);
    }
    return { items: visible.map(toName), names: await this.#names() };
  }

  async resolve(
    text: string,
    words: 'count' | 'search',
    caller: Caller,
  ): Promise<ProductResolution> {
    const scope = await this.#parts.access.scope(caller);
    return {
      ...(await this.#parts.resolver.resolve(text, { scope, words })),
      names: await this.#names(),
    };
  }

  /**
   * The id of the one product that a text means. What looks like nothing that is
   * known can be an id all the same.
   *
   * @throws InputError that says what the text can mean, or that it means none.
   */
  async meant(text: string, caller: Caller): Promise<string> {
    const { references, words, refused } = parsePastedProducts(text);
    const [reference] = references;
    const isId = references.length === 1 && reference?.kind === 'product';
    if (isId && words.length === 0 && refused.length === 0) return reference.id;
    const { items } = await this.resolve(text, 'search', caller);
    const [item, ...others] = items;
    if (!item) throw new InputError(`“${text}” names no product.`);
    if (others.length > 0) {
      throw new InputError(`“${text}” names several things. Name one product.`);
    }
    const product = meantProduct(item);
    if (product) return product.id;
    if (item.mayBeId && !item.candidates) return item.input;
    throw new InputError(whyNotMeant(item));
  }

  async searchMarketplace(
    query: MarketplaceQuery,
    caller: Caller,
  ): Promise<MarketplaceListingList> {
    await this.#parts.access.scope(caller);
    return this.#parts.marketplace.search(query);
  }

  /** What the caller may know of any number of products. */
  async called(
    ids: readonly string[],
    scope: ProductScope,
  ): Promise<Map<string, ProductName>> {
    return this.#parts.resolver.names(ids, scope);
  }

  /** Numbers of accounts by the ref of what governs them; undefined where the caller may not see the organization. */
  async governedAccounts(
    caller: Caller,
  ): Promise<ReadonlyMap<string, number> | undefined> {
    const { organization, placements } = this.#parts;
    return (await organization.mayRead(caller))
      ? placements.governedAccounts()
      : undefined;
  }

  /** @throws NotAllowedError */
  demand(caller: Caller): Promise<ProductScope> {
    return this.#parts.access.scope(caller);
  }

  async #find(id: string, scope: ProductScope): Promise<DirectoryRow> {
    const { queries } = this.#parts;
    const row = (await queries.find([id])).get(id);
    if (!row) throw notFound(id);
    const shown = await queries.onLists([id], scope);
    if (!maySeeName(row, scope, shown)) throw notFound(id);
    return row;
  }

  async #described(rows: readonly DirectoryRow[], { company }: ProductScope) {
    const { queries, order } = this.#parts;
    const facts = await queries.facts(rows.map(({ id }) => id));
    const now = this.#parts.now();
    return rows.map(row => {
      const merged = mergeFacts(facts.get(row.id) ?? new Map(), order);
      return toProduct(row, merged.facts, { company, now });
    });
  }

  async #names(): Promise<NameSource> {
    if (!this.#parts.isAsked) return { state: 'off' };
    const state = await this.#parts.states.find(DISCOVERY);
    const { problem, message } = state ?? {};
    if (!problem || problem === 'unreadable') return { state: 'ready' };
    return { state: problem, ...(message && { message }) };
  }
}

function toFacets(counted: readonly CountedValue[]): ProductFacets {
  const of = (facet: CountedValue['facet']) =>
    counted
      .filter(each => each.facet === facet)
      .map(({ value, name, count }) => ({ value, name, count }));
  return {
    category: of('category'),
    delivery: of('delivery'),
    pricing: of('pricing'),
    vendor: of('vendor'),
  };
}

function notFound(id: string): NotFoundError {
  return new NotFoundError(
    `The directory has no product ${id} that you may see.`,
  );
}

/** Whether it is an id of the forms that AWS gives to products. */
function isProductId(id: string): boolean {
  return ['product', 'uuid'].includes(productIdForm(id)) && id.length <= 50;
}
