import type {
  DirectoryProductQuery,
  ProductFacets,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { useCallback } from 'react';
import { useAddressQuery } from '../filters/useAddressQuery';

/** What products are narrowed by. */
export const FACETS = [
  'category',
  'vendor',
  'pricing',
  'delivery',
] as const satisfies readonly (keyof ProductFacets)[];

const FIELDS = ['text', ...FACETS] as const;

/** Words and filters; the place of the page is no part of the address. */
export type DirectoryFilter = Pick<
  DirectoryProductQuery,
  (typeof FIELDS)[number]
>;

/** The filters of the products, as they stand in the address. */
export function useDirectoryQuery() {
  const { query, settled, update } = useAddressQuery(parse, write);
  const change = useCallback(
    (changes: DirectoryFilter) => update(former => ({ ...former, ...changes })),
    [update],
  );
  const clear = useCallback(() => update(() => ({})), [update]);
  return { query, settled, change, clear };
}

export function isFiltered(filter: DirectoryFilter): boolean {
  return FIELDS.some(field => filter[field] !== undefined);
}

function parse(params: URLSearchParams): DirectoryFilter {
  return Object.fromEntries(
    FIELDS.flatMap(field => {
      const value = params.get(field);
      return value ? [[field, value]] : [];
    }),
  );
}

function write(
  address: URLSearchParams,
  filter: DirectoryFilter,
): URLSearchParams {
  const next = new URLSearchParams(address);
  for (const field of FIELDS) {
    next.delete(field);
    const value = filter[field];
    if (value) next.set(field, value);
  }
  return next;
}
