import type { BackendFeature } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  S3BucketGateway,
  createBucketClient,
  type BucketGateway,
} from 'backstage-plugin-private-marketplace-node';
import {
  startSandbox,
  type Sandbox,
  type SandboxOptions,
} from 'private-marketplace-sandbox';
import request from 'supertest';
import { privateMarketplacePlugin } from '../plugin';

type TestBackend = Awaited<ReturnType<typeof startTestBackend>>;

/** Where the routes of the plugin stand. */
export const BASE = '/api/private-marketplace';

/** Any will do for the sandbox. */
export const CREDENTIALS = {
  accessKeyId: 'sandbox',
  secretAccessKey: 'sandbox',
};

/** A backend with the plugin, over an AWS of its own. */
export interface Portal {
  sandbox: Sandbox;
  /** The bucket, for whoever comes to it past the portal. */
  bucket: BucketGateway;
  api: ReturnType<typeof request>;
  /** Of the backend. */
  url: string;
  close(): Promise<void>;
}

/** Starts the plugin over a sandbox. Change sets end at once, unless the options say when. */
export async function startPortal(
  options: { sandbox?: SandboxOptions; features?: BackendFeature[] } = {},
): Promise<Portal> {
  const sandbox = await startSandbox({
    changeSetDuration: 20,
    retryDelays: [20, 20],
    ...options.sandbox,
  });
  const client = createBucketClient({
    endpoint: sandbox.env.AWS_ENDPOINT_URL_S3,
    region: sandbox.env.AWS_REGION,
    credentials: CREDENTIALS,
  });
  const { server } = await startPlugin(
    {
      bucket: sandbox.bucket,
      endpoints: {
        catalog: sandbox.env.AWS_ENDPOINT_URL_MARKETPLACE_CATALOG,
        s3: sandbox.env.AWS_ENDPOINT_URL_S3,
      },
    },
    options.features,
  );
  return {
    sandbox,
    bucket: new S3BucketGateway(client, sandbox.bucket),
    api: request(server),
    url: `http://127.0.0.1:${server.port()}`,
    close: async () => {
      client.destroy();
      await sandbox.close();
    },
  };
}

/** Starts the plugin with a configuration. It is stopped when the tests of the file have ended. */
export function startPlugin(
  privateMarketplace: {
    bucket: string;
    endpoints: { catalog: string; s3: string };
  },
  features: BackendFeature[] = [],
): Promise<TestBackend> {
  return startTestBackend({
    features: [
      privateMarketplacePlugin,
      mockServices.rootConfig.factory({
        data: { privateMarketplace, aws: { mainAccount: CREDENTIALS } },
      }),
      ...features,
    ],
  });
}
