import {
  createServiceFactory,
  type BackendFeature,
} from '@backstage/backend-plugin-api';
import {
  AwsCatalogGateway,
  AwsDiscoveryGateway,
  AwsOrganizationsGateway,
  createCatalogClient,
  createOrganizationsClient,
  DiscoveryClient,
  privateMarketplaceGatewaysServiceRef,
  RequestRate,
} from '@private-marketplace/backstage-plugin-private-marketplace-node';
import { CREDENTIALS, type Aws } from './startAws';

/** Gateways that call as often as they like: a sandbox has no quotas, and a test that keeps to those of AWS waits most of its time. */
export function unlimitedGateways({
  bucket,
  sandbox,
}: Pick<Aws, 'bucket' | 'sandbox'>): BackendFeature {
  const { env } = sandbox;
  const catalog = createCatalogClient({
    endpoint: env.AWS_ENDPOINT_URL_MARKETPLACE_CATALOG,
    credentials: CREDENTIALS,
  });
  const organizations = createOrganizationsClient({
    endpoint: env.AWS_ENDPOINT_URL_ORGANIZATIONS,
    credentials: CREDENTIALS,
  });
  const discovery = new DiscoveryClient({
    endpoint: env.AWS_ENDPOINT_URL_MARKETPLACE_DISCOVERY,
    credentials: CREDENTIALS,
  });
  return createServiceFactory({
    service: privateMarketplaceGatewaysServiceRef,
    deps: {},
    factory: () => ({
      bucket,
      catalog: new AwsCatalogGateway(catalog),
      discovery: new AwsDiscoveryGateway(discovery),
      organizations: new AwsOrganizationsGateway(organizations, {
        rate: new RequestRate([]),
      }),
    }),
  });
}
