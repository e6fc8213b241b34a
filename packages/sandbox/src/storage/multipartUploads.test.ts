import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  type CompletedPart,
  CreateMultipartUploadCommand,
  HeadObjectCommand,
  ListMultipartUploadsCommand,
  ListPartsCommand,
  UploadPartCommand,
  UploadPartCopyCommand,
} from '@aws-sdk/client-s3';
import {
  bucket,
  startTestStorage,
  type TestStorage,
} from './__testUtils__/startTestStorage';

describe('multipart uploads', () => {
  let storage: TestStorage;
  beforeEach(async () => {
    storage = await startTestStorage();
  });
  afterEach(() => storage.close());

  const target = { Bucket: bucket, Key: 'parts/target #1' };

  async function start() {
    const { UploadId } = await storage.s3.send(
      new CreateMultipartUploadCommand({
        ...target,
        ContentType: 'text/plain',
        Metadata: { author: 'ann' },
      }),
    );
    const upload = { ...target, UploadId };
    return {
      upload,
      part: (PartNumber: number, Body: string | Uint8Array) =>
        storage.s3.send(new UploadPartCommand({ ...upload, PartNumber, Body })),
      complete: (Parts: CompletedPart[], more: object = {}) =>
        storage.s3.send(
          new CompleteMultipartUploadCommand({
            ...upload,
            MultipartUpload: { Parts },
            ...more,
          }),
        ),
    };
  }

  it('put their parts together, with the metadata of their start', async () => {
    const { complete, part, upload } = await start();
    const large = Buffer.alloc(5 * 1024 * 1024, 'x');
    await part(1, 'replaced');
    const one = await part(1, large);
    await storage.put('source', '0123456789');
    const two = await storage.s3.send(
      new UploadPartCopyCommand({
        ...upload,
        PartNumber: 2,
        CopySource: `${bucket}/source`,
        CopySourceRange: 'bytes=2-4',
      }),
    );
    const { Parts } = await storage.s3.send(new ListPartsCommand(upload));
    expect(Parts).toMatchObject([
      { PartNumber: 1, Size: large.length },
      { PartNumber: 2, Size: 3 },
    ]);
    const { ETag, VersionId } = await complete([
      { PartNumber: 1, ETag: one.ETag },
      { PartNumber: 2, ETag: two.CopyPartResult?.ETag },
    ]);
    expect(ETag).toMatch(/^"[0-9a-f]{32}-2"$/);
    expect(await storage.s3.send(new HeadObjectCommand(target))).toMatchObject({
      ContentLength: large.length + 3,
      ContentType: 'text/plain',
      Metadata: { author: 'ann' },
      ETag,
      VersionId,
    });
    expect((await storage.get(target.Key))?.slice(-5)).toBe('xx234');
    await expect(complete([])).rejects.toMatchObject({ name: 'NoSuchUpload' });
  });

  it('are listed until they are aborted', async () => {
    const { part, upload } = await start();
    await part(1, 'one');
    const list = () =>
      storage.s3.send(new ListMultipartUploadsCommand({ Bucket: bucket }));
    expect((await list()).Uploads).toMatchObject([
      { Key: target.Key, UploadId: upload.UploadId },
    ]);
    await storage.s3.send(new AbortMultipartUploadCommand(upload));
    expect((await list()).Uploads).toBeUndefined();
    await expect(part(2, 'two')).rejects.toMatchObject({
      name: 'NoSuchUpload',
      $metadata: { httpStatusCode: 404 },
    });
  });

  it('refuse parts that are wrong, out of order or too small', async () => {
    const { complete, part } = await start();
    const one = { PartNumber: 1, ETag: (await part(1, 'one')).ETag };
    const two = { PartNumber: 2, ETag: (await part(2, 'two')).ETag };
    const refusals: [CompletedPart[], string][] = [
      [[{ ...one, ETag: '"0"' }], 'InvalidPart'],
      [[{ ...one, PartNumber: 3 }], 'InvalidPart'],
      [[two, one], 'InvalidPartOrder'],
      [[one, two], 'EntityTooSmall'],
    ];
    for (const [parts, name] of refusals) {
      await expect(complete(parts)).rejects.toMatchObject({ name });
    }
    await expect(part(10001, 'x')).rejects.toMatchObject({
      name: 'InvalidArgument',
    });
  });

  it('honour conditions and checksums of the whole', async () => {
    const { complete, part } = await start();
    const parts = [{ PartNumber: 1, ETag: (await part(1, 'one')).ETag }];
    await expect(
      complete(parts, { ChecksumCRC32: 'AAAAAA==' }),
    ).rejects.toMatchObject({ name: 'BadDigest' });
    await storage.put(target.Key, 'first');
    await expect(complete(parts, { IfNoneMatch: '*' })).rejects.toMatchObject({
      name: 'PreconditionFailed',
    });
    const { ETag } = await storage.put(target.Key, 'second');
    await complete(parts, { IfMatch: ETag });
    expect(await storage.get(target.Key)).toBe('one');
  });
});
