import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { metricsServiceRef } from '@backstage/backend-plugin-api/alpha';
import { countAttempts } from './countAttempts';
import { gatewaysFromConfig } from './gatewaysFromConfig';
import type { PrivateMarketplaceGateways } from './PrivateMarketplaceGateways';

/** The gateways, made from the configuration unless an installation gives others. @public */
export const privateMarketplaceGatewaysServiceRef =
  createServiceRef<PrivateMarketplaceGateways>({
    id: 'private-marketplace.gateways',
    scope: 'plugin',
    defaultFactory: async service =>
      createServiceFactory({
        service,
        deps: {
          config: coreServices.rootConfig,
          logger: coreServices.logger,
          metrics: metricsServiceRef,
        },
        factory: ({ config, logger, metrics }) =>
          gatewaysFromConfig(config, {
            observer: countAttempts(metrics),
            logger,
          }),
      }),
  });
