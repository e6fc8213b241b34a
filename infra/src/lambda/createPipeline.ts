import { setTimeout } from 'timers/promises';
import {
  AwsCatalogGateway,
  S3BucketGateway,
  createBucketClient,
  createCatalogClient,
  findCatalogScope,
  parseCatalogScope,
  type CatalogScope,
} from '@private-marketplace/backstage-plugin-private-marketplace-node/gateways';
import { createLogger, type FunctionLogger } from '../logging/createLogger';
import { createMetrics } from '../metrics/createMetrics';
import { ExperiencePipeline } from '../pipeline/ExperiencePipeline';
import type { PipelineOptions } from '../pipeline/PipelineOptions';
import { readOrderingGrace, type Environment } from './environment';

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
 * @throws Error when PMP_S3_BUCKET is not set, or another variable is not right.
 */
export function createPipeline(environment: Environment): FunctionWorld {
  const bucket = environment.PMP_S3_BUCKET;
  if (!bucket) {
    throw new Error('PMP_S3_BUCKET is not set. It has to name the bucket.');
  }
  const logger = createLogger();
  const now = () => new Date();
  const options: PipelineOptions = {
    bucket: new S3BucketGateway(createBucketClient({}), bucket),
    catalog: new AwsCatalogGateway(createCatalogClient(), {
      scope: findCatalogScope({
        override: readScope(environment.PMP_CATALOG_SCOPE),
        onUnknown: ({ message }) =>
          logger.warn(
            'It is not known whether this is the management account, so what the own account has is listed. Allow organizations:DescribeOrganization, or set the parameter CatalogScope.',
            { reason: message },
          ),
      }),
    }),
    logger,
    metrics: createMetrics(line => process.stdout.write(line), now),
    now,
    wait: milliseconds => setTimeout(milliseconds),
    random: Math.random,
    orderingGrace: readOrderingGrace(environment),
  };
  return { logger, options, pipeline: new ExperiencePipeline(options) };
}

function readScope(value: string | undefined): CatalogScope | undefined {
  if (!value) return undefined;
  const scope = parseCatalogScope(value);
  if (scope) return scope;
  throw new Error(
    `PMP_CATALOG_SCOPE is ${value}. It has to be Self or SharedWithMe, or empty.`,
  );
}
