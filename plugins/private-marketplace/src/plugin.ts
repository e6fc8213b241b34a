import {
  privateMarketplaceApiRef,
  rootRouteRef,
} from '@private-marketplace/backstage-plugin-private-marketplace-react';
import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { PrivateMarketplaceClient } from '@private-marketplace/backstage-plugin-private-marketplace-common';

/** The plugin for the legacy frontend system. @public */
export const privateMarketplacePlugin = createPlugin({
  id: 'private-marketplace',
  routes: { root: rootRouteRef },
  apis: [
    createApiFactory({
      api: privateMarketplaceApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new PrivateMarketplaceClient(deps),
    }),
  ],
});

/** All pages, for a route of an app in the legacy frontend system. @public */
export const PrivateMarketplacePage = privateMarketplacePlugin.provide(
  createRoutableExtension({
    name: 'PrivateMarketplacePage',
    mountPoint: rootRouteRef,
    component: () =>
      import('./pages/PrivateMarketplacePage').then(
        m => m.PrivateMarketplacePage,
      ),
  }),
);

/**
 * Card about the AWS account that an entity names in an annotation, for entity
 * pages in the legacy frontend system. It shows nothing where there is none.
 *
 * @public
 */
export const EntityMarketplaceAccessCard = privateMarketplacePlugin.provide(
  createComponentExtension({
    name: 'EntityMarketplaceAccessCard',
    component: {
      lazy: () =>
        import('./entity/MarketplaceAccessCard').then(
          m => m.MarketplaceAccessCard,
        ),
    },
  }),
);
