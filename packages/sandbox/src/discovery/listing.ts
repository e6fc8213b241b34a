import type { PricingModel } from '../organization/product';

/** Who makes products, or publishes them. Names are not unique, ids are. */
export interface Seller {
  /** `seller-…` */
  id: string;
  name: string;
}

/** A product as a listing offers it. */
export interface ListedProduct {
  id: string;
  title: string;
  manufacturer: Seller;
  shortDescription: string;
}

/** A page of AWS Marketplace, with one or several products. */
export interface Listing {
  id: string;
  title: string;
  publisher: Seller;
  shortDescription: string;
  /** From the most to the least general; may be none. */
  categories: readonly Category[];
  /** AWS's values, such as `SAAS`. */
  deliveries: readonly string[];
  pricingModels: readonly PricingModel[];
  badges: readonly string[];
  products: readonly ListedProduct[];
}

/** What listings are sorted into. */
export interface Category {
  id: string;
  name: string;
  parentId?: string;
}
