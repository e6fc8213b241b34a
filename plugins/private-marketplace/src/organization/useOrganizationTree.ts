import { useApi } from '@backstage/frontend-plugin-api';
import type { OrganizationSync } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { privateMarketplaceApiRef } from '../apiRef';
import { FAST_MS } from '../live/pace';
import { SLOW_MS } from '../live/useLive';
import { useSignalled } from '../live/useSignalled';
import { type Expansion, isOpen, onlyOpen } from './expansion';
import { OrganizationBranches } from './OrganizationBranches';
import { treeRows } from './treeRows';

/**
 * The open part of the organization, kept up to date.
 *
 * @param expanded - what is open; undefined stands for the organization itself.
 */
export function useOrganizationTree(expanded: Expansion | undefined) {
  const api = useApi(privateMarketplaceApiRef);
  const branches = useMemo(() => new OrganizationBranches(api), [api]);
  const state = useSyncExternalStore(branches.subscribe, branches.state);
  const { top } = state;
  const shown = useMemo(
    () => expanded ?? onlyOpen(top.map(({ id }) => id)),
    [expanded, top],
  );
  useEffect(() => branches.open(id => isOpen(shown, id)), [branches, shown]);
  const live = useSignalled(branches.reload, paceOf);
  const rows = useMemo(
    () => treeRows(top, state.branches, id => isOpen(shown, id)),
    [top, state.branches, shown],
  );
  return { live, rows, branches, expanded: shown };
}

function paceOf(sync: OrganizationSync | undefined): number {
  return sync?.state === 'pending' ? FAST_MS : SLOW_MS;
}
