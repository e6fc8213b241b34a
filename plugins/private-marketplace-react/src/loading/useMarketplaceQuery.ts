import type { PrivateMarketplaceApi } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { hashKey, useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { mayShowLastValue } from './failureKind';
import { useQueries } from './useQueries';

/** A value that keeps itself up to date. @public */
export interface Live<T> {
  /** The last good value. It stays while it is loaded anew, and when that fails; not once it is withdrawn. */
  value?: T;
  /** The last good value of what was asked for before, as long as there is none of this. */
  former?: T;
  /** When `value` was loaded, in ms since the epoch. */
  loadedAt?: number;
  /** True on the first load, and when somebody asked to try again. */
  loading: boolean;
  /** Why the last load failed. */
  error?: Error;
  /** Loads anew, and shows that it does. */
  retry: () => void;
}

/** What is to be loaded, and how it is kept up to date. @public */
export interface MarketplaceQuery<T> {
  /** Names what is loaded: the same name, the same value for everybody who asks. */
  key: readonly unknown[];
  load: (api: PrivateMarketplaceApi, signal: AbortSignal) => Promise<T>;
  /** Whether a value will change soon; else it is looked at seldom. */
  isUnderWay?: (value: T) => boolean;
  /** Whether it is loaded only when it is asked for, such as a dry run. */
  isOnce?: boolean;
  /** Whether it is loaded at all; so it is when left out. */
  isEnabled?: boolean;
  /** When it changes, the value is loaded anew. */
  occasion?: string;
}

/**
 * Loads a value, and loads it anew as long as somebody can see the page: when the
 * backend signals a change, and now and then.
 *
 * @public
 */
export function useMarketplaceQuery<T>(query: MarketplaceQuery<T>): Live<T> {
  const { key, load, isUnderWay, isEnabled = true, occasion } = query;
  const { isOnce = false } = query;
  const { api, queries } = useQueries();
  const { client } = queries;
  const [isAskedFor, setAskedFor] = useState(false);
  const result = useQuery(
    {
      queryKey: key,
      queryFn: context => queries.load(context, signal => load(api, signal)),
      enabled: isEnabled,
      meta: { isOnce },
      refetchOnWindowFocus: !isOnce,
      refetchInterval: ({ queryKey, state }) =>
        !isOnce &&
        queries.pause(
          { queryKey, state },
          state.data !== undefined && isUnderWay?.(state.data) === true,
        ),
    },
    client,
  );
  const { data, dataUpdatedAt, isFetching, isLoading, refetch } = result;
  const error = useLastError(hashKey(key), result.error, isFetching);
  const isWithdrawn = error !== undefined && !mayShowLastValue(error);
  const value = isWithdrawn ? undefined : data;

  const last = useRef<T>();
  useEffect(() => {
    if (value !== undefined || isWithdrawn) last.current = value;
  }, [value, isWithdrawn]);

  const known = useRef(occasion);
  useEffect(() => {
    if (known.current === occasion) return;
    known.current = occasion;
    refetch();
  }, [occasion, refetch]);

  const retry = useCallback(() => {
    setAskedFor(true);
    refetch().finally(() => setAskedFor(false));
  }, [refetch]);
  return {
    value,
    former: value === undefined && !isWithdrawn ? last.current : undefined,
    loadedAt: value === undefined ? undefined : dataUpdatedAt,
    loading: isLoading || isAskedFor,
    error,
    retry,
  };
}

/** Why the last load failed, also while it is tried again: TanStack Query forgets it where there never was a value. */
function useLastError(
  hash: string,
  error: Error | null,
  isFetching: boolean,
): Error | undefined {
  const last = useRef<{ hash: string; error: Error }>();
  useEffect(() => {
    if (error) last.current = { hash, error };
    else if (!isFetching) last.current = undefined;
  }, [hash, error, isFetching]);
  const known = last.current?.hash === hash ? last.current.error : undefined;
  return error ?? (isFetching ? known : undefined);
}
