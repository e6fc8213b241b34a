import { useCallback, useMemo, useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import { useSearchParams } from 'react-router-dom';
import {
  formatListQuery,
  type ListQuery,
  parseListQuery,
  withListQuery,
} from './experienceQuery';

const TYPING_PAUSE_MS = 300;

/** Filters and order of the list. They stand in the address, so that a view can be shared. */
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
  const [params, setParams] = useSearchParams();
  // Other parts of the address do not matter, nor does the order of its parts.
  const address = formatListQuery(parseListQuery(params)).toString();
  const [settledAddress, setSettledAddress] = useState(address);
  useDebounce(() => setSettledAddress(address), TYPING_PAUSE_MS, [address]);

  const query = useMemo(() => parse(address), [address]);
  const settled = useMemo(() => parse(settledAddress), [settledAddress]);
  const change = useCallback(
    (changes: ListQuery) =>
      setParams(
        former =>
          withListQuery(former, { ...parseListQuery(former), ...changes }),
        { replace: true },
      ),
    [setParams],
  );
  const clear = useCallback(
    () =>
      setParams(
        former => {
          const { sort, order } = parseListQuery(former);
          return withListQuery(former, { sort, order });
        },
        { replace: true },
      ),
    [setParams],
  );
  return { query, settled, change, clear };
}

function parse(address: string): ListQuery {
  return parseListQuery(new URLSearchParams(address));
}
