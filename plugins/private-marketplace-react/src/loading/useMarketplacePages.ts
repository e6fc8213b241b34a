import { ResponseError } from '@backstage/errors';
import type { PrivateMarketplaceApi } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { hashKey } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import {
  type Live,
  type MarketplaceQuery,
  useMarketplaceQuery,
} from './useMarketplaceQuery';
import { useQueries } from './useQueries';

/** One page of a list of the backend. @public */
export interface Page {
  items: readonly unknown[];
  totalItems: number;
  nextCursor?: string;
}

/** A list of which one page is shown, and kept up to date. @public */
export interface Pages<P extends Page> extends Live<P> {
  /** Number of items before the page that there is, be it the former one. */
  offset: number;
  /** Absent on the last page. */
  next?: () => void;
  /** Absent on the first page. */
  previous?: () => void;
}

/** The list, and how it is kept up to date. @public */
export interface PagesQuery<P extends Page>
  extends Omit<MarketplaceQuery<P>, 'load'> {
  load: (
    api: PrivateMarketplaceApi,
    cursor: string | undefined,
    signal: AbortSignal,
  ) => Promise<P>;
}

interface Step {
  cursor: string;
  offset: number;
}

/** A page, and the steps that lead to it. */
interface Placed<P> {
  page: P;
  steps: readonly Step[];
}

const START: readonly Step[] = [];

/**
 * Turns the pages of a list by its cursors. Another key begins with the first page.
 *
 * @public
 */
export function useMarketplacePages<P extends Page>(
  query: PagesQuery<P>,
): Pages<P> {
  const { key, load, isUnderWay, ...rest } = query;
  const { client } = useQueries().queries;
  const list = hashKey(key);
  const [place, setPlace] = useState({ list, steps: START });
  const steps = place.list === list ? place.steps : START;
  const live = useMarketplaceQuery<Placed<P>>({
    ...rest,
    key: keyOf(key, steps),
    load: (api, signal) => loadAt(cursor => load(api, cursor, signal), steps),
    isUnderWay: ({ page }) => isUnderWay?.(page) === true,
  });
  const { value, former } = live;

  // Where the page has emptied, the nearest one before it was loaded: go on from there.
  const arrived = value?.steps ?? steps;
  useEffect(() => {
    if (value === undefined || arrived.length === steps.length) return;
    client.setQueryData(keyOf(key, arrived), value);
    setPlace({ list, steps: arrived });
  }, [arrived, client, key, list, steps, value]);

  const go = useCallback(
    (to: readonly Step[]) => setPlace({ list, steps: to }),
    [list],
  );
  const cursor = value?.page.nextCursor;
  const next = () => {
    if (value && cursor !== undefined) {
      const offset = offsetOf(arrived) + value.page.items.length;
      go([...arrived, { cursor, offset }]);
    }
  };
  return {
    ...live,
    value: value?.page,
    former: former?.page,
    offset: offsetOf((value ?? former)?.steps ?? START),
    next: cursor === undefined ? undefined : next,
    previous: arrived.length === 0 ? undefined : () => go(arrived.slice(0, -1)),
  };
}

function keyOf(key: readonly unknown[], steps: readonly Step[]) {
  return [...key, { cursor: steps.at(-1)?.cursor }];
}

/** The page at a place or, when all that was on it is gone, the nearest before it; the first where the place is no longer known. */
async function loadAt<P extends Page>(
  load: (cursor: string | undefined) => Promise<P>,
  steps: readonly Step[],
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

function offsetOf(steps: readonly Step[]): number {
  return steps.at(-1)?.offset ?? 0;
}
