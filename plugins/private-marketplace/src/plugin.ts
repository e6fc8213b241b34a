import {
  createApiFactory,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { PrivateMarketplaceClient } from 'backstage-plugin-private-marketplace-common';
import { privateMarketplaceApiRef } from './apiRef';
import { experienceRouteRef, rootRouteRef, templateRouteRef } from './routes';

/** The plugin for the legacy frontend system. @public */
export const privateMarketplacePlugin = createPlugin({
  id: 'private-marketplace',
  routes: { root: rootRouteRef, experience: experienceRouteRef },
  externalRoutes: { template: templateRouteRef },
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
