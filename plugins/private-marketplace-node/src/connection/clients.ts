import {
  MarketplaceCatalogClient,
  type MarketplaceCatalogClientConfig,
} from '@aws-sdk/client-marketplace-catalog';
import {
  OrganizationsClient,
  type OrganizationsClientConfig,
} from '@aws-sdk/client-organizations';
import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';

/** The only region of the Catalog API (AWS Marketplace API, "Using the AWS Marketplace Catalog API"). @public */
export const CATALOG_REGION = 'us-east-1';

const ORGANIZATIONS_REGION = 'us-east-1';

// The SDK waits for ever, and a connection that a firewall has forgotten never ends.
const requestHandler = {
  connectionTimeout: 5000,
  requestTimeout: 20_000,
  socketTimeout: 20_000,
  throwOnRequestTimeout: true,
} as const;

/**
 * A client of the Catalog API. Unless an endpoint is given its region is fixed,
 * whatever the environment says, for there is no other.
 *
 * @public
 */
export function createCatalogClient(
  options: MarketplaceCatalogClientConfig = {},
): MarketplaceCatalogClient {
  const { endpoint, region } = options;
  return new MarketplaceCatalogClient({
    requestHandler,
    ...options,
    region: endpoint && region ? region : CATALOG_REGION,
  });
}

/**
 * A client of AWS Organizations. It is global and answers in us-east-1 (AWS
 * General Reference, "AWS Organizations endpoints and quotas"), so that its
 * region is fixed unless an endpoint is given.
 *
 * @public
 */
export function createOrganizationsClient(
  options: OrganizationsClientConfig = {},
): OrganizationsClient {
  const { endpoint, region } = options;
  return new OrganizationsClient({
    requestHandler,
    ...options,
    region: endpoint && region ? region : ORGANIZATIONS_REGION,
  });
}

/** A client of Amazon S3 in the region of the bucket. @public */
export function createBucketClient(options: S3ClientConfig): S3Client {
  return new S3Client({
    requestHandler,
    ...options,
    followRegionRedirects: true,
  });
}
