import { ResponseError } from '@backstage/errors';
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
  /** Number of items before the page that there is, be it the former one. */
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

/** A page, and the steps that lead to it. */
interface Placed<P> {
  page: P;
  steps: Step[];
}

const START: Step[] = [];

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
  const [place, setPlace] = useState({ load, steps: START });
  const steps = place.load === load ? place.steps : START;
  const loadPage = useCallback(() => loadAt(load, steps), [load, steps]);
  const paceOfPage = useCallback(
    (placed: Placed<P> | undefined) => pace(placed?.page),
    [pace],
  );
  const live = useSignalled(loadPage, paceOfPage, occasion);
  const { value, former } = live;

  const at = value?.steps ?? steps;
  const offset = offsetOf((value ?? former)?.steps ?? START);
  const cursor = value?.page.nextCursor;
  const next = () => {
    if (value && cursor !== undefined) {
      const step = { cursor, offset: offset + value.page.items.length };
      setPlace({ load, steps: [...at, step] });
    }
  };
  return {
    ...live,
    value: value?.page,
    former: former?.page,
    offset,
    next: cursor === undefined ? undefined : next,
    previous:
      at.length === 0
        ? undefined
        : () => setPlace({ load, steps: at.slice(0, -1) }),
  };
}

/** The page at a place or, when all that was on it is gone, the nearest before it; the first where the place is no longer known. */
async function loadAt<P extends Page>(
  load: (cursor: string | undefined) => Promise<P>,
  steps: Step[],
): Promise<Placed<P>> {
  let page: P;
  try {
    page = await load(steps.at(-1)?.cursor);
  } catch (error) {
    // The cursor was good for a list that has changed since.
    if (steps.length === 0 || !isConflict(error)) throw error;
    return loadAt(load, START);
  }
  return page.items.length === 0 && steps.length > 0
    ? loadAt(load, page.totalItems === 0 ? START : steps.slice(0, -1))
    : { page, steps };
}

function isConflict(error: unknown): boolean {
  return ResponseError.is(error) && error.statusCode === 409;
}

function offsetOf(steps: Step[]): number {
  return steps.at(-1)?.offset ?? 0;
}
