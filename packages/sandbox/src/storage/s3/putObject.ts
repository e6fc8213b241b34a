import type { Bucket } from '../state/bucket';
import type { ObjectStore } from '../state/objectStore';
import { checkWrite } from './conditions';
import { findBucket, versionHeader } from './find';
import { S3Error } from './s3Error';
import type { S3Request } from './s3Request';
import type { S3Response } from './s3Response';
import { storedHeaders } from './storedHeaders';
import { tagsOfHeaders } from './tags';
import { checksumOf } from './verifyBody';

/** The bucket to write to; throws when the key cannot be one or a condition fails. */
export function findWritable(store: ObjectStore, request: S3Request): Bucket {
  const bucket = findBucket(store, request.bucket);
  if (Buffer.byteLength(request.key) > 1024) {
    throw new S3Error('KeyTooLongError', 'Your key is too long', {
      MaxSizeAllowed: '1024',
    });
  }
  checkWrite(request.headers, bucket, request.key);
  return bucket;
}

export function putObject(store: ObjectStore, request: S3Request): S3Response {
  const bucket = findWritable(store, request);
  const checksum = checksumOf(request.headers);
  const version = store.putObject(bucket, {
    key: request.key,
    body: request.body,
    headers: storedHeaders(request.headers),
    ...(checksum && { checksum }),
    tags: tagsOfHeaders(request.headers),
  });
  return {
    status: 200,
    headers: {
      etag: `"${version.etag}"`,
      ...versionHeader(bucket, version),
      ...(checksum && {
        [checksum.header]: checksum.value,
        'x-amz-checksum-type': 'FULL_OBJECT',
      }),
    },
    created: { event: 'ObjectCreated:Put', version },
  };
}
