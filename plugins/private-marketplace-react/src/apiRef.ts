import { createApiRef } from '@backstage/frontend-plugin-api';
import type { PrivateMarketplaceApi } from '@private-marketplace/backstage-plugin-private-marketplace-common';

/** Ref of the API that the pages ask. @public */
export const privateMarketplaceApiRef =
  createApiRef<PrivateMarketplaceApi>().with({
    id: 'plugin.private-marketplace.service',
    pluginId: 'private-marketplace',
  });
