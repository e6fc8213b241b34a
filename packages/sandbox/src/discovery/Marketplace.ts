import { facetValues, type Value } from './facets';
import type { ListedProduct, Listing } from './listing';

/** What listings are looked for. */
export interface Search {
  searchText?: string;
  filters: readonly { filterType: string; filterValues: readonly string[] }[];
}

/** What AWS Marketplace lists, and finding it. */
export class Marketplace {
  readonly #listings = new Map<string, Listing>();
  #products = new Map<string, { product: ListedProduct; listing: Listing }>();
  /** Pages of one search follow each other. */
  #latest?: { key: string; found: readonly Listing[] };

  constructor(listings: readonly Listing[]) {
    for (const listing of listings) this.#listings.set(listing.id, listing);
    this.#index();
  }

  listing(id: string): Listing | undefined {
    return this.#listings.get(id);
  }

  product(
    id: string,
  ): { product: ListedProduct; listing: Listing } | undefined {
    return this.#products.get(id);
  }

  /** Adds a listing, or puts another in its place. */
  list(listing: Listing): void {
    this.#listings.set(listing.id, listing);
    this.#index();
  }

  /** Takes a product off all listings, and those off the marketplace that have no other. */
  withdraw(productId: string): void {
    if (!this.#products.has(productId)) return;
    for (const listing of [...this.#listings.values()]) {
      const products = listing.products.filter(({ id }) => id !== productId);
      if (products.length === 0) this.#listings.delete(listing.id);
      else this.#listings.set(listing.id, { ...listing, products });
    }
    this.#index();
  }

  /** The best first; that is where titles have all the words, which is simulated. */
  find(search: Search): readonly Listing[] {
    const key = JSON.stringify(search);
    if (this.#latest?.key !== key) {
      this.#latest = { key, found: this.#find(search) };
    }
    return this.#latest.found;
  }

  /** Values of a facet among what is found, the most frequent first. */
  facet(search: Search, facetType: string): (Value & { count: number })[] {
    const values = facetValues.get(facetType) ?? (() => []);
    const counts = new Map<string, Value & { count: number }>();
    for (const listing of this.find(search)) {
      for (const value of values(listing)) {
        const known = counts.get(value.value) ?? { ...value, count: 0 };
        known.count += 1;
        counts.set(value.value, known);
      }
    }
    return [...counts.values()].sort(
      (a, b) => b.count - a.count || (a.value < b.value ? -1 : 1),
    );
  }

  #find({ searchText = '', filters }: Search): Listing[] {
    const words = searchText.toLowerCase().split(/\s+/).filter(Boolean);
    const found = [...this.#listings.values()].filter(
      listing =>
        filters.every(filter => meets(listing, filter)) &&
        words.every(word => textOf(listing).includes(word)),
    );
    const rank = ({ title }: Listing) =>
      words.every(word => title.toLowerCase().includes(word)) ? 0 : 1;
    return words.length > 0 ? found.sort((a, b) => rank(a) - rank(b)) : found;
  }

  #index(): void {
    this.#latest = undefined;
    this.#products = new Map();
    for (const listing of this.#listings.values()) {
      for (const product of listing.products) {
        if (!this.#products.has(product.id)) {
          this.#products.set(product.id, { product, listing });
        }
      }
    }
  }
}

function meets(
  listing: Listing,
  { filterType, filterValues }: Search['filters'][number],
): boolean {
  const values = facetValues.get(filterType)?.(listing) ?? [];
  return values.some(({ value }) => filterValues.includes(value));
}

function textOf({ title, publisher, shortDescription, products }: Listing) {
  return [
    title,
    publisher.name,
    shortDescription,
    ...products.map(p => p.title),
  ]
    .join('\n')
    .toLowerCase();
}
