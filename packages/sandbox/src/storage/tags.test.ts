import {
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateMultipartUploadCommand,
  DeleteObjectTaggingCommand,
  GetObjectTaggingCommand,
  HeadObjectCommand,
  PutObjectTaggingCommand,
  UploadPartCommand,
  type Tag,
} from '@aws-sdk/client-s3';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  bucket,
  startTestStorage,
  type TestStorage,
} from './__testUtils__/startTestStorage';

const TEAM = { Key: 'team', Value: 'R&D <1>' };

describe('tags', () => {
  let dataDir: string;
  let storage: TestStorage;
  beforeEach(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'tags-'));
    storage = await startTestStorage({ dataDir });
  });
  afterEach(async () => {
    await storage.close();
    rmSync(dataDir, { recursive: true });
  });

  async function tagsOf(key: string, VersionId?: string) {
    const { TagSet } = await storage.s3.send(
      new GetObjectTaggingCommand({ Bucket: bucket, Key: key, VersionId }),
    );
    return TagSet;
  }

  const tag = (key: string, TagSet: Tag[]) =>
    storage.s3.send(
      new PutObjectTaggingCommand({
        Bucket: bucket,
        Key: key,
        Tagging: { TagSet },
      }),
    );

  it('are an empty set where nobody gave any', async () => {
    await storage.put('key');
    expect(await tagsOf('key')).toEqual([]);
    await expect(tagsOf('other')).rejects.toMatchObject({ name: 'NoSuchKey' });
  });

  it('are replaced without a new version or a notification', async () => {
    const { VersionId } = await storage.put('key', 'bytes', {
      Tagging: 'team=hr&since=2026',
    });
    expect(await tagsOf('key')).toEqual([
      { Key: 'team', Value: 'hr' },
      { Key: 'since', Value: '2026' },
    ]);
    await tag('key', [TEAM]);
    expect(await tagsOf('key')).toEqual([TEAM]);
    const head = await storage.s3.send(
      new HeadObjectCommand({ Bucket: bucket, Key: 'key' }),
    );
    expect(head).toMatchObject({ VersionId, TagCount: 1 });
    await storage.put('last');
    const records = await storage.records(2);
    expect(records.map(({ s3: { object } }) => object.key)).toEqual([
      'key',
      'last',
    ]);
    await storage.s3.send(
      new DeleteObjectTaggingCommand({ Bucket: bucket, Key: 'key' }),
    );
    expect(await tagsOf('key')).toEqual([]);
  });

  it('belong to a version, and outlive a restart', async () => {
    const first = await storage.put('key', 'one');
    await tag('key', [TEAM]);
    await storage.put('key', 'two');
    await storage.close();
    storage = await startTestStorage({ dataDir });
    expect(await tagsOf('key')).toEqual([]);
    expect(await tagsOf('key', first.VersionId)).toEqual([TEAM]);
  });

  it('go with a copy, unless the copy brings its own', async () => {
    await storage.put('key', 'bytes', { Tagging: 'team=hr' });
    const copy = (Key: string, more: object = {}) =>
      storage.s3.send(
        new CopyObjectCommand({
          Bucket: bucket,
          Key,
          CopySource: `${bucket}/key`,
          ...more,
        }),
      );
    await copy('copy');
    await copy('retagged', { TaggingDirective: 'REPLACE', Tagging: 'a=b' });
    expect(await tagsOf('copy')).toEqual([{ Key: 'team', Value: 'hr' }]);
    expect(await tagsOf('retagged')).toEqual([{ Key: 'a', Value: 'b' }]);
  });

  it('of an upload in parts are those that it began with', async () => {
    const upload = { Bucket: bucket, Key: 'parts' };
    const { UploadId } = await storage.s3.send(
      new CreateMultipartUploadCommand({ ...upload, Tagging: 'team=hr' }),
    );
    const { ETag } = await storage.s3.send(
      new UploadPartCommand({
        ...upload,
        UploadId,
        PartNumber: 1,
        Body: 'one',
      }),
    );
    await storage.s3.send(
      new CompleteMultipartUploadCommand({
        ...upload,
        UploadId,
        MultipartUpload: { Parts: [{ ETag, PartNumber: 1 }] },
      }),
    );
    expect(await tagsOf('parts')).toEqual([{ Key: 'team', Value: 'hr' }]);
  });

  it.each([
    ['the same key twice', [TEAM, TEAM], 'InvalidTag'],
    ['no key', [{ Key: '', Value: 'x' }], 'InvalidTag'],
    ['too long a value', [{ Key: 'a', Value: 'x'.repeat(257) }], 'InvalidTag'],
    [
      'more than ten',
      Array.from({ length: 11 }, (_, at) => ({ Key: `${at}`, Value: '' })),
      'BadRequest',
    ],
  ])('are refused with %s', async (_, tags, name) => {
    await storage.put('key');
    await expect(tag('key', tags)).rejects.toMatchObject({ name });
    expect(await tagsOf('key')).toEqual([]);
  });
});
