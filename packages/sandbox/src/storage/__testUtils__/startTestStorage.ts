import {
  GetObjectCommand,
  PutObjectCommand,
  type PutObjectCommandInput,
  S3Client,
} from '@aws-sdk/client-s3';
import { type Clock, systemClock } from '../../clock';
import { type ObjectCreatedRecord, startStorage } from '../index';

/** The bucket that test storages start with. */
export const bucket = 'private-marketplace';

/** What every AWS client needs to know of a server on loopback. */
export function clientOptions(endpoint: string) {
  return {
    endpoint,
    region: 'us-east-1',
    maxAttempts: 1,
    credentials: { accessKeyId: 'any', secretAccessKey: 'any' },
  };
}

/** Starts a storage with a client, and keeps the notifications. */
export async function startTestStorage(
  options: { clock?: Clock; dataDir?: string } = {},
) {
  const records: ObjectCreatedRecord[] = [];
  const waiting: (() => void)[] = [];
  const storage = await startStorage({
    port: 0,
    clock: systemClock,
    bucket,
    onObjectCreated: record => {
      records.push(record);
      waiting.splice(0).forEach(resolve => resolve());
    },
    ...options,
  });
  const s3 = new S3Client({
    ...clientOptions(storage.url),
    forcePathStyle: true,
  });
  return {
    ...storage,
    s3,
    /** Waits until there were so many notifications. */
    async records(count: number): Promise<ObjectCreatedRecord[]> {
      while (records.length < count) {
        await new Promise<void>(resolve => waiting.push(resolve));
      }
      return records;
    },
    put(
      key: string,
      body: string | Uint8Array = key,
      more: Partial<PutObjectCommandInput> = {},
    ) {
      return s3.send(
        new PutObjectCommand({ Bucket: bucket, Key: key, Body: body, ...more }),
      );
    },
    async get(key: string, versionId?: string): Promise<string | undefined> {
      const object = await s3.send(
        new GetObjectCommand({
          Bucket: bucket,
          Key: key,
          VersionId: versionId,
        }),
      );
      return object.Body?.transformToString();
    },
    async close() {
      s3.destroy();
      await storage.close();
    },
  };
}

/** A storage under test. */
export type TestStorage = Awaited<ReturnType<typeof startTestStorage>>;
