import {
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';

/** A status file of the sample: any keys, of which it looks at four. */
export type SampleStatus = Record<string, unknown>;

/** JSON of the bucket; undefined when there is no such object. */
export async function readJson(
  s3: S3Client,
  Bucket: string,
  Key: string,
): Promise<SampleStatus | undefined> {
  try {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }));
    const parsed: SampleStatus = JSON.parse(
      (await Body?.transformToString()) ?? '',
    );
    return parsed;
  } catch (error) {
    if (error instanceof NoSuchKey) return undefined;
    throw error;
  }
}

/** Writes a status file over whatever is there (D8, D9). */
export async function putStatus(
  s3: S3Client,
  Bucket: string,
  Key: string,
  status: SampleStatus,
): Promise<void> {
  const Body = JSON.stringify(status);
  await s3.send(new PutObjectCommand({ Bucket, Key, Body }));
}

/** The first part of a key, up to `#`, behind `STATUS_` (D21). */
export function statusKeyOf(key: string): string {
  return `STATUS_${key.split('#')[0] ?? key}`;
}
