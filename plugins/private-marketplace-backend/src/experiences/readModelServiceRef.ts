import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { metricsServiceRef } from '@backstage/backend-plugin-api/alpha';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { privateMarketplaceGatewaysServiceRef } from '@private-marketplace/backstage-plugin-private-marketplace-node';
import type { AcceptedConfigurations } from '../outbox/AcceptedConfigurations';
import { createReadModel } from '../readModel/createReadModel';
import type { ReadModel, Synchronizer } from '../readModel/ReadModel';

/** What the API stands on: the database, and what keeps it up to date. */
export interface ReadModelServices {
  accepted: AcceptedConfigurations;
  readModel: ReadModel;
  synchronizer: Synchronizer;
}

/** The read model of the plugin. It migrates its own database before it is given out. */
export const readModelServiceRef = createServiceRef<ReadModelServices>({
  id: 'private-marketplace.read-model',
  scope: 'plugin',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {
        config: coreServices.rootConfig,
        database: coreServices.database,
        events: eventsServiceRef,
        gateways: privateMarketplaceGatewaysServiceRef,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        metrics: metricsServiceRef,
        scheduler: coreServices.scheduler,
        signals: signalsServiceRef,
      },
      factory: createReadModel,
    }),
});
