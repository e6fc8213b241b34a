import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { privateMarketplacePermissions } from 'backstage-plugin-private-marketplace-common';
import { privateMarketplaceGatewaysServiceRef } from 'backstage-plugin-private-marketplace-node';
import { ConfigurationProgressReader } from './configurations/ConfigurationProgressReader';
import { AuthorizedExperiences } from './experiences/AuthorizedExperiences';
import { DefaultExperiences } from './experiences/DefaultExperiences';
import { createRouter } from './http/createRouter';
import { BucketReader } from './marketplace/BucketReader';
import { MarketplaceReader } from './marketplace/MarketplaceReader';

/** AWS Private Marketplace for Backstage. @public */
export const privateMarketplacePlugin = createBackendPlugin({
  pluginId: 'private-marketplace',
  register(env) {
    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        gateways: privateMarketplaceGatewaysServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
      },
      async init({
        auditor,
        auth,
        gateways: { bucket, catalog },
        httpAuth,
        httpRouter,
        logger,
        permissions,
        permissionsRegistry,
      }) {
        permissionsRegistry.addPermissions(privateMarketplacePermissions);
        const reader = new BucketReader(bucket);
        const experiences = new AuthorizedExperiences(
          new DefaultExperiences({
            auth,
            bucket,
            logger,
            marketplace: new MarketplaceReader({
              catalog,
              bucket: reader,
              now: () => Date.now(),
            }),
            progress: new ConfigurationProgressReader(reader),
            now: () => new Date(),
          }),
          permissions,
        );
        httpRouter.use(createRouter({ auditor, experiences, httpAuth }));
      },
    });
  },
});
