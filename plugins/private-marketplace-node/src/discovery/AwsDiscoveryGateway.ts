import type {
  MarketplaceListing,
  MarketplaceProduct,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { z } from 'zod';
import type { CallOptions } from '../catalog/CatalogGateway';
import { AwsCallError } from '../errors/AwsCallError';
import { callAws } from '../errors/callAws';
import type { RequestRate } from '../rates/RequestRate';
import type { DiscoveryClient } from './DiscoveryClient';
import type {
  DiscoveryFacet,
  DiscoveryGateway,
  ListingFacets,
  ListingPage,
  ListingSearch,
} from './DiscoveryGateway';
import { parseDiscovery } from './parseDiscovery';

const SUBJECT = 'AWS Marketplace';
/** Results of a page at most (AWS Marketplace Discovery API Reference, SearchListings). */
const LARGEST_PAGE = 100;

/** Talks to the AWS Marketplace Discovery API. @public */
export class AwsDiscoveryGateway implements DiscoveryGateway {
  readonly #client: Pick<DiscoveryClient, 'send'>;
  readonly #rate?: RequestRate;

  /** @param options - rate: keeps the calls within the quotas of the API; without it nothing is held back. */
  constructor(
    client: Pick<DiscoveryClient, 'send'>,
    options: { rate?: RequestRate } = {},
  ) {
    this.#client = client;
    this.#rate = options.rate;
  }

  searchListings(
    search: ListingSearch,
    page: { size?: number; token?: string } = {},
    options: CallOptions = {},
  ): Promise<ListingPage> {
    const { size = LARGEST_PAGE, token } = page;
    return this.#call(
      'SearchListings',
      SUBJECT,
      { ...toInput(search), maxResults: size, nextToken: token },
      parseDiscovery.listingPage,
      options,
    );
  }

  searchFacets(
    search: ListingSearch,
    facets: readonly DiscoveryFacet[],
    page: { token?: string } = {},
    options: CallOptions = {},
  ): Promise<ListingFacets> {
    return this.#call(
      'SearchFacets',
      SUBJECT,
      { ...toInput(search), facetTypes: facets, nextToken: page.token },
      parseDiscovery.listingFacets,
      options,
    );
  }

  getListing(
    id: string,
    options: CallOptions = {},
  ): Promise<MarketplaceListing | undefined> {
    return unlessMissing(
      this.#call(
        'GetListing',
        id,
        { listingId: id },
        parseDiscovery.listing,
        options,
      ),
    );
  }

  getProduct(
    id: string,
    options: CallOptions = {},
  ): Promise<MarketplaceProduct | undefined> {
    return unlessMissing(
      this.#call(
        'GetProduct',
        id,
        { productId: id },
        parseDiscovery.product,
        options,
      ),
    );
  }

  #call<T>(
    operation: string,
    subject: string,
    input: object,
    shape: z.ZodType<T>,
    { signal }: CallOptions,
  ): Promise<T> {
    const call = async () => {
      const answer = await callAws(operation, subject, () =>
        this.#client.send(operation, input, { abortSignal: signal }),
      );
      const { success, data } = shape.safeParse(answer);
      if (success) return data;
      throw new AwsCallError({
        operation,
        subject,
        code: 'UnexpectedAnswer',
        reason: 'The answer is none of the AWS Marketplace Discovery API.',
      });
    };
    return this.#rate ? this.#rate.run(operation, call, signal) : call();
  }
}

function toInput({ text, filters = [] }: ListingSearch) {
  return {
    // An empty text and an empty list are refused.
    ...(text && { searchText: text }),
    ...(filters.length > 0 && {
      filters: filters.map(({ type, values }) => ({
        filterType: type,
        filterValues: values,
      })),
    }),
  };
}

async function unlessMissing<T>(call: Promise<T>): Promise<T | undefined> {
  try {
    return await call;
  } catch (error) {
    const isMissing = error instanceof AwsCallError && error.httpStatus === 404;
    if (isMissing) return undefined;
    throw error;
  }
}
