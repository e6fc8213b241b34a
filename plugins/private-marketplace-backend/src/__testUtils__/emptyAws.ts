import type {
  BucketGateway,
  CatalogGateway,
} from '@private-marketplace/backstage-plugin-private-marketplace-node';

async function* nothing(): AsyncGenerator<never> {}

async function unexpected(): Promise<never> {
  throw new Error('This call was not expected.');
}

/** A Catalog without entities. */
export function emptyCatalog(): CatalogGateway {
  return {
    startChangeSet: unexpected,
    describeChangeSet: unexpected,
    listChangeSets: nothing,
    cancelChangeSet: unexpected,
    listEntities: nothing,
    describeEntity: async () => undefined,
    batchDescribeEntities: async () => new Map(),
    listTags: async () => new Map(),
  };
}

/** A bucket without objects, which takes whatever is written and keeps nothing. */
export function emptyBucket(): BucketGateway {
  return {
    get: async () => undefined,
    head: async () => undefined,
    put: async () => ({ etag: '"1"' }),
    list: nothing,
    listVersions: nothing,
    remove: async () => {},
  };
}
