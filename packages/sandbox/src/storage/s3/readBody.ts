import type { IncomingMessage } from 'node:http';
import { decodeAwsChunked } from './awsChunked';
import { S3Error } from './s3Error';
import type { S3Request } from './s3Request';
import { verifyChecksums, verifyPayload } from './verifyBody';

const maximumBytes = 64 * 1024 * 1024;

async function collect(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message) {
    size += chunk.length;
    // Reads on when it is too much: a client that cannot send sees no answer.
    if (size <= maximumBytes) {
      chunks.push(chunk);
    }
  }
  if (size > maximumBytes) {
    throw new S3Error(
      'EntityTooLarge',
      'Your proposed upload exceeds the maximum allowed size',
      { ProposedSize: String(size), MaxSizeAllowed: String(maximumBytes) },
    );
  }
  return Buffer.concat(chunks);
}

/** Takes a body out of its chunks, and the late headers with it. */
function unwrap(request: S3Request): S3Request {
  const { headers } = request;
  const sha256 = headers.get('x-amz-content-sha256') ?? '';
  const encoding = headers.get('content-encoding') ?? '';
  if (!sha256.startsWith('STREAMING-') && !/\baws-chunked\b/.test(encoding)) {
    return request;
  }
  const { body, trailers } = decodeAwsChunked(request.body);
  const length = headers.get('x-amz-decoded-content-length');
  if (length !== undefined && Number(length) !== body.length) {
    throw new S3Error(
      'IncompleteBody',
      'You did not provide the number of bytes specified by the x-amz-decoded-content-length HTTP header',
    );
  }
  return { ...request, body, headers: new Map([...headers, ...trailers]) };
}

/** Reads the body of a request, unwraps it and holds it against its checksums. */
export async function readBody(
  message: IncomingMessage,
  head: S3Request,
): Promise<S3Request> {
  const request = unwrap({ ...head, body: await collect(message) });
  verifyPayload(request.body, request.headers);
  // The checksum of a completion is that of the object it puts together.
  if (request.method !== 'POST' || !request.query.has('uploadId')) {
    verifyChecksums(request.body, request.headers);
  }
  return request;
}
