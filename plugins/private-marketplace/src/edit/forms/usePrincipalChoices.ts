import { useApi } from '@backstage/frontend-plugin-api';
import type { PrincipalList } from 'backstage-plugin-private-marketplace-common';
import { useCallback, useEffect, useState } from 'react';
import { privateMarketplaceApiRef } from '../../apiRef';
import { useCall } from '../dialog/useCall';

const PAGE = 100;

/** The principals of an experience, page by page. */
export function usePrincipalChoices(ref: string) {
  const api = useApi(privateMarketplaceApiRef);
  const { run, isPending, error } = useCall();
  const [loaded, setLoaded] = useState<PrincipalList>();
  const load = useCallback(
    (before: PrincipalList | undefined) =>
      run(async () => {
        const cursor = before?.nextCursor;
        const page = await api.listPrincipals(ref, {
          limit: PAGE,
          ...(cursor !== undefined && { cursor }),
        });
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
  const loadMore = () => load(loaded);
  return { principals: loaded?.items, left, isPending, error, loadMore };
}
