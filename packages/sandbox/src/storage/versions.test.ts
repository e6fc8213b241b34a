import {
  CopyObjectCommand,
  CreateBucketCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetBucketVersioningCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectVersionsCommand,
  type ListObjectVersionsCommandOutput,
  PutBucketVersioningCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import {
  bucket,
  startTestStorage,
  type TestStorage,
} from './__testUtils__/startTestStorage';

describe('versions', () => {
  let storage: TestStorage;
  let now: Date;
  beforeEach(async () => {
    now = new Date('2026-01-31T09:05:00.250Z');
    storage = await startTestStorage({
      clock: { now: () => now, after: () => () => {} },
    });
  });
  afterEach(() => storage.close());

  const key = 'Experience_A#1.json';
  const object = { Bucket: bucket, Key: key };

  async function remove(versionId?: string) {
    return storage.s3.send(
      new DeleteObjectCommand({ ...object, VersionId: versionId }),
    );
  }

  it('are on in the bucket of the start', async () => {
    const { Status } = await storage.s3.send(
      new GetBucketVersioningCommand({ Bucket: bucket }),
    );
    expect(Status).toBe('Enabled');
  });

  it('each keep their bytes, metadata, content type and time', async () => {
    const first = await storage.put(key, 'one', {
      ContentType: 'application/json',
      Metadata: { author: 'ann' },
    });
    now = new Date('2026-01-31T10:00:00.750Z');
    const second = await storage.put(key, 'second', {
      ContentType: 'text/plain',
    });
    expect(first.VersionId).toMatch(/^[\w.]{32}$/);
    expect(second.VersionId).not.toBe(first.VersionId);

    const old = await storage.s3.send(
      new GetObjectCommand({ ...object, VersionId: first.VersionId }),
    );
    expect(await old.Body?.transformToString()).toBe('one');
    expect(old).toMatchObject({
      VersionId: first.VersionId,
      ETag: first.ETag,
      ContentType: 'application/json',
      Metadata: { author: 'ann' },
      LastModified: new Date('2026-01-31T09:05:00Z'),
    });
    expect(await storage.s3.send(new HeadObjectCommand(object))).toMatchObject({
      VersionId: second.VersionId,
      ContentLength: 6,
      ContentType: 'text/plain',
      Metadata: {},
      LastModified: new Date('2026-01-31T10:00:00Z'),
    });
    expect(
      await storage.s3.send(
        new HeadObjectCommand({ ...object, VersionId: first.VersionId }),
      ),
    ).toMatchObject({ ContentLength: 3, Metadata: { author: 'ann' } });
  });

  it('that are unknown answer 404 NoSuchVersion', async () => {
    await storage.put(key);
    await expect(storage.get(key, 'x'.repeat(32))).rejects.toMatchObject({
      name: 'NoSuchVersion',
      $metadata: { httpStatusCode: 404 },
    });
  });

  it('outlive a deletion, and come back with the marker gone', async () => {
    const { VersionId } = await storage.put(key, 'one');
    const deletion = await remove();
    expect(deletion).toMatchObject({ DeleteMarker: true });
    await expect(storage.get(key)).rejects.toMatchObject({
      name: 'NoSuchKey',
      $metadata: { httpStatusCode: 404 },
    });
    await expect(storage.get(key, deletion.VersionId)).rejects.toMatchObject({
      name: 'MethodNotAllowed',
      $metadata: { httpStatusCode: 405 },
    });
    expect(await storage.get(key, VersionId)).toBe('one');

    expect(await remove(deletion.VersionId)).toMatchObject({
      DeleteMarker: true,
      VersionId: deletion.VersionId,
    });
    expect(await storage.get(key)).toBe('one');
    await remove(VersionId);
    await expect(storage.get(key, VersionId)).rejects.toMatchObject({
      name: 'NoSuchVersion',
    });
  });

  it('are listed newest first under each key, with their markers', async () => {
    const first = await storage.put(key, 'one');
    const second = await storage.put(key, 'two');
    const marker = await remove();
    const other = await storage.put('Another');
    const list = await storage.s3.send(
      new ListObjectVersionsCommand({ Bucket: bucket }),
    );
    expect(list.Versions).toMatchObject([
      { Key: 'Another', VersionId: other.VersionId, IsLatest: true, Size: 7 },
      { Key: key, VersionId: second.VersionId, IsLatest: false },
      {
        Key: key,
        VersionId: first.VersionId,
        IsLatest: false,
        ETag: first.ETag,
      },
    ]);
    expect(list.DeleteMarkers).toMatchObject([
      { Key: key, VersionId: marker.VersionId, IsLatest: true },
    ]);
    expect(list.IsTruncated).toBe(false);
  });

  it('are paged by key and version', async () => {
    for (const name of ['a', 'a', 'a', 'b', 'c', 'c']) {
      await storage.put(name);
    }
    const seen: string[] = [];
    let page: ListObjectVersionsCommandOutput | undefined;
    do {
      page = await storage.s3.send(
        new ListObjectVersionsCommand({
          Bucket: bucket,
          MaxKeys: 2,
          KeyMarker: page?.NextKeyMarker,
          VersionIdMarker: page?.NextVersionIdMarker,
        }),
      );
      expect(page.Versions?.length).toBeLessThanOrEqual(2);
      seen.push(...(page.Versions ?? []).map(({ Key }) => `${Key}`));
    } while (page.IsTruncated);
    expect(seen).toEqual(['a', 'a', 'a', 'b', 'c', 'c']);
  });

  it('can be copied from and deleted by the list', async () => {
    const first = await storage.put(key, 'one');
    await storage.put(key, 'two');
    const copy = await storage.s3.send(
      new CopyObjectCommand({
        ...object,
        CopySource: `${bucket}/${encodeURIComponent(key)}?versionId=${
          first.VersionId
        }`,
      }),
    );
    expect(copy.CopySourceVersionId).toBe(first.VersionId);
    expect(await storage.get(key)).toBe('one');
    const { Deleted } = await storage.s3.send(
      new DeleteObjectsCommand({
        Bucket: bucket,
        Delete: {
          Objects: [
            { Key: key, VersionId: copy.VersionId },
            { Key: 'a & <b>' },
          ],
        },
      }),
    );
    expect(Deleted).toMatchObject([
      { Key: key, VersionId: copy.VersionId },
      { Key: 'a & <b>', DeleteMarker: true },
    ]);
    expect(await storage.get(key)).toBe('two');
  });

  it('begin where they are switched on, after the version "null"', async () => {
    const plain = { Bucket: 'plain', Key: 'key' };
    const put = (body: string) =>
      storage.s3.send(new PutObjectCommand({ ...plain, Body: body }));
    await storage.s3.send(new CreateBucketCommand({ Bucket: 'plain' }));
    await put('one');
    expect((await put('two')).VersionId).toBeUndefined();
    const change = (Status: 'Enabled' | 'Suspended') =>
      storage.s3.send(
        new PutBucketVersioningCommand({
          Bucket: 'plain',
          VersioningConfiguration: { Status },
        }),
      );
    await change('Enabled');
    const third = await put('three');
    await change('Suspended');
    await put('four');
    const { Versions } = await storage.s3.send(
      new ListObjectVersionsCommand({ Bucket: 'plain' }),
    );
    expect(Versions).toMatchObject([
      { VersionId: 'null', Size: 4, IsLatest: true },
      { VersionId: third.VersionId, Size: 5, IsLatest: false },
    ]);
  });
});
