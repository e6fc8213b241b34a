import type { Bucket } from '../state/bucket';
import type { ObjectVersion } from '../state/journalEntry';
import type { ObjectStore } from '../state/objectStore';
import { isKnownToReader } from './conditions';
import { findBucket, findObject } from './find';
import { preconditionFailed, S3Error } from './s3Error';
import type { S3Request } from './s3Request';

/** The object that a copy is taken from. */
export interface CopySource {
  bucket: Bucket;
  version: ObjectVersion;
  /** Whether the request asks for this very version. */
  pinned: boolean;
}

/** Finds what `x-amz-copy-source` speaks of. */
export function findCopySource(
  store: ObjectStore,
  request: S3Request,
): CopySource {
  const header = request.headers.get('x-amz-copy-source') ?? '';
  const [, path = '', versionId] =
    /^\/?(.*?)(?:\?versionId=(.*))?$/.exec(header) ?? [];
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    decoded = '';
  }
  const slash = decoded.indexOf('/');
  if (slash < 1) {
    throw new S3Error(
      'InvalidArgument',
      'Copy Source must mention the source bucket and key: sourcebucket/sourcekey',
      { ArgumentName: 'x-amz-copy-source', ArgumentValue: header },
    );
  }
  const bucket = findBucket(store, decoded.slice(0, slash));
  const version = findObject(bucket, decoded.slice(slash + 1), versionId);
  if (isKnownToReader(request.headers, version, 'x-amz-copy-source-')) {
    throw preconditionFailed('x-amz-copy-source-If-None-Match');
  }
  return { bucket, version, pinned: versionId !== undefined };
}
