import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  actionsRegistryServiceRef,
  metricsServiceRef,
} from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import {
  privateMarketplaceGatewaysServiceRef,
  productSourcesExtensionPoint,
  type ProductSource,
} from '@private-marketplace/backstage-plugin-private-marketplace-node';
import { startPlugin } from './wiring/startPlugin';

/** AWS Private Marketplace for Backstage. @public */
export const privateMarketplacePlugin = createBackendPlugin({
  pluginId: 'private-marketplace',
  register(env) {
    const sources = new Map<string, ProductSource>();
    env.registerExtensionPoint(productSourcesExtensionPoint, {
      addSource(source) {
        if (sources.has(source.id)) {
          throw new Error(`There are two sources of products ${source.id}.`);
        }
        sources.set(source.id, source);
      },
    });
    env.registerInit({
      deps: {
        actionsRegistry: actionsRegistryServiceRef,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        events: eventsServiceRef,
        gateways: privateMarketplaceGatewaysServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        metrics: metricsServiceRef,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        signals: signalsServiceRef,
        urlReader: coreServices.urlReader,
        userInfo: coreServices.userInfo,
      },
      init: services =>
        startPlugin({ ...services, sources: [...sources.values()] }),
    });
  },
});
