import { useCallback, useMemo, useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import { useSearchParams } from 'react-router-dom';

const TYPING_PAUSE_MS = 300;

/** A query that stands in the address, so that a view can be shared. */
export interface AddressQuery<Q> {
  /** As the fields show it. */
  query: Q;
  /** As it is loaded: what is being typed follows after a pause. */
  settled: Q;
  /** Makes another query of the one that stands in the address. */
  update: (next: (query: Q) => Q) => void;
}

/**
 * Keeps a query in the address. Both functions have to stay the same.
 *
 * @param parse - what the address asks for.
 * @param write - an address that asks for the query; all else in it stays.
 */
export function useAddressQuery<Q>(
  parse: (params: URLSearchParams) => Q,
  write: (address: URLSearchParams, query: Q) => URLSearchParams,
): AddressQuery<Q> {
  const [params, setParams] = useSearchParams();
  // Other parts of the address do not matter, nor does the order of its parts.
  const address = write(new URLSearchParams(), parse(params)).toString();
  const [settledAddress, setSettledAddress] = useState(address);
  useDebounce(() => setSettledAddress(address), TYPING_PAUSE_MS, [address]);

  const query = useMemo(
    () => parse(new URLSearchParams(address)),
    [parse, address],
  );
  const settled = useMemo(
    () => parse(new URLSearchParams(settledAddress)),
    [parse, settledAddress],
  );
  const update = useCallback(
    (next: (query: Q) => Q) =>
      setParams(former => write(former, next(parse(former))), {
        replace: true,
      }),
    [parse, setParams, write],
  );
  return { query, settled, update };
}
