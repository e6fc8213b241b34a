import { useCallback, useState } from 'react';
import type { Live } from './useLive';
import { useSignalled } from './useSignalled';

/** One page of a list of the backend. */
export interface Page {
  items: readonly unknown[];
  totalItems: number;
  nextCursor?: string;
}

/** A list of which one page is shown, and kept up to date. */
export interface Pages<P extends Page> extends Live<P> {
  /** Number of items before the page. */
  offset: number;
  /** Absent on the last page. */
  next?: () => void;
  /** Absent on the first page. */
  previous?: () => void;
}

interface Step {
  cursor: string;
  offset: number;
}

/**
 * Turns the pages of a list by its cursors.
 *
 * @param load - gives a page; when it changes, the first page comes again.
 * @param occasion - when it changes, the page is loaded anew.
 */
export function usePages<P extends Page>(
  load: (cursor: string | undefined) => Promise<P>,
  pace: (page: P | undefined) => number,
  occasion?: string | number,
): Pages<P> {
  const [place, setPlace] = useState<{ load: typeof load; steps: Step[] }>({
    load,
    steps: [],
  });
  const steps = place.load === load ? place.steps : [];
  const last = steps[steps.length - 1];
  const cursor = last?.cursor;
  const offset = last?.offset ?? 0;
  const loadPage = useCallback(() => load(cursor), [load, cursor]);
  const live = useSignalled(loadPage, pace, occasion);
  const { value } = live;
  const nextCursor = value?.nextCursor;
  return {
    ...live,
    offset,
    next:
      value && nextCursor !== undefined
        ? () =>
            setPlace({
              load,
              steps: [
                ...steps,
                { cursor: nextCursor, offset: offset + value.items.length },
              ],
            })
        : undefined,
    previous: last
      ? () => setPlace({ load, steps: steps.slice(0, -1) })
      : undefined,
  };
}
