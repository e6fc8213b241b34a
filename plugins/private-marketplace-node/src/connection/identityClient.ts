import { STSClient, type STSClientConfig } from '@aws-sdk/client-sts';
import { boundedRequests } from './boundedRequests';

const IDENTITY_REGION = 'us-east-1';

/** A client of AWS Security Token Service, which tells whose credentials these are. @public */
export function createIdentityClient(options: STSClientConfig = {}): STSClient {
  return new STSClient({
    requestHandler: boundedRequests,
    region: IDENTITY_REGION,
    ...options,
  });
}
