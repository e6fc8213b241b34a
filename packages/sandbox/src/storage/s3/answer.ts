import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ObjectStore } from '../state/objectStore';
import { findOperation } from './operations';
import { readBody } from './readBody';
import { S3Error } from './s3Error';
import { readRequest, type S3Request } from './s3Request';
import { type S3Response, xmlResponse } from './s3Response';

/** An object that came to be, and how. */
export interface CreatedObject extends NonNullable<S3Response['created']> {
  bucket: string;
  requestId: string;
  hostId: string;
  sourceAddress: string;
}

function answerError(
  error: unknown,
  requestId: string,
  hostId: string,
): S3Response {
  const known =
    error instanceof S3Error
      ? error
      : new S3Error(
          'InternalError',
          error instanceof Error ? error.message : String(error),
        );
  return {
    ...xmlResponse(known.toXml(requestId, hostId), known.headers),
    status: known.status,
  };
}

/** What a header cannot carry, S3 wraps as mail does. */
function headerValue(value: string): string {
  return /^[\t\x20-\x7e\x80-\xff]*$/.test(value)
    ? value
    : `=?UTF-8?B?${Buffer.from(value).toString('base64')}?=`;
}

/** Answers one S3 request, and tells once that is done what came to be. */
export async function answer(
  store: ObjectStore,
  message: IncomingMessage,
  reply: ServerResponse,
  onCreated: (object: CreatedObject) => void,
): Promise<void> {
  const requestId = randomBytes(8).toString('hex').toUpperCase();
  const hostId = randomBytes(42).toString('base64');
  let request: S3Request | undefined;
  let response: S3Response;
  try {
    request = readRequest(message);
    const operation = findOperation(request);
    response = operation(store, await readBody(message, request));
  } catch (error) {
    message.resume();
    response = answerError(error, requestId, hostId);
  }
  const { body = '', created, headers, status } = response;
  if (created && request) {
    const { bucket, sourceAddress } = request;
    const tell = () =>
      onCreated({ ...created, bucket, requestId, hostId, sourceAddress });
    // Also when the client is gone: the object is there all the same.
    if (reply.closed) {
      setImmediate(tell);
    } else {
      reply.once('close', tell);
    }
  }
  reply.writeHead(status, {
    ...(status !== 204 &&
      status !== 304 && { 'content-length': Buffer.byteLength(body) }),
    ...Object.fromEntries(
      Object.entries(headers ?? {}).map(([name, value]) => [
        name,
        headerValue(value),
      ]),
    ),
    'x-amz-request-id': requestId,
    'x-amz-id-2': hostId,
    server: 'AmazonS3',
  });
  reply.end(message.method === 'HEAD' ? undefined : body);
}
