import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { metricsServiceRef } from '@backstage/backend-plugin-api/alpha';
import { privateMarketplaceGatewaysServiceRef } from 'backstage-plugin-private-marketplace-node';
import { createExperiences } from './experiences/createExperiences';
import { observe } from './experiences/observe';
import { readModelServiceRef } from './experiences/readModelServiceRef';
import { createRouter } from './http/createRouter';

const WRITES_PER_MINUTE = 60;

/** AWS Private Marketplace for Backstage. @public */
export const privateMarketplacePlugin = createBackendPlugin({
  pluginId: 'private-marketplace',
  register(env) {
    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        config: coreServices.rootConfig,
        database: coreServices.database,
        gateways: privateMarketplaceGatewaysServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        metrics: metricsServiceRef,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        readModelServices: readModelServiceRef,
        scheduler: coreServices.scheduler,
      },
      async init({
        auditor,
        config,
        httpAuth,
        httpRouter,
        lifecycle,
        metrics,
        readModelServices,
        scheduler,
        ...services
      }) {
        const { access, experiences, outbox, store } = createExperiences({
          ...services,
          ...readModelServices,
          database: await services.database.getClient(),
        });
        // Each replica looks for itself; leases keep two from writing the same.
        await scheduler.scheduleTask({
          id: 'private-marketplace-outbox',
          scope: 'local',
          frequency: { seconds: 5 },
          timeout: { minutes: 5 },
          fn: signal => outbox.deliverDue(signal),
        });
        lifecycle.addShutdownHook(() => outbox.close());
        observe({
          metrics,
          outbox: store,
          readModel: readModelServices.readModel,
          now: () => new Date(),
        });
        httpRouter.use(
          createRouter({
            access,
            auditor,
            experiences,
            httpAuth,
            writesPerMinute:
              config.getOptionalNumber('privateMarketplace.writes.perMinute') ??
              WRITES_PER_MINUTE,
          }),
        );
      },
    });
  },
});
