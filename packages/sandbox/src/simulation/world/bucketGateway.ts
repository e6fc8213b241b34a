import type {
  BucketGateway,
  ListedVersion,
} from '@private-marketplace/backstage-plugin-private-marketplace-node/gateways';
import type { Invocation } from './Invocation';
import type { ObjectVersion, SimulatedBucket } from './SimulatedBucket';

/** Few keys a page, so that others write between two pages of a list. */
const PAGE = 8;

/** The bucket as an invocation reaches it. */
export function bucketGateway(
  bucket: SimulatedBucket,
  invocation: Invocation,
): BucketGateway {
  async function* pages(
    operation: string,
    prefix: string,
    read: (after: string) => ObjectVersion[],
    startAfter = '',
  ): AsyncGenerator<ListedVersion> {
    let after: string | undefined = startAfter;
    while (after !== undefined) {
      const from: string = after;
      const page = await invocation.call(operation, `${prefix}*`, () =>
        pageOf(read(from)),
      );
      yield* page.objects;
      after = page.next;
    }
  }
  return {
    get: (key, { versionId, maxBytes = Infinity } = {}) =>
      invocation.call('GetObject', key, () => {
        const found = bucket.get(key, versionId);
        if (!found) return undefined;
        const text = found.text ?? '';
        return {
          ...head(found),
          ...(text.length <= maxBytes && { text }),
        };
      }),
    head: (key, { versionId } = {}) =>
      invocation.call('HeadObject', key, () => {
        const found = bucket.get(key, versionId);
        return found && head(found);
      }),
    put: (key, text, condition, { metadata } = {}) =>
      invocation.call('PutObject', key, () => {
        const { etag, versionId } = bucket.put(key, text, condition, metadata);
        return { etag, versionId };
      }),
    list: (prefix, { startAfter } = {}) =>
      pages(
        'ListObjects',
        prefix,
        after => bucket.list(prefix, after),
        startAfter,
      ),
    listVersions: prefix =>
      pages('ListObjectVersions', prefix, after =>
        bucket.listVersions(prefix, after),
      ),
    remove: (key, { ifMatch }) =>
      invocation.call('DeleteObject', key, () => bucket.remove(key, ifMatch)),
  };
}

/** A page ends between two keys. */
function pageOf(all: readonly ObjectVersion[]): {
  objects: ListedVersion[];
  next: string | undefined;
} {
  const last = [...new Set(all.map(({ key }) => key))][PAGE - 1];
  const objects = all
    .filter(({ key }) => last === undefined || key <= last)
    .map(({ versionId, ...version }) => ({ ...head(version), versionId }));
  return { objects, next: objects.length < all.length ? last : undefined };
}

function head({
  text = '',
  ...version
}: Omit<ObjectVersion, 'versionId'> & { versionId?: string }) {
  return { ...version, size: text.length };
}
