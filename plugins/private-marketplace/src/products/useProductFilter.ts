import { useCallback, useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import { useSearchParams } from 'react-router-dom';
import type { ProductFilter } from './useProducts';

export const LISTS = ['allowed', 'denied'] as const;

const TYPING_PAUSE_MS = 300;

/** The filters of the products. They stand in the address, so that a view can be shared. */
export function useProductFilter() {
  const [params, setParams] = useSearchParams();
  const text = params.get('text') || undefined;
  const list = LISTS.find(one => one === params.get('list'));
  const [settledText, setSettledText] = useState(text);
  useDebounce(() => setSettledText(text), TYPING_PAUSE_MS, [text]);
  const change = useCallback(
    (filter: ProductFilter) =>
      setParams(
        former => {
          const next = new URLSearchParams(former);
          for (const [name, value] of Object.entries(filter)) {
            if (value) {
              next.set(name, value);
            } else {
              next.delete(name);
            }
          }
          return next;
        },
        { replace: true },
      ),
    [setParams],
  );
  return {
    filter: { text, list },
    settled: { text: settledText, list },
    change,
  };
}
