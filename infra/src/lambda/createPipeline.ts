import {
  AwsCatalogGateway,
  S3BucketGateway,
  createBucketClient,
  createCatalogClient,
} from 'backstage-plugin-private-marketplace-node/gateways';
import { jsonLogger } from '../logging/logger';
import { ExperiencePipeline } from '../pipeline/ExperiencePipeline';

/**
 * The pipeline as a Lambda function runs it, from the variables of its
 * environment.
 *
 * @throws Error when PMP_S3_BUCKET is not set.
 */
export function createPipeline(
  environment: Record<string, string | undefined>,
): ExperiencePipeline {
  const bucket = environment.PMP_S3_BUCKET;
  if (!bucket) {
    throw new Error('PMP_S3_BUCKET is not set. It has to name the bucket.');
  }
  return new ExperiencePipeline({
    bucket: new S3BucketGateway(createBucketClient({}), bucket),
    catalog: new AwsCatalogGateway(createCatalogClient()),
    logger: jsonLogger(line => process.stdout.write(line)),
    now: () => new Date(),
  });
}
