import {
  type _Object,
  ListObjectsCommand,
  ListObjectsV2Command,
  type ListObjectsV2CommandOutput,
} from '@aws-sdk/client-s3';
import fc from 'fast-check';
import { takePage } from './s3/listing';
import { SortedKeys } from './state/sortedKeys';
import {
  bucket,
  startTestStorage,
  type TestStorage,
} from './__testUtils__/startTestStorage';

describe('listings', () => {
  let storage: TestStorage;
  beforeEach(async () => {
    storage = await startTestStorage();
  });
  afterEach(() => storage.close());

  const list = (options: object = {}) =>
    storage.s3.send(new ListObjectsV2Command({ Bucket: bucket, ...options }));
  const keys = (objects: _Object[] | undefined) =>
    objects?.map(({ Key }) => Key);

  it('have no Contents when there is nothing', async () => {
    const page = await list();
    expect(page).not.toHaveProperty('Contents');
    expect(page).toMatchObject({ KeyCount: 0, IsTruncated: false });
  });

  it('are in the order of the UTF-8 bytes', async () => {
    const sorted = ['B', 'a b', 'a#1', 'a/b', 'é', '\uff5e', '\u{1f600}'];
    for (const key of [...sorted].reverse()) {
      await storage.put(key);
    }
    expect(keys((await list()).Contents)).toEqual(sorted);
  });

  it('are paged by continuation token', async () => {
    const expected = ['a', 'b', 'c', 'd', 'e', '\uff5e', '\u{1f600}'];
    for (const key of expected) {
      await storage.put(key);
    }
    const seen: (string | undefined)[] = [];
    let page: ListObjectsV2CommandOutput | undefined;
    let pages = 0;
    do {
      page = await list({
        MaxKeys: 2,
        ContinuationToken: page?.NextContinuationToken,
      });
      seen.push(...(keys(page.Contents) ?? []));
      pages += 1;
    } while (page.IsTruncated);
    expect(seen).toEqual(expected);
    expect(pages).toBe(4);
    await expect(list({ ContinuationToken: '?' })).rejects.toMatchObject({
      name: 'InvalidArgument',
    });
  });

  it('know prefix, delimiter, start-after and max-keys 0', async () => {
    for (const key of ['a', 'x/1', 'x/2', 'x/y/3', 'y/4', 'z']) {
      await storage.put(key);
    }
    const root = await list({ Delimiter: '/' });
    expect(keys(root.Contents)).toEqual(['a', 'z']);
    expect(root.CommonPrefixes).toEqual([{ Prefix: 'x/' }, { Prefix: 'y/' }]);
    expect(root.KeyCount).toBe(4);
    const inside = await list({ Prefix: 'x/', Delimiter: '/' });
    expect(keys(inside.Contents)).toEqual(['x/1', 'x/2']);
    expect(inside.CommonPrefixes).toEqual([{ Prefix: 'x/y/' }]);
    expect(keys((await list({ StartAfter: 'x/2' })).Contents)).toEqual([
      'x/y/3',
      'y/4',
      'z',
    ]);
    expect(await list({ MaxKeys: 0 })).toMatchObject({
      KeyCount: 0,
      IsTruncated: false,
    });
    const first = await list({ Delimiter: '/', MaxKeys: 2 });
    expect(first.CommonPrefixes).toEqual([{ Prefix: 'x/' }]);
    const second = await list({
      Delimiter: '/',
      MaxKeys: 2,
      ContinuationToken: first.NextContinuationToken,
    });
    expect(second.CommonPrefixes).toEqual([{ Prefix: 'y/' }]);
    expect(keys(second.Contents)).toEqual(['z']);
  });

  it('leave out deleted keys and tell size, ETag and time', async () => {
    const { ETag } = await storage.put('key', '12345');
    const page = await list();
    expect(page.Contents).toMatchObject([{ Key: 'key', Size: 5, ETag }]);
    expect(page.Contents?.[0]?.LastModified).toBeInstanceOf(Date);
  });

  it('write keys URL-encoded when asked to', async () => {
    await storage.put('dir/a b#1+é\u0001.json');
    const page = await list({ EncodingType: 'url' });
    expect(keys(page.Contents)).toEqual(['dir/a+b%231%2B%C3%A9%01.json']);
    expect(page.EncodingType).toBe('url');
  });

  it('have a first version with markers', async () => {
    for (const key of ['a', 'b/1', 'b/2', 'c']) {
      await storage.put(key);
    }
    const listV1 = (options: object) =>
      storage.s3.send(new ListObjectsCommand({ Bucket: bucket, ...options }));
    const first = await listV1({ MaxKeys: 2, Delimiter: '/' });
    expect(first).toMatchObject({ IsTruncated: true, NextMarker: 'b/' });
    const second = await listV1({ Delimiter: '/', Marker: first.NextMarker });
    expect(keys(second.Contents)).toEqual(['c']);
    expect(second.CommonPrefixes).toBeUndefined();
    expect(keys((await listV1({ Marker: 'b/1' })).Contents)).toEqual([
      'b/2',
      'c',
    ]);
  });
});

describe('takePage', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', 'b', '/', 'é', '\u{1f600}'),
    maxLength: 5,
  });

  it('gives page by page what it gives at once', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(text),
        text,
        fc.constantFrom('', '/', 'a'),
        fc.integer({ min: 1, max: 4 }),
        (all, prefix, delimiter, maxKeys) => {
          const sorted = new SortedKeys();
          all.forEach(key => sorted.add(key));
          const take = (marker: string, most: number) =>
            takePage(
              sorted,
              marker,
              {
                prefix,
                delimiter,
                maxKeys: most,
                encode: key => key,
                encodingType: undefined,
              },
              key => (key === marker ? [] : [key]),
            );
          const whole = take('', 1000);
          const items: string[] = [];
          const prefixes: string[] = [];
          for (let marker: string | undefined = ''; marker !== undefined; ) {
            const page: ReturnType<typeof take> = take(marker, maxKeys);
            expect(
              page.items.length + page.prefixes.length,
            ).toBeLessThanOrEqual(maxKeys);
            items.push(...page.items);
            prefixes.push(...page.prefixes);
            marker = page.next?.key;
          }
          expect({ items, prefixes }).toEqual({
            items: whole.items,
            prefixes: whole.prefixes,
          });
          const matching = all.filter(key => key && key.startsWith(prefix));
          expect(
            matching.filter(
              key =>
                items.includes(key) ||
                prefixes.some(common => key.startsWith(common)),
            ),
          ).toHaveLength(matching.length);
        },
      ),
    );
  });
});
