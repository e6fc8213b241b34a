import { useApi } from '@backstage/frontend-plugin-api';
import type {
  Principal,
  PrincipalList,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { useCallback, useEffect, useState } from 'react';
import { privateMarketplaceApiRef } from '@private-marketplace/backstage-plugin-private-marketplace-react';
import { useMarketplaceCall } from '@private-marketplace/backstage-plugin-private-marketplace-react';

const PAGE = 100;

/** The principals of an experience, as far as they are loaded. */
export interface PrincipalChoices {
  /** Undefined until the first page is there. */
  principals?: Principal[];
  /** How many have not been loaded yet. */
  left: number;
  isPending: boolean;
  /** Why the last page could not be loaded. */
  error?: Error;
  loadMore: () => void;
}

/** The principals of an experience, page by page. */
export function usePrincipalChoices(ref: string): PrincipalChoices {
  const api = useApi(privateMarketplaceApiRef);
  const { run, pending, error } = useMarketplaceCall();
  const [loaded, setLoaded] = useState<PrincipalList>();
  const load = useCallback(
    (before: PrincipalList | undefined) =>
      run('loading', async signal => {
        const cursor = before?.nextCursor;
        const page = await api.listPrincipals(
          ref,
          { limit: PAGE, ...(cursor !== undefined && { cursor }) },
          { signal },
        );
        setLoaded({
          ...page,
          items: [...(before?.items ?? []), ...page.items],
        });
      }),
    [api, ref, run],
  );
  useEffect(() => {
    load(undefined);
  }, [load]);
  const left = loaded?.nextCursor
    ? Math.max(1, loaded.totalItems - loaded.items.length)
    : 0;
  return {
    principals: loaded?.items,
    left,
    isPending: pending !== undefined,
    error,
    loadMore: () => load(loaded),
  };
}
