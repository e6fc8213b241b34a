import {
  ApiBlueprint,
  configApiRef,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { RiStore2Line } from '@remixicon/react';
import { PrivateMarketplaceClient } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { privateMarketplaceApiRef } from './apiRef';
import {
  accountAnnotations,
  annotatedAccount,
  DEFAULT_ACCOUNT_ANNOTATIONS,
} from './entity/accountAnnotations';
import {
  experienceRouteRef,
  organizationNodeRouteRef,
  organizationRouteRef,
  rootRouteRef,
} from './routes';

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
        // The frame of the new frontend system has no such landmark.
        <main>
          <m.PrivateMarketplaceContent />
        </main>
      )),
  },
});

const marketplaceAccessCard = EntityCardBlueprint.makeWithOverrides({
  name: 'marketplace-access',
  factory(original, { apis }) {
    const config = apis.get(configApiRef);
    const annotations = config
      ? accountAnnotations(config)
      : DEFAULT_ACCOUNT_ANNOTATIONS;
    return original({
      type: 'info',
      filter: entity => annotatedAccount(entity, annotations) !== undefined,
      loader: () =>
        import('./entity/MarketplaceAccessCard').then(m => (
          <m.MarketplaceAccessCard />
        )),
    });
  },
});

/** The plugin for the new frontend system. @public */
const privateMarketplacePlugin = createFrontendPlugin({
  pluginId: 'private-marketplace',
  title: 'Private Marketplace',
  icon: <RiStore2Line />,
  info: { packageJson: () => import('../package.json') },
  routes: {
    root: rootRouteRef,
    experience: experienceRouteRef,
    organization: organizationRouteRef,
    organizationNode: organizationNodeRouteRef,
  },
  extensions: [
    privateMarketplaceApi,
    privateMarketplacePage,
    marketplaceAccessCard,
  ],
});

export default privateMarketplacePlugin;
