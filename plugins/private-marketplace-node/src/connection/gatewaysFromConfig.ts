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
import { CATALOG_RATES } from '../rates/documentedRates';
import { RequestRate } from '../rates/RequestRate';
import type { PrivateMarketplaceGateways } from './gatewaysServiceRef';

const USER_AGENT = 'backstage-plugin-private-marketplace';

/** @throws Error that names the key of the configuration which is missing or wrong. */
export async function gatewaysFromConfig(
  rootConfig: Config,
): Promise<PrivateMarketplaceGateways> {
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
  const s3Endpoint = config.getOptionalString('endpoints.s3');
  const catalogEndpoint = config.getOptionalString('endpoints.catalog');
  const organizationsEndpoint = config.getOptionalString(
    'endpoints.organizations',
  );
  return {
    bucket: new S3BucketGateway(
      createBucketClient({
        ...shared,
        region,
        // Left out where it is not set, for the SDK then looks at its environment.
        ...(s3Endpoint && {
          endpoint: s3Endpoint,
          // Else a bucket would be asked for at bucket.localhost, which few machines know.
          forcePathStyle: true,
        }),
      }),
      bucket,
    ),
    catalog: new AwsCatalogGateway(
      createCatalogClient({
        ...shared,
        ...(catalogEndpoint && { endpoint: catalogEndpoint }),
      }),
      { scope, rate: new RequestRate(CATALOG_RATES) },
    ),
    organizations: new AwsOrganizationsGateway(
      createOrganizationsClient({
        ...shared,
        ...(organizationsEndpoint && { endpoint: organizationsEndpoint }),
      }),
    ),
  };
}

function readScope(config: Config): 'SharedWithMe' | undefined {
  const scope = config.getOptionalString('scope');
  if (scope === undefined || scope === 'SharedWithMe') return scope;
  throw new Error(
    `privateMarketplace.scope is ${scope}. It has to be SharedWithMe, or left out.`,
  );
}
