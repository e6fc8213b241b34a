import type { JsonObject } from '../catalog/json';
import { notFound } from './errors';
import type { Listing } from './listing';
import type { Marketplace } from './Marketplace';
import { readToken, tokenAfter } from './pageToken';
import { readFacetTypes, readId, readPageSize, readSearch } from './requests';
import { shapes } from './shapes';

type Operation = (request: JsonObject) => object;

// Values of a facet on a page (AWS Marketplace Discovery API Reference, SearchFacets).
const FACET_VALUES = 100;

/** What each operation answers, by its name. */
export function operations(
  marketplace: Marketplace,
  logoUrl: (listing: Listing) => string,
): ReadonlyMap<string, Operation> {
  const shape = shapes(logoUrl);
  return new Map<string, Operation>(
    Object.entries<Operation>({
      SearchListings(request) {
        const search = readSearch(request);
        const size = readPageSize(request);
        const found = marketplace.find(search);
        const start = readToken(request, search);
        return {
          totalResults: found.length,
          listingSummaries: found.slice(start, start + size).map(shape.summary),
          nextToken: tokenAfter(start + size, found.length, search),
        };
      },

      SearchFacets(request) {
        const search = readSearch(request);
        const types = readFacetTypes(request);
        const asked = { search, types };
        const start = readToken(request, asked);
        const values = new Map(
          types.map(type => [type, marketplace.facet(search, type)]),
        );
        const most = Math.max(...[...values.values()].map(each => each.length));
        return {
          totalResults: marketplace.find(search).length,
          listingFacets: Object.fromEntries(
            [...values].map(([type, all]) => [
              type,
              all.slice(start, start + FACET_VALUES),
            ]),
          ),
          nextToken: tokenAfter(start + FACET_VALUES, most, asked),
        };
      },

      GetListing(request) {
        const id = readId(request, 'listingId');
        const listing = marketplace.listing(id);
        if (!listing) throw notFound(id);
        return shape.listing(listing);
      },

      GetProduct(request) {
        const id = readId(request, 'productId');
        const found = marketplace.product(id);
        if (!found) throw notFound(id);
        return shape.product(found.product, found.listing);
      },
    }),
  );
}
