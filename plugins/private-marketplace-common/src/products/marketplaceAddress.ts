const MARKETPLACE = 'https://aws.amazon.com/marketplace';

/**
 * The page of AWS Marketplace about a product: that of its listing, or, where
 * none is known, the one on which it is bought. Ids are opaque, so nothing is
 * added to them.
 *
 * @public
 */
export function marketplaceAddress(product: {
  id: string;
  listingIds?: readonly string[];
}): string {
  const [listing] = product.listingIds ?? [];
  return listing === undefined
    ? `${MARKETPLACE}/procurement?productId=${encodeURIComponent(product.id)}`
    : listingAddress(listing);
}

/** The page of a listing. @public */
export function listingAddress(listingId: string): string {
  return `${MARKETPLACE}/pp/${encodeURIComponent(listingId)}`;
}
