import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { shortNameOf } from '../experiences/sampleSeedData';

/** How much a bucket holds. */
export interface HistorySize {
  experiences: number;
  configurations: number;
  errorFiles: number;
}

const PAGE = 1000;
const WRITTEN = '2026-01-01T00:00:00.000Z';

/**
 * A bucket with the files of years, without the room that they would take: keys
 * follow from the numbers, and so do contents. It answers as Amazon S3 does, as
 * far as the portal asks (Amazon S3 API Reference, "ListObjectsV2").
 */
export async function startHistoryBucket(
  size: HistorySize,
): Promise<{ url: string; close(): Promise<void> }> {
  const keys = keysOf(size);
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://bucket');
    request.resume();
    const key = decodeURIComponent(url.pathname.split('/').slice(2).join('/'));
    if (request.method === 'PUT') {
      response.writeHead(200, { etag: etagOf(key) }).end();
    } else if (key === '') list(keys, url.searchParams, response);
    else read(key, request.method === 'HEAD', response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function keysOf({ experiences, configurations, errorFiles }: HistorySize) {
  const each = (total: number, nameOf: (name: string, at: number) => string) =>
    Array.from({ length: total }, (_, at) =>
      nameOf(shortNameOf(at % experiences), Math.floor(at / experiences)),
    );
  const padded = (at: number) => String(at).padStart(6, '0');
  return [
    ...each(experiences, name => `STATUS_Experience_${name}`),
    ...each(
      configurations,
      (name, at) => `Experience_${name}#${padded(at)}.json`,
    ),
    ...each(
      errorFiles,
      (name, at) => `ERROR_STATUS_Experience_${name}_20260101-${padded(at)}`,
    ),
  ].sort();
}

function list(
  keys: readonly string[],
  parameters: URLSearchParams,
  response: ServerResponse,
): void {
  const prefix = parameters.get('prefix') ?? '';
  const after =
    parameters.get('continuation-token') ?? parameters.get('start-after') ?? '';
  const from = after > prefix ? after : prefix;
  let at = firstFrom(keys, from);
  if (keys[at] === after) at += 1;
  const page: string[] = [];
  for (let key = keys[at]; key?.startsWith(prefix); key = keys[at]) {
    if (page.length === PAGE) break;
    page.push(key);
    at += 1;
  }
  const isTruncated = keys[at]?.startsWith(prefix) ?? false;
  const contents = page.map(
    key =>
      `<Contents><Key>${key}</Key><LastModified>${WRITTEN}</LastModified><ETag>${etagOf(
        key,
      )}</ETag><Size>500</Size></Contents>`,
  );
  response
    .writeHead(200, { 'content-type': 'application/xml' })
    .end(
      `<?xml version="1.0" encoding="UTF-8"?><ListBucketResult><IsTruncated>${isTruncated}</IsTruncated>${
        isTruncated
          ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>`
          : ''
      }<KeyCount>${page.length}</KeyCount>${contents.join(
        '',
      )}</ListBucketResult>`,
    );
}

function firstFrom(keys: readonly string[], from: string): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((keys[middle] ?? '') < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

function read(key: string, isHead: boolean, response: ServerResponse): void {
  const status = /^STATUS_Experience_Unit(\d{6})$/.exec(key);
  // What a test has written is not read again, so that it may be missing.
  if (!status) {
    response.writeHead(404, { 'content-type': 'application/xml' });
    response.end(
      isHead
        ? ''
        : '<Error><Code>NoSuchKey</Code><Message>No.</Message></Error>',
    );
    return;
  }
  const text = JSON.stringify({
    'Experience Id': `exp-bench00${status[1]}`,
    ChangeSetId: `cs-bench00${status[1]}`,
    ChangeSetStatus: 'Successful',
  });
  response
    .writeHead(200, {
      etag: etagOf(key),
      'last-modified': new Date(WRITTEN).toUTCString(),
      'content-length': Buffer.byteLength(text),
    })
    .end(isHead ? '' : text);
}

function etagOf(key: string): string {
  return `"${createHash('sha256').update(key).digest('hex').slice(0, 32)}"`;
}
