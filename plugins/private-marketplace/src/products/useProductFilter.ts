import { useCallback } from 'react';
import { useAddressQuery } from '../filters/useAddressQuery';
import type { ProductFilter } from './useProducts';

export const LISTS = ['allowed', 'denied'] as const;

/** The filters of the products. */
export function useProductFilter() {
  const { query, settled, update } = useAddressQuery(parse, write);
  const change = useCallback(
    (changes: ProductFilter) => update(former => ({ ...former, ...changes })),
    [update],
  );
  const clear = useCallback(() => update(() => ({})), [update]);
  return { query, settled, change, clear };
}

function parse(params: URLSearchParams): ProductFilter {
  return {
    text: params.get('text') || undefined,
    list: LISTS.find(list => list === params.get('list')),
  };
}

function write(
  address: URLSearchParams,
  { text, list }: ProductFilter,
): URLSearchParams {
  const next = new URLSearchParams(address);
  next.delete('text');
  next.delete('list');
  if (text) next.set('text', text);
  if (list) next.set('list', list);
  return next;
}
