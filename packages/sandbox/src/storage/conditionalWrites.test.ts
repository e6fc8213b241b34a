import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
} from '@aws-sdk/client-s3';
import {
  bucket,
  startTestStorage,
  type TestStorage,
} from './__testUtils__/startTestStorage';

const lost = { name: 'PreconditionFailed', $metadata: { httpStatusCode: 412 } };

describe('conditional writes', () => {
  let storage: TestStorage;
  beforeEach(async () => {
    storage = await startTestStorage();
  });
  afterEach(() => storage.close());

  async function increment(key: string): Promise<void> {
    const { Body, ETag } = await storage.s3.send(
      new GetObjectCommand({ Bucket: bucket, Key: key }),
    );
    const count = Number(await Body?.transformToString());
    try {
      await storage.put(key, String(count + 1), { IfMatch: ETag });
    } catch (error) {
      if (error instanceof Error && error.name === 'PreconditionFailed') {
        await increment(key);
        return;
      }
      throw error;
    }
  }

  it('loses none of 80 concurrent increments by compare and swap', async () => {
    await storage.put('counter', '0');
    await Promise.all(Array.from({ length: 80 }, () => increment('counter')));
    expect(await storage.get('counter')).toBe('80');
    // Every loser tries again, which makes some 3,000 requests.
  }, 60_000);

  it('lets one of 20 concurrent creations win', async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) =>
        storage.put('once', String(index), { IfNoneMatch: '*' }),
      ),
    );
    const winners = outcomes.flatMap(({ status }, index) =>
      status === 'fulfilled' ? [index] : [],
    );
    expect(winners).toHaveLength(1);
    expect(await storage.get('once')).toBe(String(winners[0]));
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') {
        expect(outcome.reason).toMatchObject(lost);
      }
    }
  });

  it('refuses the ETag of another version, and takes one without quotes', async () => {
    const first = await storage.put('key', 'one');
    const second = await storage.put('key', 'two');
    await expect(
      storage.put('key', 'three', { IfMatch: first.ETag }),
    ).rejects.toMatchObject(lost);
    await storage.put('key', 'three', {
      IfMatch: second.ETag?.replaceAll('"', ''),
    });
    expect(await storage.get('key')).toBe('three');
  });

  it('answers If-Match on a missing key with 404 NoSuchKey', async () => {
    const missing = {
      name: 'NoSuchKey',
      $metadata: { httpStatusCode: 404 },
    };
    await expect(
      storage.put('key', 'one', { IfMatch: '"0"' }),
    ).rejects.toMatchObject(missing);
    const { ETag } = await storage.put('key', 'one');
    await storage.s3.send(
      new DeleteObjectCommand({ Bucket: bucket, Key: 'key' }),
    );
    await expect(
      storage.put('key', 'two', { IfMatch: ETag }),
    ).rejects.toMatchObject(missing);
  });

  it('takes a deleted key for one that is not there', async () => {
    await storage.put('key', 'one');
    await storage.s3.send(
      new DeleteObjectCommand({ Bucket: bucket, Key: 'key' }),
    );
    await storage.put('key', 'two', { IfNoneMatch: '*' });
    expect(await storage.get('key')).toBe('two');
  });

  it('honours the conditions of CopyObject and DeleteObject', async () => {
    const { ETag } = await storage.put('source');
    const copy = {
      Bucket: bucket,
      Key: 'target',
      CopySource: `${bucket}/source`,
    };
    await storage.s3.send(
      new CopyObjectCommand({
        ...copy,
        IfNoneMatch: '*',
        CopySourceIfMatch: ETag,
      }),
    );
    await expect(
      storage.s3.send(new CopyObjectCommand({ ...copy, IfNoneMatch: '*' })),
    ).rejects.toMatchObject(lost);
    await expect(
      storage.s3.send(
        new CopyObjectCommand({ ...copy, CopySourceIfMatch: '"0"' }),
      ),
    ).rejects.toMatchObject(lost);
    const deletion = { Bucket: bucket, Key: 'target' };
    await expect(
      storage.s3.send(new DeleteObjectCommand({ ...deletion, IfMatch: '"0"' })),
    ).rejects.toMatchObject(lost);
    await storage.s3.send(
      new DeleteObjectCommand({ ...deletion, IfMatch: ETag }),
    );
    await expect(storage.get('target')).rejects.toMatchObject({
      name: 'NoSuchKey',
    });
  });
});
