import type { IncomingMessage } from 'node:http';
import { S3Error } from './s3Error';

/** A request as the operations see it. */
export interface S3Request {
  method: string;
  bucket: string;
  key: string;
  query: URLSearchParams;
  headers: ReadonlyMap<string, string>;
  /** Decoded and checked. */
  body: Buffer;
  sourceAddress: string;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new S3Error('InvalidURI', "Couldn't parse the specified URI.");
  }
}

function readHeaders(message: IncomingMessage): Map<string, string> {
  return new Map(
    Object.entries(message.headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, [value].flat().join(',')]],
    ),
  );
}

/** Reads everything but the body. */
export function readRequest(message: IncomingMessage): S3Request {
  const [path = '', ...query] = (message.url ?? '/').split('?');
  // Not by URL: that would take "." and ".." in a key for steps in a path.
  const [, bucket = '', ...key] = path.split('/');
  return {
    method: message.method ?? 'GET',
    bucket: decode(bucket),
    key: decode(key.join('/')),
    query: new URLSearchParams(query.join('?')),
    headers: readHeaders(message),
    body: Buffer.alloc(0),
    sourceAddress: message.socket.remoteAddress ?? '127.0.0.1',
  };
}
