/** Who made or sells something. Names are not unique; the profile id is. @public */
export interface Vendor {
  /** AWS's `sellerProfileId`; undefined where a source does not know it. */
  profileId?: string;
  name: string;
}

/** A value that AWS gives together with the words for it. @public */
export interface NamedValue {
  /** AWS's value, such as `SAAS`. */
  value: string;
  /** AWS's words for it, such as `SaaS`. */
  name: string;
}

/** What is said of products and of listings alike. @public */
export interface MarketplaceFacts {
  shortDescription?: string;
  longDescription?: string;
  /** AWS's id and name of each. May be none. */
  categories: NamedValue[];
  /** How it is delivered: AWS's fulfillment options. */
  deliveries: NamedValue[];
  pricingModels: NamedValue[];
  badges: NamedValue[];
  /** An address at AWS, which portals do not link to directly. */
  logoUrl?: string;
}

/** A product: what a procurement policy allows or denies. @public */
export interface MarketplaceProduct extends MarketplaceFacts {
  /** `prod-…`, or a UUID for older ones; opaque. */
  id: string;
  title: string;
  /** Its manufacturer, who need not be who sells it. */
  vendor: Vendor;
}

/** A product as listings name it. @public */
export type ListedProduct = Pick<MarketplaceProduct, 'id' | 'title' | 'vendor'>;

/**
 * A page of AWS Marketplace. It offers one or several products, of one or
 * several manufacturers, and a product can be offered by several pages.
 *
 * @public
 */
export interface MarketplaceListing extends MarketplaceFacts {
  /** Usually `prodview-…`; opaque. */
  id: string;
  title: string;
  /** Who published it. */
  publisher: Vendor;
  products: ListedProduct[];
}
