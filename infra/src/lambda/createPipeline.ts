import {
  AwsCatalogGateway,
  S3BucketGateway,
  createBucketClient,
  createCatalogClient,
} from 'backstage-plugin-private-marketplace-node/gateways';
import { jsonLogger } from '../logging/logger';
import {
  ExperiencePipeline,
  type PipelineOptions,
} from '../pipeline/ExperiencePipeline';

type Environment = Record<string, string | undefined>;

/**
 * The pipeline as a Lambda function runs it, from the variables of its
 * environment.
 *
 * @throws Error when PMP_S3_BUCKET is not set.
 */
export function createPipeline(environment: Environment): ExperiencePipeline {
  return new ExperiencePipeline(pipelineOptions(environment));
}

/** @throws Error when PMP_S3_BUCKET is not set. */
export function pipelineOptions(environment: Environment): PipelineOptions {
  const bucket = environment.PMP_S3_BUCKET;
  if (!bucket) {
    throw new Error('PMP_S3_BUCKET is not set. It has to name the bucket.');
  }
  return {
    bucket: new S3BucketGateway(createBucketClient({}), bucket),
    catalog: new AwsCatalogGateway(createCatalogClient()),
    logger: jsonLogger(line => process.stdout.write(line)),
    now: () => new Date(),
  };
}
