/** How a product of AWS Marketplace is paid for, in the words of its Discovery API. */
export type PricingModel = 'USAGE' | 'CONTRACT' | 'BYOL' | 'FREE';

/** A product as AWS Marketplace lists it. */
export interface Product {
  /** What a procurement policy names: `prod-…`, or a UUID for older products. */
  id: string;
  /** The page in AWS Marketplace that offers it: `prodview-…`. */
  listingId: string;
  title: string;
  vendor: string;
  category: string;
  pricingModel: PricingModel;
  shortDescription: string;
}
