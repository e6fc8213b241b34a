import {
  MarketplaceCatalogClient,
  type MarketplaceCatalogClientConfig,
} from '@aws-sdk/client-marketplace-catalog';
import { boundedRequests } from './boundedRequests';

/** The only region of the Catalog API (AWS Marketplace API, "Using the AWS Marketplace Catalog API"). @public */
export const CATALOG_REGION = 'us-east-1';

/**
 * A client of the Catalog API. Unless an endpoint is given its region is fixed,
 * whatever the environment says, for there is no other. Nor is there a FIPS
 * endpoint (AWS General Reference, "AWS Marketplace endpoints and quotas"): where
 * the environment asks for such ones, the SDK would make up an address.
 *
 * @public
 */
export function createCatalogClient(
  options: MarketplaceCatalogClientConfig = {},
): MarketplaceCatalogClient {
  const { endpoint, region } = options;
  return new MarketplaceCatalogClient({
    requestHandler: boundedRequests,
    ...options,
    region: endpoint && region ? region : CATALOG_REGION,
    useFipsEndpoint: false,
  });
}
