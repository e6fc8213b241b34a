import { AwsCallError } from '../errors/AwsCallError';

/**
 * Amazon S3 refused a call, and will go on to refuse it until somebody changes
 * something.
 *
 * @public
 */
export class BucketRefusedError extends AwsCallError {
  override readonly name = 'BucketRefusedError';
  /** What to do about it. It names no role, account or key, so anybody may read it. */
  readonly advice: string;

  constructor(refusal: AwsCallError, advice: string) {
    super({ ...refusal, advice }, refusal.cause);
    this.advice = advice;
  }
}

/** The permission that an operation needs, where it is not named after it (Amazon S3 User Guide, "Required permissions for Amazon S3 API operations"). */
const PERMISSIONS: Readonly<Record<string, string>> = {
  HeadObject: 's3:GetObject',
  ListObjectsV2: 's3:ListBucket',
  ListObjectVersions: 's3:ListBucketVersions',
};

// Codes: Amazon S3 API Reference, "Error responses".
const NO_SUCH_PLACE = /^(NoSuchBucket|PermanentRedirect)$/;
const BAD_CREDENTIALS =
  /^(InvalidAccessKeyId|SignatureDoesNotMatch|InvalidToken|RequestTimeTooSkewed)$/;
const BAD_ENCRYPTION = /^(InvalidArgument|InvalidRequest|InvalidEncryption)/;

/**
 * What helps against a refusal of Amazon S3; undefined when it is none, or one
 * that only whoever made the request can understand.
 */
export function adviceOn(
  { code, operation, reason, isDenied, httpStatus }: AwsCallError,
  { isEncrypted }: { isEncrypted: boolean },
): string | undefined {
  const isWrite = operation === 'PutObject';
  if (code.startsWith('KMS.')) {
    return 'The KMS key of the object can not be used. Enable it, or choose another one.';
  }
  if (NO_SUCH_PLACE.test(code)) {
    return 'Check the name of the bucket and its region (in Backstage: privateMarketplace.bucket and region).';
  }
  if (BAD_CREDENTIALS.test(code)) {
    return 'Check the AWS credentials, and the clock of the machine.';
  }
  if (code === 'InvalidObjectState') {
    return 'The object is archived. Restore it.';
  }
  if (isWrite && isEncrypted && BAD_ENCRYPTION.test(code)) {
    return 'Check how writes are to be encrypted (in Backstage: privateMarketplace.encryption).';
  }
  // The answer to HEAD has no body that could name an error.
  const isForbidden =
    isDenied || (operation === 'HeadObject' && httpStatus === 403);
  if (!isForbidden) return undefined;
  if (/\bkms:/.test(reason)) {
    return 'Allow kms:GenerateDataKey and kms:Decrypt for the KMS key of the bucket, in the policy of the role and in that of the key.';
  }
  const permission = PERMISSIONS[operation] ?? `s3:${operation}`;
  const advice = `Allow ${permission} for this bucket.`;
  if (!isWrite) return advice;
  return isEncrypted
    ? `${advice} A policy can demand another encryption or KMS key than the one that is set (in Backstage: privateMarketplace.encryption).`
    : `${advice} Where a policy demands an encryption header, set it (in Backstage: privateMarketplace.encryption).`;
}
