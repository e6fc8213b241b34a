import type {
  ProductList,
  ProductQuery,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import {
  useMarketplacePages,
  type Pages,
} from '@private-marketplace/backstage-plugin-private-marketplace-react';

const PAGE_SIZE = 50;

/** Filters of the products; their place is no part of the address. */
export type ProductFilter = Pick<ProductQuery, 'text' | 'list'>;

/**
 * A page of the products of an experience, kept up to date.
 *
 * @param occasion - when it changes, the page is loaded anew.
 */
export function useProducts(
  ref: string,
  { text, list }: ProductFilter,
  occasion?: string,
): Pages<ProductList> {
  return useMarketplacePages({
    key: ['products', ref, { text, list }],
    load: (api, cursor, signal) =>
      api.listProducts(
        ref,
        { text, list, cursor, limit: PAGE_SIZE },
        { signal },
      ),
    occasion,
  });
}
