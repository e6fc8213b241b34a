import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type {
  MarketplaceProduct,
  ProductAssessment,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';

/** What a source says of a product; others may say more. @public */
export interface SourcedProduct extends Partial<MarketplaceProduct> {
  id: string;
  listingIds?: string[];
  assessment?: ProductAssessment;
}

/**
 * Something that knows products: a list of the company, a procurement system.
 * It is read as a whole, in the background.
 *
 * @public
 */
export interface ProductSource {
  /** As `privateMarketplace.products.sources` names it: lower case, digits and dashes. */
  id: string;
  /**
   * All that it knows.
   *
   * @param options - etag: what it answered last, so that it need not be read again.
   * @returns undefined when it is as it was.
   */
  read(options: { signal?: AbortSignal; etag?: string }): Promise<
    | {
        products: readonly SourcedProduct[];
        etag?: string;
        /** What could not be read of it, in sentences. */
        problems?: readonly string[];
      }
    | undefined
  >;
}

/** Takes sources. @public */
export interface ProductSources {
  /** @throws Error when there is one of this id. */
  addSource(source: ProductSource): void;
}

/** Where modules add sources of products. @public */
export const productSourcesExtensionPoint =
  createExtensionPoint<ProductSources>({
    id: 'private-marketplace.product-sources',
  });
