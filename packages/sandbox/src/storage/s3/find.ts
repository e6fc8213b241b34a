import type { Bucket } from '../state/bucket';
import type { ObjectVersion, Version } from '../state/journalEntry';
import type { ObjectStore } from '../state/objectStore';
import type { OpenUpload } from '../state/storageState';
import { noSuchKey, S3Error } from './s3Error';
import type { S3Request } from './s3Request';

/** The bucket of that name, which must be there. */
export function findBucket(store: ObjectStore, name: string): Bucket {
  const bucket = store.bucket(name);
  if (!bucket) {
    throw new S3Error('NoSuchBucket', 'The specified bucket does not exist', {
      BucketName: name,
    });
  }
  return bucket;
}

/** The header that tells a version id, in buckets that ever had versions. */
export function versionHeader(
  bucket: Bucket,
  version: Version,
  name = 'x-amz-version-id',
): Record<string, string> {
  return bucket.versioning ? { [name]: version.versionId } : {};
}

/** The object under a key, in its current version or the given one. */
export function findObject(
  bucket: Bucket,
  key: string,
  versionId: string | undefined,
): ObjectVersion {
  const version =
    versionId === undefined ? bucket.current(key) : bucket.find(key, versionId);
  if (version?.kind === 'object') {
    return version;
  }
  if (version === undefined) {
    if (versionId === undefined) {
      throw noSuchKey(key);
    }
    throw new S3Error(
      'NoSuchVersion',
      'The specified version does not exist.',
      {
        Key: key,
        VersionId: versionId,
      },
    );
  }
  const headers = {
    'x-amz-delete-marker': 'true',
    ...versionHeader(bucket, version),
  };
  if (versionId === undefined) {
    throw noSuchKey(key, headers);
  }
  throw new S3Error(
    'MethodNotAllowed',
    'The specified method is not allowed against this resource.',
    { Method: 'GET', ResourceType: 'DeleteMarker' },
    headers,
  );
}

/** The multipart upload that a request speaks of. */
export function findUpload(store: ObjectStore, request: S3Request): OpenUpload {
  const uploadId = request.query.get('uploadId');
  findBucket(store, request.bucket);
  const upload = store
    .uploads(request.bucket)
    .find(open => open.uploadId === uploadId && open.key === request.key);
  if (!upload) {
    throw new S3Error(
      'NoSuchUpload',
      'The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.',
      { UploadId: uploadId ?? '' },
    );
  }
  return upload;
}
