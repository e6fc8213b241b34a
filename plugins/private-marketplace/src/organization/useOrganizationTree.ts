import { useApi } from '@backstage/frontend-plugin-api';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { privateMarketplaceApiRef } from '../apiRef';
import { FAST_MS } from '../live/pace';
import { SLOW_MS } from '../live/useLive';
import { useSignalled } from '../live/useSignalled';
import type { OrganizationSync } from 'backstage-plugin-private-marketplace-common';
import { OrganizationBranches } from './OrganizationBranches';
import { treeRows } from './treeRows';

/** The open part of the organization, kept up to date. */
export function useOrganizationTree(expanded: readonly string[] | undefined) {
  const api = useApi(privateMarketplaceApiRef);
  const branches = useMemo(
    () => new OrganizationBranches(query => api.listOrganizationNodes(query)),
    [api],
  );
  const open = useMemo(() => expanded && new Set(expanded), [expanded]);
  // Before the first load, which asks for what is open.
  useEffect(() => branches.open(open), [branches, open]);
  const live = useSignalled(branches.reload, paceOf);
  const state = useSyncExternalStore(branches.subscribe, branches.state);
  const rows = useMemo(
    () =>
      treeRows(state.top, state.branches, ({ id }, level) =>
        open ? open.has(id) : level === 1,
      ),
    [state, open],
  );
  return { live, rows, branches };
}

function paceOf(sync: OrganizationSync | undefined): number {
  return sync?.state === 'pending' ? FAST_MS : SLOW_MS;
}
