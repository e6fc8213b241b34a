import type {
  BucketGateway,
  CatalogGateway,
  NewChangeSet,
} from '@private-marketplace/backstage-plugin-private-marketplace-node/gateways';

/** A bucket that does something before each write, such as to fail. */
export function beforePut(
  bucket: BucketGateway,
  hook: (key: string, text: string) => Promise<void> | void,
): BucketGateway {
  return {
    get: (...args) => bucket.get(...args),
    head: (...args) => bucket.head(...args),
    list: (...args) => bucket.list(...args),
    listVersions: (...args) => bucket.listVersions(...args),
    remove: (...args) => bucket.remove(...args),
    put: async (...args) => {
      await hook(args[0], args[1]);
      return bucket.put(...args);
    },
  };
}

/** A catalog that does something before each start of a change set. */
export function beforeStart(
  catalog: CatalogGateway,
  hook: (changeSet: NewChangeSet) => Promise<void> | void,
): CatalogGateway {
  return {
    startChangeSet: async (...args) => {
      await hook(args[0]);
      return catalog.startChangeSet(...args);
    },
    describeChangeSet: (...args) => catalog.describeChangeSet(...args),
    listChangeSets: (...args) => catalog.listChangeSets(...args),
    cancelChangeSet: (...args) => catalog.cancelChangeSet(...args),
    listTags: (...args) => catalog.listTags(...args),
    listEntities: (...args) => catalog.listEntities(...args),
    describeEntity: (...args) => catalog.describeEntity(...args),
    batchDescribeEntities: (...args) => catalog.batchDescribeEntities(...args),
  };
}

/** Fails once when the condition holds, as a crash does; a repetition goes through. */
export function once<Args extends unknown[]>(
  condition: (...args: Args) => boolean,
  error: Error = new Error('The function crashed.'),
): (...args: Args) => void {
  let failed = false;
  return (...args) => {
    if (failed || !condition(...args)) return;
    failed = true;
    throw error;
  };
}
