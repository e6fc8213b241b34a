import type { OrganizationNodeDetail } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import {
  useMarketplaceQuery,
  type Live,
} from '@private-marketplace/backstage-plugin-private-marketplace-react';

/**
 * The organization, a unit or an account, kept up to date.
 *
 * @param occasion - when it changes, the node is loaded anew.
 */
export function useOrganizationNode(
  id: string,
  occasion?: string,
): Live<OrganizationNodeDetail> {
  return useMarketplaceQuery({
    key: ['organization-node', id],
    load: (api, signal) => api.getOrganizationNode(id, { signal }),
    occasion,
  });
}
