import {
  OrganizationsClient,
  type OrganizationsClientConfig,
} from '@aws-sdk/client-organizations';
import { boundedRequests } from './boundedRequests';

const ORGANIZATIONS_REGION = 'us-east-1';

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
    requestHandler: boundedRequests,
    ...options,
    region: endpoint && region ? region : ORGANIZATIONS_REGION,
  });
}
