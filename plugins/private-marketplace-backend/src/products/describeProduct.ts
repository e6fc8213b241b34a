import {
  isAssessmentValid,
  marketplaceAddress,
  type DirectoryProduct,
  type ProductName,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { DirectoryRow } from './directory/rows';
import type { Facts } from './directory/mergeFacts';

/** What a product is called, as the API says it. */
export function toName(row: DirectoryRow): ProductName {
  const { id, title, vendor, vendor_id, state, logo_url } = row;
  return {
    id,
    ...(title !== null && { title }),
    ...(vendor && {
      vendor: {
        ...(vendor_id !== null && { profileId: vendor_id }),
        name: vendor,
      },
    }),
    state,
    logo: logo_url !== null,
  };
}

/** A product that is in no source. */
export function unknownName(id: string): ProductName {
  return { id, state: 'unknown', logo: false };
}

/** A product with what all sources say, as the API says it. */
export function toProduct(
  row: DirectoryRow,
  facts: Facts,
  options: { company: boolean; now: Date },
): DirectoryProduct {
  const { assessment, listingIds = [], shortDescription } = facts;
  return {
    ...toName(row),
    ...(shortDescription && { shortDescription }),
    categories: facts.categories ?? [],
    deliveries: facts.deliveries ?? [],
    pricingModels: facts.pricingModels ?? [],
    badges: facts.badges ?? [],
    listingIds,
    address: marketplaceAddress({ id: row.id, listingIds }),
    ...(row.source !== null && { source: row.source }),
    ...(row.read_at !== null && { readAt: row.read_at }),
    ...(options.company &&
      assessment && {
        assessment: {
          ...assessment,
          valid: isAssessmentValid(assessment, options.now),
        },
      }),
  };
}
