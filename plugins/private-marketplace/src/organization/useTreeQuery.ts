import { useCallback } from 'react';
import { useAddressQuery } from '../filters/useAddressQuery';
import {
  parseTreeQuery,
  type TreeQuery,
  withTreeQuery,
} from './organizationQuery';

/** Filters and open nodes. */
export function useTreeQuery() {
  const { query, settled, update } = useAddressQuery(
    parseTreeQuery,
    withTreeQuery,
  );
  const change = useCallback(
    (changes: TreeQuery) => update(former => ({ ...former, ...changes })),
    [update],
  );
  const clear = useCallback(
    () => update(({ expanded }) => ({ expanded })),
    [update],
  );
  return { query, settled, change, clear };
}
