import {
  AwsCatalogGateway,
  S3BucketGateway,
  createBucketClient,
  createCatalogClient,
} from '@private-marketplace/backstage-plugin-private-marketplace-node/gateways';
import {
  ExperiencePipeline,
  Reconciler,
  TRIGGERS,
  createConfigureHandler,
  createMonitorHandler,
  createReconcileHandler,
  type DeployedFunctionId,
  type Logger,
} from '@private-marketplace/infra';
import type { Clock } from '../clock';
import { REGION } from '../clientEnvironment';
import { CREDENTIALS as credentials } from '../credentials';
import type { Deploy, Deployment } from './Deployment';

/** The handlers of the infra package, in this process and on the sandbox's clock, with the triggers that its templates have. */
export function deployHandlers(world: {
  clock: Clock;
  logger: Logger;
}): Deploy {
  return async ({ bucket, env }) => {
    const s3 = createBucketClient({
      endpoint: env.AWS_ENDPOINT_URL_S3,
      region: REGION,
      credentials,
    });
    const marketplace = createCatalogClient({
      endpoint: env.AWS_ENDPOINT_URL_MARKETPLACE_CATALOG,
      credentials,
    });
    const options = {
      bucket: new S3BucketGateway(s3, bucket),
      catalog: new AwsCatalogGateway(marketplace),
      logger: world.logger,
      now: () => world.clock.now(),
      wait: (milliseconds: number) =>
        new Promise<void>(resolve => {
          world.clock.after(milliseconds, resolve);
        }),
      random: Math.random,
      // Who tries the automation out uploads one file after the other.
      orderingGrace: 0,
    };
    const pipeline = new ExperiencePipeline(options);
    const functions = {
      AsyncConfigurePrivateMarketplaceLambda: createConfigureHandler(pipeline),
      ChangesetStatusUpdateLambda: createMonitorHandler(pipeline),
      ReconcilePrivateMarketplaceLambda: createReconcileHandler(
        new Reconciler({ ...options, pipeline }),
      ),
    } satisfies Record<DeployedFunctionId, Deployment['functions'][string]>;
    return {
      functions,
      triggers: TRIGGERS,
      close: async () => {
        s3.destroy();
        marketplace.destroy();
      },
    };
  };
}
