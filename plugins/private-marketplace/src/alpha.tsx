import {
  ApiBlueprint,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { RiStore2Line } from '@remixicon/react';
import { PrivateMarketplaceClient } from 'backstage-plugin-private-marketplace-common';
import { privateMarketplaceApiRef } from './apiRef';
import { experienceRouteRef, rootRouteRef, templateRouteRef } from './routes';

const privateMarketplaceApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: privateMarketplaceApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new PrivateMarketplaceClient(deps),
    }),
});

const privateMarketplacePage = PageBlueprint.make({
  params: {
    path: '/private-marketplace',
    title: 'Private Marketplace',
    icon: <RiStore2Line />,
    routeRef: rootRouteRef,
    loader: () =>
      import('./pages/PrivateMarketplaceContent').then(m => (
        <m.PrivateMarketplaceContent />
      )),
  },
});

/** The plugin for the new frontend system. @public */
const privateMarketplacePlugin = createFrontendPlugin({
  pluginId: 'private-marketplace',
  title: 'Private Marketplace',
  icon: <RiStore2Line />,
  info: { packageJson: () => import('../package.json') },
  routes: { root: rootRouteRef, experience: experienceRouteRef },
  externalRoutes: { template: templateRouteRef },
  extensions: [privateMarketplaceApi, privateMarketplacePage],
});

export default privateMarketplacePlugin;
