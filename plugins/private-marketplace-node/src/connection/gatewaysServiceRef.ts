import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { metricsServiceRef } from '@backstage/backend-plugin-api/alpha';
import { countAttempts } from './countAttempts';
import { gatewaysFromConfig } from './gatewaysFromConfig';
import type { PrivateMarketplaceGateways } from './PrivateMarketplaceGateways';
import { UnconfiguredGateways } from './UnconfiguredGateways';

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
          // The other plugins of the backend shall start all the same.
          config.has('privateMarketplace')
            ? gatewaysFromConfig(config, {
                observer: countAttempts(metrics),
                logger,
              })
            : new UnconfiguredGateways(),
      }),
  });
