import { useCallback, useMemo, useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import { useSearchParams } from 'react-router-dom';
import {
  formatTreeQuery,
  parseTreeQuery,
  type TreeFilter,
  type TreeQuery,
} from './organizationQuery';

const TYPING_PAUSE_MS = 300;

/** Filters and open nodes. They stand in the address, so that a view can be shared. */
export function useTreeQuery() {
  const [params, setParams] = useSearchParams();
  const address = formatTreeQuery(parseTreeQuery(params)).toString();
  const query = useMemo(
    () => parseTreeQuery(new URLSearchParams(address)),
    [address],
  );
  const [settledText, setSettledText] = useState(query.text);
  useDebounce(() => setSettledText(query.text), TYPING_PAUSE_MS, [query.text]);
  const { governing, nobody, owner, overrides } = query;
  const settled: TreeFilter = useMemo(
    () => ({ text: settledText, governing, nobody, owner, overrides }),
    [settledText, governing, nobody, owner, overrides],
  );
  const change = useCallback(
    (changes: TreeQuery) =>
      setParams(
        former => formatTreeQuery({ ...parseTreeQuery(former), ...changes }),
        { replace: true },
      ),
    [setParams],
  );
  return { query, settled, change };
}
