import {
  ApiBlueprint,
  configApiRef,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
  PageBlueprint,
  PluginHeaderActionBlueprint,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { RiStore2Line } from '@remixicon/react';
import { PrivateMarketplaceClient } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import {
  experienceRouteRef,
  organizationNodeRouteRef,
  privateMarketplaceApiRef,
  rootRouteRef,
  subPageRouteRefs,
} from '@private-marketplace/backstage-plugin-private-marketplace-react';
import {
  accountAnnotations,
  annotatedAccount,
  DEFAULT_ACCOUNT_ANNOTATIONS,
} from './entity/accountAnnotations';
import { SubPageFrame } from './pages/SubPageFrame';
import { SUB_PAGES } from './pages/subPages';

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
  },
});

const subPages = SUB_PAGES.map(({ name, title, routeRef, load }) =>
  SubPageBlueprint.make({
    name,
    params: {
      path: name,
      title,
      routeRef,
      loader: async () => {
        const Page = await load();
        return (
          <SubPageFrame>
            <Page />
          </SubPageFrame>
        );
      },
    },
  }),
);

const createAction = PluginHeaderActionBlueprint.make({
  name: 'create-experience',
  params: {
    loader: () =>
      import('./edit/CreateExperience').then(m => <m.CreateAction />),
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
    ...subPageRouteRefs,
    experience: experienceRouteRef,
    organizationNode: organizationNodeRouteRef,
  },
  extensions: [
    privateMarketplaceApi,
    privateMarketplacePage,
    ...subPages,
    createAction,
    marketplaceAccessCard,
  ],
});

export default privateMarketplacePlugin;
