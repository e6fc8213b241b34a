import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import { useLocation } from 'react-router-dom';

const TYPING_PAUSE_MS = 300;

/** A query that stands in the address, so that a view can be shared. */
export interface AddressQuery<Q> {
  /** As the fields show it. */
  query: Q;
  /** As it is loaded: what is being typed follows after a pause. */
  settled: Q;
  /** Makes another query of the present one. */
  update: (next: (query: Q) => Q) => void;
}

/**
 * Keeps a query in the address. Both functions have to stay the same.
 *
 * The address is written without the router: it would tell analytics of each
 * letter that somebody types, and draw the whole app anew. So the router knows the
 * address as it was when somebody came.
 *
 * @param parse - what the address asks for.
 * @param write - an address that asks for the query; all else in it stays.
 */
export function useAddressQuery<Q>(
  parse: (params: URLSearchParams) => Q,
  write: (address: URLSearchParams, query: Q) => URLSearchParams,
): AddressQuery<Q> {
  const { search } = useLocation();
  // Other parts of the address do not matter, nor does the order of its parts.
  const toText = useCallback(
    (query: Q) => write(new URLSearchParams(), query).toString(),
    [write],
  );
  const [text, setText] = useState(() =>
    toText(parse(new URLSearchParams(search))),
  );
  const [settledText, setSettledText] = useState(text);

  // A link or the way back leads to another query.
  const arrivedAt = useRef(search);
  useEffect(() => {
    if (arrivedAt.current === search) return;
    arrivedAt.current = search;
    setText(toText(parse(new URLSearchParams(search))));
  }, [parse, search, toText]);

  useDebounce(
    () => {
      setSettledText(text);
      replaceQuery(params => write(params, parse(new URLSearchParams(text))));
    },
    TYPING_PAUSE_MS,
    [text],
  );

  const query = useMemo(() => parse(new URLSearchParams(text)), [parse, text]);
  const settled = useMemo(
    () => parse(new URLSearchParams(settledText)),
    [parse, settledText],
  );
  const update = useCallback(
    (next: (query: Q) => Q) =>
      setText(former => toText(next(parse(new URLSearchParams(former))))),
    [parse, toText],
  );
  return { query, settled, update };
}

function replaceQuery(write: (params: URLSearchParams) => URLSearchParams) {
  const { history, location } = window;
  const search = write(new URLSearchParams(location.search)).toString();
  const address = `${location.pathname}${search && `?${search}`}${
    location.hash
  }`;
  if (address === `${location.pathname}${location.search}${location.hash}`) {
    return;
  }
  history.replaceState(history.state, '', address);
}
