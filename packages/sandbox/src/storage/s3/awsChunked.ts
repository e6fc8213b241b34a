import { S3Error } from './s3Error';

/** A body out of its chunks, and the headers that came after it. */
export interface DecodedChunks {
  body: Buffer;
  trailers: Map<string, string>;
}

function incomplete(): S3Error {
  return new S3Error(
    'IncompleteBody',
    'The request body terminated unexpectedly',
  );
}

function readTrailers(text: string): Map<string, string> {
  const trailers = new Map<string, string>();
  for (const line of text.split('\r\n')) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    // Nothing else may come late, or it could change what the request means.
    if (name.startsWith('x-amz-checksum-')) {
      trailers.set(name, line.slice(colon + 1).trim());
    }
  }
  return trailers;
}

/** Unwraps the `aws-chunked` encoding; signatures of chunks are not checked. */
export function decodeAwsChunked(encoded: Buffer): DecodedChunks {
  const chunks: Buffer[] = [];
  let offset = 0;
  for (;;) {
    const lineEnd = encoded.indexOf('\r\n', offset);
    const line = encoded.toString('latin1', offset, Math.max(lineEnd, offset));
    const [size = ''] = line.split(';');
    if (!/^[0-9a-f]+$/i.test(size)) {
      throw incomplete();
    }
    const start = lineEnd + 2;
    const end = start + parseInt(size, 16);
    if (end === start) {
      const trailers = readTrailers(encoded.toString('latin1', start));
      return { body: Buffer.concat(chunks), trailers };
    }
    if (encoded.toString('latin1', end, end + 2) !== '\r\n') {
      throw incomplete();
    }
    chunks.push(encoded.subarray(start, end));
    offset = end + 2;
  }
}
