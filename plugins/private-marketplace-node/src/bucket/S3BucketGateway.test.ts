import { all, EMPTY, startAws, type Aws } from '../__testUtils__/startAws';
import { AwsCallError } from '../errors/AwsCallError';
import { createBucketClient } from '../connection/bucketClient';
import { errorOf, startStub } from '../__testUtils__/startStub';
import { ObjectTooLargeError } from './ObjectTooLargeError';
import { S3BucketGateway } from './S3BucketGateway';

let aws: Aws;
beforeAll(async () => {
  aws = await startAws(EMPTY);
});
afterAll(() => aws.close());

const ifAbsent = { ifAbsent: true } as const;

describe('put and get', () => {
  it('give back what was written', async () => {
    const text = '{"Name":"Zürich \u{1F680}"}';
    const metadata = { 'requested-by': 'user:default/guest' };
    const written = await aws.bucket.put('whole', text, ifAbsent, { metadata });
    expect(await aws.bucket.get('whole')).toEqual({
      key: 'whole',
      text,
      etag: written.etag,
      versionId: written.versionId,
      size: Buffer.byteLength(text),
      lastModified: expect.any(Date),
      metadata,
    });
  });

  it.each(['Experience_A#1.json', 'a b+c%20/d.json', 'Ä'])(
    'take any key: %s',
    async key => {
      await aws.bucket.put(key, key, ifAbsent);
      expect(await aws.bucket.get(key)).toMatchObject({ key, text: key });
      expect(await all(aws.bucket.list(key))).toMatchObject([{ key }]);
    },
  );

  it('give an older version when it is named', async () => {
    const first = await aws.bucket.put('versions', 'first', ifAbsent);
    const second = await aws.bucket.put('versions', 'second', {
      ifMatch: first.etag,
    });
    const { versionId } = first;
    expect(versionId).not.toBe(second.versionId);
    expect(await aws.bucket.get('versions', { versionId })).toMatchObject({
      text: 'first',
      versionId,
    });
    expect(await aws.bucket.head('versions', { versionId })).toMatchObject({
      etag: first.etag,
    });
    expect(await aws.bucket.get('versions')).toMatchObject({ text: 'second' });
  });

  it('tell the size alone of what is larger than wanted', async () => {
    const text = 'a'.repeat(5_000_000);
    await aws.bucket.put('large', text, ifAbsent);
    const object = await aws.bucket.get('large', { maxBytes: 4_999_999 });
    expect(object).toMatchObject({ key: 'large', size: 5_000_000 });
    expect(object).not.toHaveProperty('text');
    expect(
      (await aws.bucket.get('large', { maxBytes: 5_000_000 }))?.text,
    ).toHaveLength(5_000_000);
  });

  it('keep no connection for what was not wanted', async () => {
    await aws.bucket.put('larger', 'a'.repeat(1_000_000), ifAbsent);
    // More than the 50 connections of a client.
    for (let n = 0; n < 60; n += 1) {
      await aws.bucket.get('larger', { maxBytes: 1 });
    }
    expect(await aws.bucket.head('larger')).toMatchObject({ size: 1_000_000 });
  });
});

describe('without a word about the size, get', () => {
  const limit = 4 * 1024 * 1024;

  it('reads no object that is larger than any file of the automation', async () => {
    const key = 'STATUS_Experience_Large';
    const size = limit + 1;
    await aws.bucket.put(key, 'a'.repeat(size), ifAbsent);
    const error = await errorOf(aws.bucket.get(key));
    expect(error).toBeInstanceOf(ObjectTooLargeError);
    expect(error).toMatchObject({ key, size, limit });
    expect(error.message).toContain(`${key} has ${size} bytes.`);
  });

  it('stops reading what does not say its size', async () => {
    let written = 0;
    const stub = await startStub((_, response) => {
      response.writeHead(200, { etag: '"a"' });
      const write = () => {
        while (!response.destroyed && response.write('a'.repeat(65_536))) {
          written += 65_536;
        }
      };
      response.on('drain', write);
      write();
    });
    const client = createBucketClient({
      ...stub.options,
      forcePathStyle: true,
    });
    const bucket = new S3BucketGateway(client, 'files');
    await expect(bucket.get('endless')).rejects.toThrow(ObjectTooLargeError);
    expect(await bucket.get('endless', { maxBytes: 7 })).not.toHaveProperty(
      'text',
    );
    // What was on its way, beside the limit.
    expect(written).toBeLessThan(4 * limit);
    client.destroy();
    await stub.close();
  });
});

describe('head', () => {
  it('tells what is known without the content', async () => {
    const { etag, versionId } = await aws.bucket.put('head', 'abc', ifAbsent);
    const head = await aws.bucket.head('head');
    expect(head).toEqual({
      key: 'head',
      etag,
      versionId,
      size: 3,
      lastModified: expect.any(Date),
      metadata: {},
    });
  });
});

describe('what is not there', () => {
  it('is undefined', async () => {
    const versionId = 'a'.repeat(32);
    expect(await aws.bucket.get('missing')).toBeUndefined();
    expect(await aws.bucket.head('missing')).toBeUndefined();
    await aws.bucket.put('present', '{}', ifAbsent);
    expect(await aws.bucket.get('present', { versionId })).toBeUndefined();
    expect(await aws.bucket.get('present')).toMatchObject({ text: '{}' });
  });

  it('is an error when it is the bucket', async () => {
    const elsewhere = new S3BucketGateway(aws.s3, 'no-such-bucket');
    const noBucket = { code: 'NoSuchBucket', httpStatus: 404 };
    await expect(elsewhere.get('a')).rejects.toMatchObject(noBucket);
    await expect(elsewhere.put('a', '{}', ifAbsent)).rejects.toMatchObject(
      noBucket,
    );
    await expect(
      elsewhere.put('a', '{}', { ifMatch: '"a"' }),
    ).rejects.toMatchObject(noBucket);
    await expect(all(elsewhere.list(''))).rejects.toThrow(AwsCallError);
  });
});

describe('list', () => {
  it('gives the objects of a prefix in the order of their keys, over all pages', async () => {
    const keys = Array.from({ length: 7 }, (_, n) => `page/${n}`);
    for (const key of keys) await aws.bucket.put(key, key, ifAbsent);
    let pages = 0;
    const tag = { name: 'smallPages', step: 'initialize' as const };
    aws.s3.middlewareStack.add(next => {
      return args => {
        pages += 1;
        Reflect.set(args.input, 'MaxKeys', 2);
        return next(args);
      };
    }, tag);
    try {
      const listed = await all(aws.bucket.list('page/'));
      expect(listed.map(({ key }) => key)).toEqual(keys);
      expect(listed[0]).toEqual({
        key: 'page/0',
        etag: expect.stringMatching(/.+/),
        size: 6,
        lastModified: expect.any(Date),
      });
    } finally {
      aws.s3.middlewareStack.remove(tag.name);
    }
    expect(pages).toBe(4);
  });

  it('begins after a key', async () => {
    const keys = ['after/1', 'after/2', 'after/3'];
    for (const key of keys) await aws.bucket.put(key, key, ifAbsent);
    const listed = await all(
      aws.bucket.list('after/', { startAfter: 'after/1' }),
    );
    expect(listed.map(({ key }) => key)).toEqual(['after/2', 'after/3']);
  });

  it('is empty where nothing begins so', async () => {
    expect(await all(aws.bucket.list('nothing/'))).toEqual([]);
  });
});
