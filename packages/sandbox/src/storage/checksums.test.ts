import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import {
  type ChecksumAlgorithm,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { decodeAwsChunked } from './s3/awsChunked';
import { crc32c, crc64nvme } from './s3/cyclicRedundancy';
import {
  bucket,
  startTestStorage,
  type TestStorage,
} from './__testUtils__/startTestStorage';

function crc32Base64(text: string): string {
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(text));
  return sum.toString('base64');
}

describe('checksums', () => {
  let storage: TestStorage;
  beforeEach(async () => {
    storage = await startTestStorage();
  });
  afterEach(() => storage.close());

  /** A request as no client would send it. */
  function send(headers: Record<string, string>, body: string) {
    const url = `${storage.url}/${bucket}/raw`;
    return fetch(url, { method: 'PUT', headers, body });
  }

  it('of the client come back with the object', async () => {
    const { ChecksumCRC32 } = await storage.put('key', 'some text');
    expect(ChecksumCRC32).toBe(crc32Base64('some text'));
    const object = await storage.s3.send(
      new GetObjectCommand({
        Bucket: bucket,
        Key: 'key',
        ChecksumMode: 'ENABLED',
      }),
    );
    expect(object.ChecksumCRC32).toBe(crc32Base64('some text'));
    // The client holds the bytes against it while it reads.
    expect(await object.Body?.transformToString()).toBe('some text');
  });

  it('come behind a stream, in chunks', async () => {
    const text = 'a chunk of text. '.repeat(10000);
    const { ChecksumCRC32 } = await storage.s3.send(
      new PutObjectCommand({
        Bucket: bucket,
        Key: 'streamed',
        Body: Readable.from([text.slice(0, 70000), text.slice(70000)]),
        ContentLength: text.length,
        ContentEncoding: 'gzip',
      }),
    );
    expect(ChecksumCRC32).toBe(crc32Base64(text));
    expect(await storage.get('streamed')).toBe(text);
    const { ContentEncoding } = await storage.s3.send(
      new HeadObjectCommand({ Bucket: bucket, Key: 'streamed' }),
    );
    expect(ContentEncoding).toBe('gzip');
  });

  it.each<ChecksumAlgorithm>([
    'CRC32',
    'CRC32C',
    'CRC64NVME',
    'SHA1',
    'SHA256',
  ])('by %s are right or the object is refused', async ChecksumAlgorithm => {
    await storage.put('key', 'some text', { ChecksumAlgorithm });
    const name = `x-amz-checksum-${ChecksumAlgorithm.toLowerCase()}`;
    const answer = await send({ [name]: 'AAAAAA==' }, 'some text');
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('<Code>BadDigest</Code>');
    await expect(storage.get('raw')).rejects.toMatchObject({
      name: 'NoSuchKey',
    });
  });

  it('in Content-MD5 and x-amz-content-sha256 count as well', async () => {
    const md5 = createHash('md5').update('some text').digest('base64');
    expect((await send({ 'content-md5': md5 }, 'some text')).status).toBe(200);
    const codes = await Promise.all(
      [
        ['content-md5', md5],
        ['content-md5', 'AAAA'],
        ['x-amz-content-sha256', '0'.repeat(64)],
      ].map(async ([name = '', value = '']) => {
        const answer = await send({ [name]: value }, 'other text');
        return `${answer.status} ${
          /<Code>(.*)<\/Code>/.exec(await answer.text())?.[1]
        }`;
      }),
    );
    expect(codes).toEqual([
      '400 BadDigest',
      '400 InvalidDigest',
      '400 XAmzContentSHA256Mismatch',
    ]);
  });

  it('in a trailer count, and a body cut short is refused', async () => {
    const chunked = {
      'content-encoding': 'aws-chunked',
      'x-amz-content-sha256': 'STREAMING-UNSIGNED-PAYLOAD-TRAILER',
      'x-amz-decoded-content-length': '4',
      'x-amz-trailer': 'x-amz-checksum-crc32',
    };
    const trailer = (sum: string) =>
      `4\r\ntext\r\n0\r\nx-amz-checksum-crc32:${sum}\r\n\r\n`;
    const right = await send(chunked, trailer(crc32Base64('text')));
    expect(right.status).toBe(200);
    const wrong = await send(chunked, trailer(crc32Base64('next')));
    expect(await wrong.text()).toContain('<Code>BadDigest</Code>');
    for (const body of [
      '4\r\ntex',
      '4\r\ntext\r\n',
      'x',
      '3\r\ntex\r\n0\r\n',
    ]) {
      const answer = await send(chunked, body);
      expect(await answer.text()).toContain('<Code>IncompleteBody</Code>');
    }
    expect(await storage.get('raw')).toBe('text');
  });
});

describe('cyclic redundancy checks', () => {
  // The check values of the catalogue of parametrised CRC algorithms.
  it.each([
    ['CRC-32C', crc32c, 'e3069283'],
    ['CRC-64/NVME', crc64nvme, 'ae8b14860a799888'],
  ])('%s gives its check value', (_, calculate, check) => {
    expect(calculate(Buffer.from('123456789')).toString('hex')).toBe(check);
  });
});

describe('decodeAwsChunked', () => {
  it('takes signed chunks, and no late headers but checksums', () => {
    const { body, trailers } = decodeAwsChunked(
      Buffer.from(
        'A;chunk-signature=0\r\n0123456789\r\n1\r\n\n\r\n0;chunk-signature=1\r\nif-match:"x"\r\nx-amz-checksum-sha1:y\r\n\r\n',
      ),
    );
    expect(body.toString()).toBe('0123456789\n');
    expect([...trailers]).toEqual([['x-amz-checksum-sha1', 'y']]);
  });
});
