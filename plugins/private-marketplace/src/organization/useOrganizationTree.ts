import { useApi } from '@backstage/frontend-plugin-api';
import { useEffect, useId, useMemo, useSyncExternalStore } from 'react';
import {
  privateMarketplaceApiRef,
  useMarketplaceQuery,
} from '@private-marketplace/backstage-plugin-private-marketplace-react';
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
  const table = useId();
  const live = useMarketplaceQuery({
    // What is open belongs to this table alone.
    key: ['organization-tree', table],
    load: () => branches.reload(),
    isUnderWay: ({ state: sync }) => sync === 'pending',
  });
  const rows = useMemo(
    () => treeRows(top, state.branches, id => isOpen(shown, id)),
    [top, state.branches, shown],
  );
  return { live, rows, branches, expanded: shown };
}
