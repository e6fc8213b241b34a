import { decodeText } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import {
  AwsCallError,
  type BucketGateway,
  type ListedVersion,
} from '@private-marketplace/backstage-plugin-private-marketplace-node/gateways';
import type { Generation } from './generations';
import type { Invocation, Surroundings } from './Invocation';
import type { ObjectVersion, SimulatedBucket } from './SimulatedBucket';

/** Few keys a page, so that others write between two pages of a list. */
const PAGE = 15;

const FIRST_QUARTER = 15 * 60_000;

/** The bucket as an invocation reaches it. */
export function bucketGateway(
  bucket: SimulatedBucket,
  invocation: Invocation,
  { time, faults }: Surroundings,
  writer: Generation,
): BucketGateway {
  // Amazon S3 User Guide, "How S3 Versioning works": in the first 15 minutes.
  const isNotYetReadable = ({ key }: ObjectVersion) =>
    time.now < FIRST_QUARTER &&
    key.startsWith('Experience_') &&
    faults.happens('notYetReadable');
  async function* pages(
    operation: string,
    prefix: string,
    read: (after: string) => ObjectVersion[],
    startAfter = '',
  ): AsyncGenerator<ListedVersion> {
    let after: string | undefined = startAfter;
    while (after !== undefined) {
      const from: string = after;
      const page = await invocation.callBucket(operation, `${prefix}*`, () =>
        pageOf(read(from)),
      );
      yield* page.objects;
      after = page.next;
    }
  }
  return {
    get: (key, { versionId, maxBytes = Infinity } = {}) =>
      invocation.callBucket('GetObject', key, () => {
        const found = bucket.get(key, versionId);
        if (!found || isNotYetReadable(found)) return undefined;
        if (found.flaw === 'unreadable') throw denied(key);
        const { text = '' } = found;
        return {
          ...head(found),
          ...(text.length <= maxBytes && contentOf(text, found.flaw)),
        };
      }),
    head: (key, { versionId } = {}) =>
      invocation.callBucket('HeadObject', key, () => {
        const found = bucket.get(key, versionId);
        return found && head(found);
      }),
    put: (key, text, condition, { metadata } = {}) =>
      invocation.callBucket('PutObject', key, () => {
        const { etag, versionId } = bucket.put(key, text, condition, {
          metadata,
          writer,
        });
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
      invocation.callBucket('DeleteObject', key, () =>
        bucket.remove(key, ifMatch),
      ),
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

/** What S3 answers when the caller may not use the key with which an object is encrypted. */
function denied(key: string): AwsCallError {
  return new AwsCallError({
    operation: 'GetObject',
    subject: key,
    code: 'AccessDenied',
    reason: 'The ciphertext refers to a key that you may not use.',
    httpStatus: 403,
  });
}

/** The text, or what is told of bytes that are none in UTF-8. */
function contentOf(text: string, flaw: ObjectVersion['flaw']) {
  if (flaw !== 'utf16') return { text };
  const decoded = decodeText(Buffer.from(`\uFEFF${text}`, 'utf16le'));
  return decoded.ok ? { text: decoded.text } : { undecodable: decoded.message };
}

function head({
  text = '',
  flaw: _ours,
  writer: _nobodyKnows,
  ...version
}: Omit<ObjectVersion, 'versionId'> & { versionId?: string }) {
  return { ...version, size: text.length };
}
