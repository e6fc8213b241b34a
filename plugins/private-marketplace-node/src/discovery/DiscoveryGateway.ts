import type {
  MarketplaceListing,
  MarketplaceProduct,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { CallOptions } from '../catalog/CatalogGateway';

/** What AWS Marketplace can be searched and counted by (AWS Marketplace Discovery API Reference, SearchFilter and SearchFacets). @public */
export type DiscoveryFacet =
  | 'AVERAGE_CUSTOMER_RATING'
  | 'CATEGORY'
  | 'PUBLISHER'
  | 'FULFILLMENT_OPTION_TYPE'
  | 'PRICING_MODEL'
  | 'PRICING_UNIT'
  | 'DEPLOYED_ON_AWS'
  | 'NUMBER_OF_PRODUCTS';

/** Listings have one of the values; several filters have all to be met. @public */
export interface DiscoveryFilter {
  type: Exclude<DiscoveryFacet, 'AVERAGE_CUSTOMER_RATING'>;
  /** At most 30. */
  values: readonly string[];
}

/** What listings are asked for; all of them without anything. @public */
export interface ListingSearch {
  /** At most 512 characters. */
  text?: string;
  /** At most 30. */
  filters?: readonly DiscoveryFilter[];
}

/** One page of listings. @public */
export interface ListingPage {
  /** On all pages. */
  total: number;
  listings: MarketplaceListing[];
  /** Leads to the next page; undefined on the last. */
  nextToken?: string;
}

/** A value of a facet, and how many listings have it. @public */
export interface FacetValue {
  value: string;
  name: string;
  /** The value above it, such as that of a category. */
  parent?: string;
  count: number;
}

/** Facets of the listings that are found. @public */
export interface ListingFacets {
  total: number;
  /** At most 100 of each. */
  facets: Partial<Record<DiscoveryFacet, FacetValue[]>>;
  nextToken?: string;
}

/**
 * The part of the AWS Marketplace Discovery API that tells what is listed. All
 * calls throw AwsCallError.
 *
 * @public
 */
export interface DiscoveryGateway {
  /**
   * @param page - size: at most 100. token: of the page before; it is good for
   * the same search in the same region only.
   */
  searchListings(
    search: ListingSearch,
    page?: { size?: number; token?: string },
    options?: CallOptions,
  ): Promise<ListingPage>;
  searchFacets(
    search: ListingSearch,
    facets: readonly DiscoveryFacet[],
    page?: { token?: string },
    options?: CallOptions,
  ): Promise<ListingFacets>;
  /** @returns undefined when AWS does not list it, or does not show it to this account. */
  getListing(
    id: string,
    options?: CallOptions,
  ): Promise<MarketplaceListing | undefined>;
  /** @returns undefined when AWS does not list it, or does not show it to this account. */
  getProduct(
    id: string,
    options?: CallOptions,
  ): Promise<MarketplaceProduct | undefined>;
}
