import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { SandboxOptions } from 'private-marketplace-sandbox';
import request from 'supertest';
import { privateMarketplacePlugin } from '../plugin';
import { fitsSpecification } from './fitsSpecification';
import { manualScheduler } from './manualScheduler';
import { CREDENTIALS, startAws, type Aws } from './startAws';

export { BASE } from './base';

/** A backend with the plugin as it is installed, over an AWS of its own. */
export interface Portal extends Aws {
  /** The answer is held against the specification. */
  get(path: string): request.Test;
  post(path: string): request.Test;
  /** Reads what has changed in AWS. */
  sync(): Promise<void>;
}

/**
 * Starts the plugin over a sandbox and reads it once. Change sets end at once,
 * unless the options say when.
 */
export async function startPortal(
  options: { sandbox?: SandboxOptions } = {},
): Promise<Portal> {
  const aws = await startAws(options.sandbox);
  const { env, bucket } = aws.sandbox;
  const { scheduler, feature } = manualScheduler();
  const { server } = await startTestBackend({
    features: [
      privateMarketplacePlugin,
      feature,
      mockServices.rootConfig.factory({
        data: {
          privateMarketplace: {
            bucket,
            endpoints: {
              catalog: env.AWS_ENDPOINT_URL_MARKETPLACE_CATALOG,
              organizations: env.AWS_ENDPOINT_URL_ORGANIZATIONS,
              s3: env.AWS_ENDPOINT_URL_S3,
            },
          },
          aws: { mainAccount: CREDENTIALS },
        },
      }),
    ],
  });
  const client = request(server);
  await scheduler.triggerTask('private-marketplace-sync-full');
  return {
    ...aws,
    get: path => client.get(path).expect(fitsSpecification),
    post: path => client.post(path).expect(fitsSpecification),
    sync: () => scheduler.triggerTask('private-marketplace-sync-incremental'),
  };
}
