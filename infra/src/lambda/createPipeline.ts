import {
  AwsCatalogGateway,
  S3BucketGateway,
  createBucketClient,
  createCatalogClient,
} from '@private-marketplace/backstage-plugin-private-marketplace-node/gateways';
import { createLogger, type FunctionLogger } from '../logging/createLogger';
import { createMetrics } from '../metrics/createMetrics';
import {
  ExperiencePipeline,
  type PipelineOptions,
} from '../pipeline/ExperiencePipeline';

type Environment = Record<string, string | undefined>;

/** What a Lambda function works with. */
export interface FunctionWorld {
  logger: FunctionLogger;
  options: PipelineOptions;
  pipeline: ExperiencePipeline;
}

/**
 * The pipeline as a Lambda function runs it, from the variables of its
 * environment.
 *
 * @throws Error when PMP_S3_BUCKET is not set, or PMP_CATALOG_SCOPE is not right.
 */
export function createPipeline(environment: Environment): FunctionWorld {
  const bucket = environment.PMP_S3_BUCKET;
  if (!bucket) {
    throw new Error('PMP_S3_BUCKET is not set. It has to name the bucket.');
  }
  const logger = createLogger();
  const options: PipelineOptions = {
    bucket: new S3BucketGateway(createBucketClient({}), bucket),
    catalog: new AwsCatalogGateway(createCatalogClient(), {
      scope: readScope(environment.PMP_CATALOG_SCOPE),
    }),
    logger,
    metrics: createMetrics(line => process.stdout.write(line)),
    now: () => new Date(),
  };
  return { logger, options, pipeline: new ExperiencePipeline(options) };
}

/** A delegated administrator sees what the management account owns only with this scope; without one it is everything of the own account. */
function readScope(scope: string | undefined): 'SharedWithMe' | undefined {
  if (!scope) return undefined;
  if (scope === 'SharedWithMe') return scope;
  throw new Error(
    `PMP_CATALOG_SCOPE is ${scope}. It has to be SharedWithMe, or empty.`,
  );
}
