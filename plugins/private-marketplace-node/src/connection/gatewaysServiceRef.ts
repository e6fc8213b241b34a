import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { metricsServiceRef } from '@backstage/backend-plugin-api/alpha';
import type { BucketGateway } from '../bucket/BucketGateway';
import type { CatalogGateway } from '../catalog/CatalogGateway';
import type { DiscoveryGateway } from '../discovery/DiscoveryGateway';
import type { OrganizationsGateway } from '../organizations/OrganizationsGateway';
import { countAttempts } from './countAttempts';
import { gatewaysFromConfig } from './gatewaysFromConfig';

/** The ways to AWS, with the credentials of the installation. @public */
export interface PrivateMarketplaceGateways {
  bucket: BucketGateway;
  catalog: CatalogGateway;
  discovery: DiscoveryGateway;
  organizations: OrganizationsGateway;
}

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
