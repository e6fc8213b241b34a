/** How a product of AWS Marketplace is paid for, in the words of its Discovery API. */
export type PricingModel = (typeof pricingModels)[number];

const pricingModels = ['USAGE', 'CONTRACT', 'BYOL', 'FREE'] as const;

/** @throws TypeError when there is no such model. */
export function parsePricingModel(text: string): PricingModel {
  const model = pricingModels.find(each => each === text);
  if (!model) throw new TypeError(`There is no pricing model ${text}.`);
  return model;
}

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
