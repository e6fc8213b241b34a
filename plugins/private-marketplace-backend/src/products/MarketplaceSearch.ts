import { ServiceUnavailableError, InputError } from '@backstage/errors';
import {
  listingAddress,
  type MarketplaceListing,
  type MarketplaceListingList,
  type MarketplaceQuery,
  type ProductFacets,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import {
  AwsCallError,
  type DiscoveryFacet,
  type DiscoveryFilter,
  type DiscoveryGateway,
  type FacetValue,
  type ListingFacets,
} from '@private-marketplace/backstage-plugin-private-marketplace-node';
import type { DirectoryStore } from './directory/DirectoryStore';

const PAGE = 20;
const MINUTES = 5 * 60 * 1000;
const MOST_KEPT = 500;

const FACETS = {
  category: 'CATEGORY',
  delivery: 'FULFILLMENT_OPTION_TYPE',
  pricing: 'PRICING_MODEL',
  vendor: 'PUBLISHER',
} as const satisfies Record<keyof ProductFacets, DiscoveryFacet>;
const NAMES = ['category', 'delivery', 'pricing', 'vendor'] as const;

interface Kept {
  answer: Promise<MarketplaceListingList>;
  until: number;
}

/** Searches AWS Marketplace for people. Whoever asks the same within some minutes shares one call. */
export class MarketplaceSearch {
  readonly #discovery: DiscoveryGateway | undefined;
  readonly #store: Pick<DirectoryStore, 'listed'>;
  readonly #now: () => Date;
  readonly #kept = new Map<string, Kept>();

  /** @param options - discovery: undefined where the portal does not ask AWS Marketplace. */
  constructor(options: {
    discovery: DiscoveryGateway | undefined;
    store: Pick<DirectoryStore, 'listed'>;
    now: () => Date;
  }) {
    this.#discovery = options.discovery;
    this.#store = options.store;
    this.#now = options.now;
  }

  /**
   * @throws ServiceUnavailableError when AWS does not answer, or is not to be asked.
   * @throws InputError when the cursor is no longer good.
   */
  async search(query: MarketplaceQuery): Promise<MarketplaceListingList> {
    const { text, ...others } = query;
    const settled = { ...others, text: text?.trim().replace(/\s+/g, ' ') };
    const key = JSON.stringify(settled, Object.keys(settled).sort());
    const now = this.#now().getTime();
    const kept = this.#kept.get(key);
    if (kept && kept.until > now) return kept.answer;
    const answer = this.#ask(settled);
    this.#keep(key, { answer, until: now + MINUTES });
    answer.catch(() => {
      // What failed is tried anew by the next who asks.
      if (this.#kept.get(key)?.answer === answer) this.#kept.delete(key);
    });
    return answer;
  }

  async #ask({
    text,
    cursor,
    facets,
    ...values
  }: MarketplaceQuery): Promise<MarketplaceListingList> {
    const discovery = this.#discovery;
    if (!discovery) {
      throw new ServiceUnavailableError(
        'This portal does not ask AWS Marketplace: privateMarketplace.products.discovery.enabled is false.',
      );
    }
    const search = { text, filters: filtersOf(values) };
    try {
      const [page, counted] = await Promise.all([
        discovery.searchListings(search, { size: PAGE, token: cursor }),
        facets
          ? discovery.searchFacets(search, Object.values(FACETS))
          : undefined,
      ]);
      await this.#store.listed(page.listings);
      return {
        items: page.listings.map(toListing),
        totalItems: page.total,
        ...(page.nextToken && { nextCursor: page.nextToken }),
        ...(counted && { facets: toFacets(counted) }),
      };
    } catch (error) {
      throw error instanceof AwsCallError ? explained(error) : error;
    }
  }

  #keep(key: string, kept: Kept): void {
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    for (const [oldest] of this.#kept) {
      if (this.#kept.size <= MOST_KEPT) return;
      this.#kept.delete(oldest);
    }
  }
}

function filtersOf(
  values: Pick<MarketplaceQuery, (typeof NAMES)[number]>,
): DiscoveryFilter[] {
  return NAMES.flatMap(name => {
    const value = values[name];
    return value === undefined ? [] : [{ type: FACETS[name], values: [value] }];
  });
}

function toListing(
  listing: MarketplaceListing,
): MarketplaceListingList['items'][number] {
  const { id, title, publisher, shortDescription, products } = listing;
  const { categories, deliveries, pricingModels, badges, logoUrl } = listing;
  return {
    ...{ id, title, publisher, address: listingAddress(id) },
    ...(shortDescription && { shortDescription }),
    ...{ categories, deliveries, pricingModels, badges },
    products: products.map(product => ({
      ...product,
      state: 'listed',
      logo: logoUrl !== undefined,
    })),
  };
}

function toFacets({ facets }: ListingFacets): ProductFacets {
  const values = (name: keyof ProductFacets): FacetValue[] =>
    (facets[FACETS[name]] ?? []).slice(0, 50);
  return {
    category: values('category'),
    delivery: values('delivery'),
    pricing: values('pricing'),
    vendor: values('vendor'),
  };
}

/** What AWS says names roles and accounts, so it is no cause of what a person is told: errors of Backstage say their causes. */
function explained(error: AwsCallError): Error {
  if (error.httpStatus === 403) {
    return new ServiceUnavailableError(
      `AWS does not let this portal search AWS Marketplace. Its role needs aws-marketplace:SearchListings and SearchFacets. ${error.summary}`,
    );
  }
  if (error.code === 'ValidationException') {
    return new InputError(
      'AWS Marketplace does not take this search. Change its words, or begin again at its first page.',
    );
  }
  return new ServiceUnavailableError(
    `AWS Marketplace does not answer. Try again in a moment. ${error.summary}`,
  );
}
