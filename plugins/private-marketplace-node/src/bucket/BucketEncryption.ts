/** Ways in which Amazon S3 encrypts an object (Amazon S3 API Reference, PutObject, `x-amz-server-side-encryption`). @public */
export const ENCRYPTION_ALGORITHMS = [
  'AES256',
  'aws:kms',
  'aws:kms:dsse',
] as const;

/**
 * What each write asks for, where a policy of the bucket or of the organization
 * demands it. Without it the object gets the default encryption of the bucket.
 *
 * @public
 */
export interface BucketEncryption {
  algorithm: (typeof ENCRYPTION_ALGORITHMS)[number];
  /** Id, ARN or alias; that of the bucket, or of AWS, unless given. Not with AES256. */
  kmsKeyId?: string;
  /** Whether an S3 Bucket Key spares calls of KMS; as the bucket says unless given. */
  bucketKey?: boolean;
}
