import { connect } from 'node:net';
import {
  CopyObjectCommand,
  CreateBucketCommand,
  DeleteBucketCommand,
  GetBucketLocationCommand,
  GetObjectAclCommand,
  GetObjectCommand,
  type GetObjectCommandInput,
  HeadBucketCommand,
  HeadObjectCommand,
  ListBucketsCommand,
  PutObjectAclCommand,
} from '@aws-sdk/client-s3';
import {
  bucket,
  startTestStorage,
  type TestStorage,
} from './__testUtils__/startTestStorage';

describe('objects and buckets', () => {
  let storage: TestStorage;
  beforeEach(async () => {
    storage = await startTestStorage();
  });
  afterEach(() => storage.close());

  const read = (more: Partial<GetObjectCommandInput> = {}) =>
    storage.s3.send(
      new GetObjectCommand({ Bucket: bucket, Key: 'key', ...more }),
    );

  it.each(['a#1.json', 'a b', 'dir//x', '../up', 'é\u{1f600}', "100%+&=?'()"])(
    'may have the key %s',
    async key => {
      await storage.put(key, 'bytes');
      expect(await storage.get(key)).toBe('bytes');
    },
  );

  it('are read in ranges', async () => {
    await storage.put('key', '0123456789');
    const middle = await read({ Range: 'bytes=2-4' });
    expect(middle.ContentRange).toBe('bytes 2-4/10');
    expect(await middle.Body?.transformToString()).toBe('234');
    const end = await read({ Range: 'bytes=-3' });
    expect(await end.Body?.transformToString()).toBe('789');
    const rest = await read({ Range: 'bytes=8-' });
    expect(await rest.Body?.transformToString()).toBe('89');
    await expect(read({ Range: 'bytes=10-' })).rejects.toMatchObject({
      name: 'InvalidRange',
      $metadata: { httpStatusCode: 416 },
    });
  });

  it('are read under conditions', async () => {
    const { ETag } = await storage.put('key');
    await expect(read({ IfNoneMatch: ETag })).rejects.toMatchObject({
      $metadata: { httpStatusCode: 304 },
    });
    await expect(read({ IfMatch: '"0"' })).rejects.toMatchObject({
      $metadata: { httpStatusCode: 412 },
    });
    const future = new Date(Date.now() + 86400000);
    await expect(read({ IfModifiedSince: future })).rejects.toMatchObject({
      $metadata: { httpStatusCode: 304 },
    });
    await expect(
      read({ IfUnmodifiedSince: new Date(0) }),
    ).rejects.toMatchObject({ $metadata: { httpStatusCode: 412 } });
    expect((await read({ IfMatch: ETag })).ETag).toBe(ETag);
    expect(await read({ ResponseContentType: 'a/b' })).toMatchObject({
      ContentType: 'a/b',
    });
  });

  it('are copied with their metadata or with other', async () => {
    await storage.put('a b#1', 'bytes', {
      ContentType: 'text/plain',
      Metadata: { author: 'ann' },
    });
    const copy = {
      Bucket: bucket,
      Key: 'key',
      CopySource: `${bucket}/a%20b%231`,
    };
    const { CopyObjectResult } = await storage.s3.send(
      new CopyObjectCommand(copy),
    );
    expect(await read()).toMatchObject({
      ETag: CopyObjectResult?.ETag,
      ContentType: 'text/plain',
      Metadata: { author: 'ann' },
    });
    const replaced = { Metadata: { author: 'bob' }, ContentType: 'a/b' };
    await storage.s3.send(
      new CopyObjectCommand({
        ...copy,
        ...replaced,
        MetadataDirective: 'REPLACE',
      }),
    );
    expect(await read()).toMatchObject(replaced);
    await expect(
      storage.s3.send(new CopyObjectCommand({ ...copy, Key: 'a b#1' })),
    ).rejects.toMatchObject({ name: 'InvalidRequest' });
    await expect(
      storage.s3.send(new CopyObjectCommand({ ...copy, CopySource: 'x' })),
    ).rejects.toMatchObject({ name: 'InvalidArgument' });
  });

  it('that are missing answer in S3 XML with a request id', async () => {
    const answer = await fetch(`${storage.url}/${bucket}/a%26b`);
    expect(answer.status).toBe(404);
    const id = answer.headers.get('x-amz-request-id');
    expect(id).toMatch(/^[0-9A-F]{16}$/);
    expect(answer.headers.get('content-type')).toBe('application/xml');
    expect(await answer.text()).toMatch(
      new RegExp(
        `^<\\?xml .*\\n<Error><Code>NoSuchKey</Code><Message>.*</Message><Key>a&amp;b</Key><RequestId>${id}</RequestId><HostId>.*</HostId></Error>$`,
      ),
    );
    await expect(
      storage.s3.send(new HeadObjectCommand({ Bucket: bucket, Key: 'x' })),
    ).rejects.toMatchObject({ name: 'NotFound' });
    await expect(read({ Bucket: 'other' })).rejects.toMatchObject({
      name: 'NoSuchBucket',
    });
    expect((await fetch(`${storage.url}/${bucket}/%`)).status).toBe(400);
  });

  it('are left alone by requests for what there is not', async () => {
    await storage.put('key', 'bytes');
    const object = { Bucket: bucket, Key: 'key' };
    const unknown = { name: 'NotImplemented' };
    await expect(
      storage.s3.send(new GetObjectAclCommand(object)),
    ).rejects.toMatchObject(unknown);
    await expect(
      storage.s3.send(new PutObjectAclCommand({ ...object, ACL: 'private' })),
    ).rejects.toMatchObject(unknown);
    expect(await storage.get('key')).toBe('bytes');
  });

  it('are refused when too large or under too long a key', async () => {
    await expect(
      storage.put('key', new Uint8Array(64 * 1024 * 1024 + 1)),
    ).rejects.toMatchObject({ name: 'EntityTooLarge' });
    await expect(storage.put('é'.repeat(513))).rejects.toMatchObject({
      name: 'KeyTooLongError',
    });
  });

  it('live in buckets that are made, found and deleted', async () => {
    const { s3 } = storage;
    const other = { Bucket: 'another-bucket' };
    await s3.send(new CreateBucketCommand(other));
    await s3.send(new HeadBucketCommand(other));
    await expect(s3.send(new CreateBucketCommand(other))).rejects.toMatchObject(
      { name: 'BucketAlreadyOwnedByYou' },
    );
    await expect(
      s3.send(new CreateBucketCommand({ Bucket: 'Not_A_Bucket' })),
    ).rejects.toMatchObject({ name: 'InvalidBucketName' });
    const { Buckets } = await s3.send(new ListBucketsCommand({}));
    expect(Buckets?.map(({ Name }) => Name)).toEqual([
      'another-bucket',
      bucket,
    ]);
    const location = await s3.send(new GetBucketLocationCommand(other));
    expect(location.LocationConstraint).toBeUndefined();
    await s3.send(new DeleteBucketCommand(other));
    await expect(s3.send(new HeadBucketCommand(other))).rejects.toMatchObject({
      name: 'NotFound',
    });
    await storage.put('key');
    await expect(
      s3.send(new DeleteBucketCommand({ Bucket: bucket })),
    ).rejects.toMatchObject({ name: 'BucketNotEmpty' });
  });

  it('are not written when the client goes away in the middle', async () => {
    const socket = connect(storage.port, '127.0.0.1');
    socket.write(
      `PUT /${bucket}/half HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nhalf`,
    );
    socket.once('error', () => {});
    // The answer to a second request tells that the first has arrived.
    await storage.put('key');
    const closed = new Promise(resolve => {
      socket.once('close', resolve);
    });
    await storage.close();
    await closed;
    expect(await storage.records(1)).toHaveLength(1);
    storage = await startTestStorage();
  });
});
