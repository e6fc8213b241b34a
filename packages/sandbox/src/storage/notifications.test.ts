import {
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  PutObjectCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { systemClock } from '../clock';
import { type ObjectCreatedRecord, startStorage } from './index';
import {
  bucket,
  startTestStorage,
  type TestStorage,
} from './__testUtils__/startTestStorage';

describe('notifications', () => {
  let storage: TestStorage;
  beforeEach(async () => {
    storage = await startTestStorage({
      clock: {
        now: () => new Date('2026-01-31T09:05:00.250Z'),
        after: () => () => {},
      },
    });
  });
  afterEach(() => storage.close());

  it('of a put are whole S3 records', async () => {
    const { ETag, VersionId } = await storage.put(
      'dir/Experience A#1 é+.json',
      '12345',
    );
    expect(await storage.records(1)).toEqual([
      {
        eventVersion: '2.1',
        eventSource: 'aws:s3',
        awsRegion: 'us-east-1',
        eventTime: '2026-01-31T09:05:00.250Z',
        eventName: 'ObjectCreated:Put',
        userIdentity: { principalId: expect.any(String) },
        requestParameters: { sourceIPAddress: '127.0.0.1' },
        responseElements: {
          'x-amz-request-id': expect.stringMatching(/^[0-9A-F]{16}$/),
          'x-amz-id-2': expect.any(String),
        },
        s3: {
          s3SchemaVersion: '1.0',
          configurationId: expect.any(String),
          bucket: {
            name: bucket,
            ownerIdentity: { principalId: expect.any(String) },
            arn: `arn:aws:s3:::${bucket}`,
          },
          object: {
            key: 'dir/Experience+A%231+%C3%A9%2B.json',
            size: 5,
            eTag: ETag?.replaceAll('"', ''),
            versionId: VersionId,
            sequencer: expect.stringMatching(/^00[0-9A-F]{16}$/),
          },
        },
      },
    ]);
  });

  it('come for every kind of write, with rising sequencers', async () => {
    const { s3 } = storage;
    await storage.put('put');
    await s3.send(
      new CopyObjectCommand({
        Bucket: bucket,
        Key: 'copy',
        CopySource: `/${bucket}/put`,
      }),
    );
    const upload = { Bucket: bucket, Key: 'parts' };
    const { UploadId } = await s3.send(
      new CreateMultipartUploadCommand(upload),
    );
    const { ETag } = await s3.send(
      new UploadPartCommand({
        ...upload,
        UploadId,
        PartNumber: 1,
        Body: 'one',
      }),
    );
    await s3.send(
      new CompleteMultipartUploadCommand({
        ...upload,
        UploadId,
        MultipartUpload: { Parts: [{ ETag, PartNumber: 1 }] },
      }),
    );

    const records = await storage.records(3);
    expect(
      records.map(({ eventName, s3: { object } }) => [eventName, object.key]),
    ).toEqual([
      ['ObjectCreated:Put', 'put'],
      ['ObjectCreated:Copy', 'copy'],
      ['ObjectCreated:CompleteMultipartUpload', 'parts'],
    ]);
    const sequencers = records.map(record => record.s3.object.sequencer);
    expect([...new Set(sequencers)].sort()).toEqual(sequencers);
  });

  it('do not come for deletions and refused writes', async () => {
    await storage.put('key');
    await expect(
      storage.put('key', 'again', { IfNoneMatch: '*' }),
    ).rejects.toThrow('pre-conditions');
    await storage.s3.send(
      new DeleteObjectCommand({ Bucket: bucket, Key: 'key' }),
    );
    await storage.put('last');
    const records = await storage.records(2);
    expect(records.map(record => record.s3.object.key)).toEqual([
      'key',
      'last',
    ]);
  });

  it('tell no version in a bucket without versions', async () => {
    await storage.s3.send(new CreateBucketCommand({ Bucket: 'plain' }));
    await storage.s3.send(
      new PutObjectCommand({ Bucket: 'plain', Key: 'key', Body: 'one' }),
    );
    const [record] = await storage.records(1);
    expect(record?.s3.bucket.name).toBe('plain');
    expect(record?.s3.object).not.toHaveProperty('versionId');
  });

  it('are out before the storage is closed', async () => {
    const records: ObjectCreatedRecord[] = [];
    const own = await startStorage({
      port: 0,
      clock: systemClock,
      bucket,
      onObjectCreated: record => records.push(record),
    });
    const url = `${own.url}/${bucket}/key`;
    const { status } = await fetch(url, { method: 'PUT', body: 'written' });
    expect(status).toBe(200);
    // Closing waits for what is under way, and that is the callback.
    await own.close();
    expect(records).toHaveLength(1);
  });
});
