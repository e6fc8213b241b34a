import type { MarketplaceListing } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { Facts } from './mergeFacts';

/** What pages of AWS Marketplace say of the products that they offer, by product. */
export function factsOfListings(
  listings: readonly MarketplaceListing[],
): Map<string, Facts> {
  const products = new Map<string, Facts>();
  for (const listing of listings) {
    const { id: listingId, publisher: _, products: offered, ...page } = listing;
    for (const { id, title, vendor } of offered) {
      const known = products.get(id);
      // A page of several products says nothing of one of them.
      const own = offered.length === 1 ? page : undefined;
      products.set(id, {
        ...known,
        ...own,
        title,
        vendor,
        logoUrl: own?.logoUrl ?? known?.logoUrl ?? page.logoUrl,
        listingIds: [...(known?.listingIds ?? []), listingId],
      });
    }
  }
  return products;
}

/** What AWS said before, and what it says now: a search leaves out what GetProduct has told. */
export function withFormerFacts(
  former: Facts | undefined,
  facts: Facts,
  /** Pages that no longer offer it. */
  lost: readonly string[] = [],
): Facts {
  const listingIds = [
    ...(former?.listingIds ?? []).filter(id => !lost.includes(id)),
    ...(facts.listingIds ?? []),
  ];
  return { ...former, ...facts, listingIds: [...new Set(listingIds)] };
}
