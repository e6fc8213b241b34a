import type { Config } from '@backstage/config';
import { DefaultAwsCredentialsManager } from '@backstage/integration-aws-node';
import { S3BucketGateway } from '../bucket/S3BucketGateway';
import { AwsCatalogGateway } from '../catalog/AwsCatalogGateway';
import { AwsOrganizationsGateway } from '../organizations/AwsOrganizationsGateway';
import {
  createBucketClient,
  createCatalogClient,
  createOrganizationsClient,
} from './clients';
import { CATALOG_RATES, ORGANIZATIONS_RATES } from '../rates/documentedRates';
import { systemRateClock, type RateClock } from '../rates/RateClock';
import { RequestRate } from '../rates/RequestRate';
import type { PrivateMarketplaceGateways } from './gatewaysServiceRef';
import { observeAttempts, type AttemptObserver } from './observeAttempts';

const USER_AGENT = 'backstage-plugin-private-marketplace';
/** After all that the SDK does, so that each of its attempts is seen. */
const EACH_ATTEMPT = {
  step: 'finalizeRequest',
  priority: 'low',
  name: 'observeAttempts',
} as const;

/**
 * The gateways as a backend has them. Calls of the Catalog and of AWS
 * Organizations keep to the documented rates.
 *
 * @throws Error that names the key of the configuration which is missing or wrong.
 */
export async function gatewaysFromConfig(
  rootConfig: Config,
  options: { clock?: RateClock; observer?: AttemptObserver } = {},
): Promise<PrivateMarketplaceGateways> {
  const { clock = systemRateClock, observer = () => {} } = options;
  const config = rootConfig.getConfig('privateMarketplace');
  const bucket = config.getString('bucket');
  const region = config.getOptionalString('region') ?? 'us-east-1';
  const scope = readScope(config);
  const credentials = await DefaultAwsCredentialsManager.fromConfig(
    rootConfig,
  ).getCredentialProvider({
    accountId: config.getOptionalString('accountId'),
  });
  const shared = {
    customUserAgent: USER_AGENT,
    credentials: credentials.sdkCredentialProvider,
  };
  // Each attempt takes its turn, which those that the SDK makes by itself would not.
  const rated = { ...shared, maxAttempts: 1 };
  const s3Endpoint = config.getOptionalString('endpoints.s3');
  const catalogEndpoint = config.getOptionalString('endpoints.catalog');
  const organizationsEndpoint = config.getOptionalString(
    'endpoints.organizations',
  );
  const s3 = createBucketClient({
    ...shared,
    region,
    // Left out where it is not set, for the SDK then looks at its environment.
    ...(s3Endpoint && {
      endpoint: s3Endpoint,
      // Else a bucket would be asked for at bucket.localhost, which few machines know.
      forcePathStyle: true,
    }),
  });
  const catalog = createCatalogClient({
    ...rated,
    ...(catalogEndpoint && { endpoint: catalogEndpoint }),
  });
  const organizations = createOrganizationsClient({
    ...rated,
    ...(organizationsEndpoint && { endpoint: organizationsEndpoint }),
  });
  s3.middlewareStack.add(observeAttempts('S3', observer), EACH_ATTEMPT);
  catalog.middlewareStack.add(
    observeAttempts('Marketplace Catalog', observer),
    EACH_ATTEMPT,
  );
  organizations.middlewareStack.add(
    observeAttempts('Organizations', observer),
    EACH_ATTEMPT,
  );
  return {
    bucket: new S3BucketGateway(s3, bucket),
    catalog: new AwsCatalogGateway(catalog, {
      scope,
      rate: new RequestRate(CATALOG_RATES, clock),
    }),
    organizations: new AwsOrganizationsGateway(organizations, {
      rate: new RequestRate(ORGANIZATIONS_RATES, clock),
    }),
  };
}

function readScope(config: Config): 'SharedWithMe' | undefined {
  const scope = config.getOptionalString('scope');
  if (scope === undefined || scope === 'SharedWithMe') return scope;
  throw new Error(
    `privateMarketplace.scope is ${scope}. It has to be SharedWithMe, or left out.`,
  );
}
