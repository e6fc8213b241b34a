import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

const PARAMETER = 'text';

/** The text filter. It stands in the address, so that a view can be shared. */
export function useTextFilter(): [string, (text: string) => void] {
  const [params, setParams] = useSearchParams();
  const setText = useCallback(
    (text: string) => {
      setParams(
        former => {
          const next = new URLSearchParams(former);
          if (text) {
            next.set(PARAMETER, text);
          } else {
            next.delete(PARAMETER);
          }
          return next;
        },
        { replace: true },
      );
    },
    [setParams],
  );
  return [params.get(PARAMETER) ?? '', setText];
}
