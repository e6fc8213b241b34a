import { useApi } from '@backstage/frontend-plugin-api';
import type {
  ProductList,
  ProductQuery,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { useCallback } from 'react';
import { privateMarketplaceApiRef } from '../apiRef';
import { slowly } from '../live/pace';
import { type Pages, usePages } from '../live/usePages';

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
  const api = useApi(privateMarketplaceApiRef);
  const load = useCallback(
    (cursor: string | undefined) =>
      api.listProducts(ref, { text, list, cursor, limit: PAGE_SIZE }),
    [api, ref, text, list],
  );
  return usePages(load, slowly, occasion);
}
