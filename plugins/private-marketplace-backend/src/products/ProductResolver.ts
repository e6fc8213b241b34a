import {
  parsePastedProducts,
  type PastedReference,
  type ProductName,
  type ResolvedItem,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { toName, unknownName } from './describeProduct';
import type { DirectoryRow } from './directory/rows';
import type { ProductQueries } from './directory/ProductQueries';
import type { Lookups } from './Lookups';
import type { ProductScope } from './ProductAccess';

const CANDIDATES = 20;
/** Names that are looked for in one text. */
const MOST_NAMES = 50;
/** Listings and products that AWS is asked for in one text; a handful takes a second. */
const MOST_ASKED = 10;

/** What a text says, without how fresh names are. */
export interface Resolution {
  items: ResolvedItem[];
  duplicates: string[];
  words: string[];
}

/** Turns what people paste into products, or into what they can choose from. */
export class ProductResolver {
  readonly #queries: ProductQueries;
  readonly #lookups: Lookups;

  constructor(options: { queries: ProductQueries; lookups: Lookups }) {
    this.#queries = options.queries;
    this.#lookups = options.lookups;
  }

  /** @param options - words: what is done with words that stand beside ids. */
  async resolve(
    text: string,
    options: { scope: ProductScope; words: 'count' | 'search' },
  ): Promise<Resolution> {
    const { scope } = options;
    const pasted = parsePastedProducts(text);
    const listings = await this.#listings(pasted.references);
    await this.#askForProducts(pasted.references);
    const named = await this.names(
      [
        ...pasted.references.map(({ id }) => id),
        ...[...listings.values()].flatMap(({ products }) => products),
        ...pasted.words.flatMap(each => (each.mayBeId ? each.text : [])),
      ],
      scope,
    );
    const nameOf = (id: string) => named.get(id) ?? unknownName(id);

    const items: ResolvedItem[] = pasted.references.map(reference => {
      const { id, input, line, kind } = reference;
      if (kind === 'product') return { input, line, product: nameOf(id) };
      const listing = listings.get(id);
      if (!listing) return { input, line, why: 'listing-unknown' };
      return {
        ...{ input, line, listing: listing.title },
        ...offered(listing.products, pasted.references, line, nameOf),
      };
    });
    items.push(...pasted.refused);

    const isBeside = pasted.references.length > 0 && options.words === 'count';
    const beside: string[] = [];
    let looked = 0;
    for (const { text: words, line, mayBeId } of pasted.words) {
      const known = mayBeId ? named.get(words) : undefined;
      if (known) items.push({ input: words, line, product: known });
      else if (isBeside || looked === MOST_NAMES) beside.push(words);
      else {
        looked += 1;
        const found = await this.#queries.named(words, scope, CANDIDATES);
        items.push({
          ...{ input: words, line },
          ...(found.length > 0
            ? { candidates: found.map(toName) }
            : { why: 'nothing-found' as const }),
          ...(mayBeId && { mayBeId }),
        });
      }
    }
    return {
      items: onceEach(items.sort((a, b) => a.line - b.line)),
      duplicates: pasted.duplicates,
      words: beside,
    };
  }

  async #listings(references: readonly PastedReference[]) {
    const ids = references.flatMap(({ kind, id }) =>
      kind === 'listing' ? id : [],
    );
    const known = await this.#queries.offeredBy(ids);
    const unknown = ids.filter(id => !known.has(id)).slice(0, MOST_ASKED);
    await Promise.all(
      unknown.map(async id => {
        const listing = await this.#lookups.listing(id);
        if (!listing || listing.products.length === 0) return;
        const products = listing.products.map(product => product.id);
        known.set(id, { title: listing.title, products });
      }),
    );
    return known;
  }

  /** What nobody has asked for yet may have a name. Of many, the background finds them. */
  async #askForProducts(references: readonly PastedReference[]) {
    const ids = references.flatMap(({ kind, id }) =>
      kind === 'product' ? id : [],
    );
    const known = await this.#queries.find(ids);
    const unknown = ids.filter(
      id => (known.get(id)?.state ?? 'unknown') === 'unknown',
    );
    await Promise.all(
      unknown.slice(0, MOST_ASKED).map(id => this.#lookups.product(id)),
    );
  }

  /** What the caller may know of some products. */
  async names(
    ids: readonly string[],
    scope: ProductScope,
  ): Promise<Map<string, ProductName>> {
    const rows = await this.#queries.find(ids);
    const shown = await this.#queries.onLists([...rows.keys()], scope);
    const found = new Map<string, ProductName>();
    for (const row of rows.values()) {
      if (maySeeName(row, scope, shown)) found.set(row.id, toName(row));
    }
    return found;
  }
}

/** Names that only the company's sources tell are for those who may see them. */
export function maySeeName(
  row: DirectoryRow,
  { company }: ProductScope,
  shown: ReadonlySet<string>,
): boolean {
  return company || !row.is_company || shown.has(row.id);
}

/** One product of a listing is meant; of several, the one that stands beside it, or the person is asked. */
function offered(
  products: readonly string[],
  references: readonly PastedReference[],
  line: number,
  nameOf: (id: string) => ProductName,
): Pick<ResolvedItem, 'product' | 'candidates'> {
  const beside = references.find(
    each =>
      each.kind === 'product' &&
      each.line === line &&
      products.includes(each.id),
  );
  const [first] = products;
  if (beside) return { product: nameOf(beside.id) };
  return products.length === 1 && first !== undefined
    ? { product: nameOf(first) }
    : { candidates: products.map(nameOf) };
}

/** A product can be named by its own id and by that of its listing. */
function onceEach(items: readonly ResolvedItem[]): ResolvedItem[] {
  const seen = new Set<string>();
  return items.filter(({ product }) => {
    if (!product) return true;
    if (seen.has(product.id)) return false;
    seen.add(product.id);
    return true;
  });
}
