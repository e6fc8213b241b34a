import { currentPortal } from './currentPortal';

/** A page of the sandbox's AWS Marketplace, and the ids of the products that it offers. */
interface FoundListing {
  listingId: string;
  products: string[];
}

/** Listings of the sandbox's AWS Marketplace whose text has these words, the best first. */
export async function listingsCalled(
  searchText: string,
): Promise<FoundListing[]> {
  const { env } = currentPortal().sandbox;
  const response = await fetch(
    `${env.AWS_ENDPOINT_URL_MARKETPLACE_DISCOVERY}/2026-02-05/searchListings`,
    {
      method: 'POST',
      // The sandbox believes whoever signs.
      headers: { authorization: 'AWS4 x/aws-marketplace/aws4_request' },
      body: JSON.stringify({ searchText }),
    },
  );
  const { listingSummaries } = await response.json();
  return listingSummaries.map(
    (listing: {
      listingId: string;
      associatedEntities: { product: { productId: string } }[];
    }) => ({
      listingId: listing.listingId,
      products: listing.associatedEntities.map(
        ({ product }) => product.productId,
      ),
    }),
  );
}
