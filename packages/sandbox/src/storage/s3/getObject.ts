import type { ObjectStore } from '../state/objectStore';
import { parseByteRange } from './byteRange';
import { isKnownToReader } from './conditions';
import { findBucket, findObject, versionHeader } from './find';
import type { S3Request } from './s3Request';
import type { S3Response } from './s3Response';

const overridable = [
  'cache-control',
  'content-disposition',
  'content-encoding',
  'content-language',
  'content-type',
  'expires',
];

/** Answers GetObject, and HeadObject too: the server keeps the body of that to itself. */
export function getObject(store: ObjectStore, request: S3Request): S3Response {
  const { headers, key, query } = request;
  const bucket = findBucket(store, request.bucket);
  const versionId = query.get('versionId') ?? undefined;
  const version = findObject(bucket, key, versionId);
  const identity = {
    etag: `"${version.etag}"`,
    'last-modified': new Date(version.modified).toUTCString(),
    ...versionHeader(bucket, version),
  };
  if (isKnownToReader(headers, version)) {
    return { status: 304, headers: identity };
  }
  const range = parseByteRange(headers.get('range'), version.size);
  const overrides = overridable.flatMap(name => {
    const value = query.get(`response-${name}`);
    return value === null ? [] : [[name, value]];
  });
  const { checksum, tags = {} } = version;
  const tagCount = Object.keys(tags).length;
  const wantsChecksum =
    checksum && !range && headers.get('x-amz-checksum-mode') === 'ENABLED';
  const answered = {
    ...version.headers,
    ...Object.fromEntries(overrides),
    ...identity,
    'accept-ranges': 'bytes',
    ...(tagCount > 0 && { 'x-amz-tagging-count': String(tagCount) }),
    ...(wantsChecksum && {
      [checksum.header]: checksum.value,
      'x-amz-checksum-type': 'FULL_OBJECT',
    }),
  };
  const body = store.read(version);
  if (!range) {
    return { status: 200, headers: answered, body };
  }
  const { start, end } = range;
  return {
    status: 206,
    headers: {
      ...answered,
      'content-range': `bytes ${start}-${end}/${version.size}`,
    },
    body: body.subarray(start, end + 1),
  };
}
