import type { BackendFeature } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { SandboxOptions } from 'private-marketplace-sandbox';
import request from 'supertest';
import { privateMarketplacePlugin } from '../plugin';
import { CREDENTIALS, startAws, type Aws } from './startAws';

export { BASE } from './base';
export { CREDENTIALS } from './startAws';

type TestBackend = Awaited<ReturnType<typeof startTestBackend>>;

/** A backend with the plugin, over an AWS of its own. */
export interface Portal extends Aws {
  api: ReturnType<typeof request>;
  /** Of the backend. */
  url: string;
}

/** Starts the plugin over a sandbox. Change sets end at once, unless the options say when. */
export async function startPortal(
  options: { sandbox?: SandboxOptions; features?: BackendFeature[] } = {},
): Promise<Portal> {
  const aws = await startAws(options.sandbox);
  const { env, bucket } = aws.sandbox;
  const { server } = await startPlugin(
    {
      bucket,
      endpoints: {
        catalog: env.AWS_ENDPOINT_URL_MARKETPLACE_CATALOG,
        s3: env.AWS_ENDPOINT_URL_S3,
      },
    },
    options.features,
  );
  return {
    ...aws,
    api: request(server),
    url: `http://127.0.0.1:${server.port()}`,
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
