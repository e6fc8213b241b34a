import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { Checksum } from '../state/journalEntry';
import { crc32c, crc64nvme } from './cyclicRedundancy';
import { S3Error } from './s3Error';

const digest = (algorithm: string) => (body: Buffer) =>
  createHash(algorithm).update(body).digest();

const algorithms = new Map<string, (body: Buffer) => Buffer>([
  [
    'x-amz-checksum-crc32',
    body => {
      const sum = Buffer.alloc(4);
      sum.writeUInt32BE(crc32(body));
      return sum;
    },
  ],
  ['x-amz-checksum-crc32c', crc32c],
  ['x-amz-checksum-crc64nvme', crc64nvme],
  ['x-amz-checksum-sha1', digest('sha1')],
  ['x-amz-checksum-sha256', digest('sha256')],
]);

type Headers = ReadonlyMap<string, string>;

/** The checksum that came with a body, if it is of a kind that is checked here. */
export function checksumOf(headers: Headers): Checksum | undefined {
  for (const header of algorithms.keys()) {
    const value = headers.get(header);
    if (value !== undefined) {
      return { header, value };
    }
  }
  return undefined;
}

/** Throws when a body is not the one that a checksum among the headers speaks of. */
export function verifyChecksums(body: Buffer, headers: Headers): void {
  for (const [header, calculate] of algorithms) {
    const expected = headers.get(header);
    if (
      expected !== undefined &&
      calculate(body).toString('base64') !== expected
    ) {
      const name = header.replace('x-amz-checksum-', '').toUpperCase();
      throw new S3Error(
        'BadDigest',
        `The ${name} you specified did not match the calculated checksum.`,
      );
    }
  }
}

/** Throws when a body is not what was sent, going by the headers of every request. */
export function verifyPayload(body: Buffer, headers: Headers): void {
  const contentMd5 = headers.get('content-md5');
  if (contentMd5 !== undefined) {
    if (Buffer.from(contentMd5, 'base64').length !== 16) {
      throw new S3Error(
        'InvalidDigest',
        'The Content-MD5 you specified was invalid.',
      );
    }
    if (digest('md5')(body).toString('base64') !== contentMd5) {
      throw new S3Error(
        'BadDigest',
        'The Content-MD5 you specified did not match what we received.',
      );
    }
  }
  const sha256 = headers.get('x-amz-content-sha256') ?? '';
  if (
    /^[0-9a-f]{64}$/.test(sha256) &&
    digest('sha256')(body).toString('hex') !== sha256
  ) {
    throw new S3Error(
      'XAmzContentSHA256Mismatch',
      "The provided 'x-amz-content-sha256' header does not match what was computed.",
    );
  }
}
