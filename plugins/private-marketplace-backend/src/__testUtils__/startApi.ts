import {
  coreServices,
  createServiceFactory,
  type BackendFeature,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { SandboxOptions } from '@private-marketplace/sandbox';
import type { Knex } from 'knex';
import request from 'supertest';
import { migrateDatabase } from '../database/migrateDatabase';
import { readModelServiceRef } from '../experiences/readModelServiceRef';
import { privateMarketplacePlugin } from '../plugin';
import { MemoryReadModel } from './MemoryReadModel';
import { fitsSpecification } from './fitsSpecification';
import { CREDENTIALS, startAws, type Aws } from './startAws';

/** The API over an AWS, with a read model that the test fills. */
export interface Api extends Aws {
  readModel: MemoryReadModel;
  url: string;
  /** Each answer is held against the specification. */
  get(path: string): request.Test;
  post(path: string): request.Test;
}

/** Starts everything but the read model and its synchronizer. */
export async function startApi(
  options: {
    sandbox?: SandboxOptions;
    features?: BackendFeature[];
    database?: Knex;
    writesPerMinute?: number;
    endpoints?: { catalog: string; s3: string };
  } = {},
): Promise<Api> {
  const aws = await startAws({ automation: false, ...options.sandbox });
  const readModel = new MemoryReadModel(aws.bucket);
  const services = createServiceFactory({
    service: readModelServiceRef,
    deps: { database: coreServices.database },
    async factory({ database }) {
      await migrateDatabase(database);
      return { accepted: readModel, readModel, synchronizer: readModel };
    },
  });
  const endpoints = options.endpoints ?? {
    catalog: aws.sandbox.env.AWS_ENDPOINT_URL_MARKETPLACE_CATALOG,
    s3: aws.sandbox.env.AWS_ENDPOINT_URL_S3,
  };
  const {
    AWS_ENDPOINT_URL_ORGANIZATIONS: organizations,
    AWS_ENDPOINT_URL_STS: sts,
  } = aws.sandbox.env;
  const { server } = await startTestBackend({
    features: [
      privateMarketplacePlugin,
      services,
      mockServices.rootConfig.factory({
        data: {
          privateMarketplace: {
            bucket: aws.sandbox.bucket,
            endpoints: { ...endpoints, organizations, sts },
            writes: { perMinute: options.writesPerMinute ?? 100_000 },
          },
          aws: { mainAccount: CREDENTIALS },
        },
      }),
      ...(options.database
        ? [mockServices.database.factory({ knex: options.database })]
        : []),
      ...(options.features ?? []),
    ],
  });
  const client = request(server);
  return {
    ...aws,
    readModel,
    url: `http://127.0.0.1:${server.port()}`,
    get: path => client.get(path).expect(fitsSpecification),
    post: path => client.post(path).expect(fitsSpecification),
  };
}
