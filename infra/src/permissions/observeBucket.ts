import type { BucketGateway } from '@private-marketplace/backstage-plugin-private-marketplace-node/gateways';
import type { CallSet } from './AwsCall';

/**
 * A bucket that notes what its user has to be allowed (Amazon S3 API Reference,
 * "Permissions" of each operation; Amazon S3 User Guide, "Add preconditions to
 * S3 operations with conditional requests").
 *
 * @param name - of the bucket in the ARNs that are noted.
 */
export function observeBucket(
  bucket: BucketGateway,
  calls: CallSet,
  name: string,
): BucketGateway {
  const bucketArn = `arn:aws:s3:::${name}`;
  const objectArn = (key: string) => `${bucketArn}/${key}`;
  async function reading<T>(
    key: string,
    versionId: string | undefined,
    read: () => Promise<T>,
  ): Promise<T> {
    const action =
      versionId === undefined ? 's3:GetObject' : 's3:GetObjectVersion';
    calls.add(action, objectArn(key));
    const found = await read();
    // Otherwise S3 does not say that an object is missing.
    if (found === undefined) calls.add('s3:ListBucket', bucketArn);
    return found;
  }
  return {
    get: (key, options) =>
      reading(key, options?.versionId, () => bucket.get(key, options)),
    head: (key, options) =>
      reading(key, options?.versionId, () => bucket.head(key, options)),
    put: (key, text, condition, options) => {
      calls.add('s3:PutObject', objectArn(key));
      // S3 compares with the object that is there.
      if ('ifMatch' in condition) calls.add('s3:GetObject', objectArn(key));
      return bucket.put(key, text, condition, options);
    },
    list: (prefix, options) => {
      calls.add('s3:ListBucket', bucketArn, { 's3:prefix': prefix });
      return bucket.list(prefix, options);
    },
    listVersions: (prefix, options) => {
      calls.add('s3:ListBucketVersions', bucketArn, { 's3:prefix': prefix });
      return bucket.listVersions(prefix, options);
    },
    remove: (key, condition, options) => {
      calls.add('s3:DeleteObject', objectArn(key));
      calls.add('s3:GetObject', objectArn(key));
      return bucket.remove(key, condition, options);
    },
  };
}
