import { useApi } from '@backstage/frontend-plugin-api';
import type { OrganizationNodeDetail } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { useCallback } from 'react';
import { privateMarketplaceApiRef } from '../apiRef';
import { slowly } from '../live/pace';
import type { Live } from '../live/useLive';
import { useSignalled } from '../live/useSignalled';

/**
 * The organization, a unit or an account, kept up to date.
 *
 * @param occasion - when it changes, the node is loaded anew.
 */
export function useOrganizationNode(
  id: string,
  occasion?: string,
): Live<OrganizationNodeDetail> {
  const api = useApi(privateMarketplaceApiRef);
  const load = useCallback(() => api.getOrganizationNode(id), [api, id]);
  return useSignalled(load, slowly, occasion);
}
