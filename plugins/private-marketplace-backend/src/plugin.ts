import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  actionsRegistryServiceRef,
  metricsServiceRef,
} from '@backstage/backend-plugin-api/alpha';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { privateMarketplaceGatewaysServiceRef } from '@private-marketplace/backstage-plugin-private-marketplace-node';
import { createExperiences } from './experiences/createExperiences';
import { readModelServiceRef } from './experiences/readModelServiceRef';
import { createRouter } from './api/createRouter';
import { observeAges } from './metrics/observeAges';
import { registerActions } from './actions/registerActions';
import {
  createGovernance,
  createOrganization,
} from './organization/createOrganization';

const WRITES_PER_MINUTE = 60;

/** AWS Private Marketplace for Backstage. @public */
export const privateMarketplacePlugin = createBackendPlugin({
  pluginId: 'private-marketplace',
  register(env) {
    env.registerInit({
      deps: {
        actionsRegistry: actionsRegistryServiceRef,
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
        signals: signalsServiceRef,
      },
      async init({
        actionsRegistry,
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
        const database = await services.database.getClient();
        const governanceParts = createGovernance({
          ...services,
          config,
          database,
        });
        const { access, experiences, outbox, store, writer } =
          createExperiences({
            ...services,
            ...readModelServices,
            configurationImpact: governanceParts.configurationImpact,
            governance: governanceParts.governance,
            database,
            metrics,
          });
        const organization = await createOrganization({
          ...services,
          database,
          experienceAccess: access,
          metrics,
          accepted: readModelServices.accepted,
          outboxStore: store,
          parts: governanceParts,
          readModel: readModelServices.readModel,
          scheduler,
          writer,
        });
        registerActions({ actionsRegistry, experiences, organization });
        // Each replica looks for itself; leases keep two from writing the same.
        await scheduler.scheduleTask({
          id: 'private-marketplace-outbox',
          scope: 'local',
          frequency: { seconds: 5 },
          timeout: { minutes: 5 },
          fn: signal => outbox.deliverDue(signal),
        });
        lifecycle.addShutdownHook(() => outbox.close());
        observeAges({
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
            logger: services.logger,
            organization,
            organizationAccess: governanceParts.access,
            writesPerMinute:
              config.getOptionalNumber('privateMarketplace.writes.perMinute') ??
              WRITES_PER_MINUTE,
          }),
        );
      },
    });
  },
});
