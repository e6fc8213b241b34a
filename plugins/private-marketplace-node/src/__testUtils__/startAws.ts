import { startSandbox, type SeedData } from '@private-marketplace/sandbox';
import { S3BucketGateway } from '../bucket/S3BucketGateway';
import { AwsCatalogGateway } from '../catalog/AwsCatalogGateway';
import { createBucketClient } from '../connection/bucketClient';
import { createCatalogClient } from '../connection/catalogClient';

/** Nothing in the Catalog and nothing in the bucket. */
export const EMPTY: SeedData = { experiences: [], managed: [] };

/** So many experiences, each with a procurement policy. */
export function manyExperiences(count: number): SeedData {
  const experiences = Array.from({ length: count }, (_, index) => ({
    id: `exp-${String(index).padStart(13, '0')}`,
    name: `Experience ${index}`,
    status: 'Disabled' as const,
    procurementPolicy: {
      name: `Policy ${index}`,
      allowed: [`prod-${index}`],
      denied: [],
      productRequests: 'Deny' as const,
    },
  }));
  return { experiences, managed: [] };
}

/** AWS alone, with clients and gateways. Change sets that are started do not end in a test's time. */
export async function startAws(seedData: SeedData, changeSetDuration = 600000) {
  const sandbox = await startSandbox({
    automation: false,
    changeSetDuration,
    seedData,
  });
  const credentials = { accessKeyId: 'any', secretAccessKey: 'any' };
  const s3 = createBucketClient({
    endpoint: sandbox.env.AWS_ENDPOINT_URL_S3,
    region: sandbox.env.AWS_REGION,
    credentials,
  });
  const marketplace = createCatalogClient({
    endpoint: sandbox.env.AWS_ENDPOINT_URL_MARKETPLACE_CATALOG,
    credentials,
  });
  return {
    bucketName: sandbox.bucket,
    s3,
    marketplace,
    bucket: new S3BucketGateway(s3, sandbox.bucket),
    catalog: new AwsCatalogGateway(marketplace),
    close: async () => {
      s3.destroy();
      marketplace.destroy();
      await sandbox.close();
    },
  };
}

/** An AWS under test. */
export type Aws = Awaited<ReturnType<typeof startAws>>;

/** All items of a list. */
export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}
