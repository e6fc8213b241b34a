import type { BackendFeature } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import type { Knex } from 'knex';
import type { SandboxOptions } from '@private-marketplace/sandbox';
import request from 'supertest';
import { privateMarketplacePlugin } from '../plugin';
import { BASE } from './base';
import { fitsSpecification } from './fitsSpecification';
import { manualScheduler } from './manualScheduler';
import { CREDENTIALS, startAws, type Aws } from './startAws';
import { unlimitedGateways } from './unlimitedGateways';

export { BASE };

/** A backend with the plugin as it is installed, over an AWS of its own. */
export interface Portal extends Aws {
  /** The answer is held against the specification. */
  get(path: string): request.Test;
  post(path: string): request.Test;
  put(path: string): request.Test;
  delete(path: string): request.Test;
  url: string;
  /** Reads what has changed in AWS. */
  sync(): Promise<void>;
  /** Runs a task of the plugin, such as `moves`. */
  run(task: string): Promise<void>;
}

/** What a test says of its portal. */
export interface PortalOptions {
  /** Else one of its own is started. */
  aws?: Aws;
  sandbox?: SandboxOptions;
  database?: Knex;
  features?: BackendFeature[];
  /** More of the configuration of the plugin. */
  config?: JsonObject;
  /** Configuration beside that of the plugin. */
  rootConfig?: JsonObject;
  /** Other than those of the sandbox. The plugin's own gateways call them, at the rates of AWS. */
  endpoints?: { catalog: string; s3: string };
  /** Whether the plugin calls AWS by its own gateways, at the rates of AWS. */
  keepsRates?: boolean;
  /** What is not read at first: everything, or the organization. */
  unread?: 'everything' | 'organization';
}

/**
 * Starts the plugin over a sandbox and reads it once, the organization too.
 * Change sets end at once, unless the options say when.
 */
export async function startPortal(
  options: PortalOptions = {},
): Promise<Portal> {
  const aws = options.aws ?? (await startAws(options.sandbox));
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
              discovery: env.AWS_ENDPOINT_URL_MARKETPLACE_DISCOVERY,
              organizations: env.AWS_ENDPOINT_URL_ORGANIZATIONS,
              s3: env.AWS_ENDPOINT_URL_S3,
              sts: env.AWS_ENDPOINT_URL_STS,
              ...options.endpoints,
            },
            writes: { perMinute: 100_000 },
            ...options.config,
          },
          aws: { mainAccount: CREDENTIALS },
          ...options.rootConfig,
        },
      }),
      ...(options.endpoints || options.keepsRates
        ? []
        : [unlimitedGateways(aws)]),
      ...(options.database
        ? [mockServices.database.factory({ knex: options.database })]
        : []),
      ...(options.features ?? []),
    ],
  });
  const client = request(server);
  const run = (task: string) =>
    scheduler.triggerTask(`private-marketplace-${task}`);
  if (options.unread !== 'everything') {
    await run('sync-full');
    // The scheduler keeps failures to itself.
    const { body } = await client.get(`${BASE}/sync`);
    if (body.state !== 'fresh') {
      throw new Error(`AWS could not be read: ${JSON.stringify(body)}`);
    }
    if (options.unread === undefined) await run('organization');
  }
  return {
    ...aws,
    get: path => client.get(path).expect(fitsSpecification),
    post: path => client.post(path).expect(fitsSpecification),
    put: path => client.put(path).expect(fitsSpecification),
    delete: path => client.delete(path).expect(fitsSpecification),
    url: `http://127.0.0.1:${server.port()}`,
    sync: () => run('sync-incremental'),
    run,
  };
}
