import { useCallback } from 'react';
import { useAddressQuery } from '../filters/useAddressQuery';
import {
  type ListQuery,
  parseListQuery,
  withListQuery,
} from './experienceQuery';

/** Filters and order of the list. */
export interface ListQueryState {
  /** As the fields show it. */
  query: ListQuery;
  /** As it is loaded: what is being typed follows after a pause. */
  settled: ListQuery;
  /** Changes what is given and leaves the rest. */
  change: (query: ListQuery) => void;
  /** Takes all filters away; the order stays. */
  clear: () => void;
}

export function useListQuery(): ListQueryState {
  const { query, settled, update } = useAddressQuery(
    parseListQuery,
    withListQuery,
  );
  const change = useCallback(
    (changes: ListQuery) => update(former => ({ ...former, ...changes })),
    [update],
  );
  const clear = useCallback(
    () => update(({ sort, order }) => ({ sort, order })),
    [update],
  );
  return { query, settled, change, clear };
}
