import { CREDENTIALS } from './credentials';

/** The only region of the Catalog API, in which the sandbox therefore is. */
export const REGION = 'us-east-1';

/** What AWS clients have to find in their environment to talk to the sandbox. */
export type ClientEnvironment = ReturnType<typeof clientEnvironment>;

/** The environment for clients of these two servers. */
export function clientEnvironment(storageUrl: string, catalogUrl: string) {
  return {
    AWS_ENDPOINT_URL_S3: storageUrl,
    AWS_ENDPOINT_URL_SQS: storageUrl,
    AWS_ENDPOINT_URL_MARKETPLACE_CATALOG: catalogUrl,
    AWS_REGION: REGION,
    AWS_DEFAULT_REGION: REGION,
    AWS_ACCESS_KEY_ID: CREDENTIALS.accessKeyId,
    AWS_SECRET_ACCESS_KEY: CREDENTIALS.secretAccessKey,
  };
}
