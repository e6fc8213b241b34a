import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { IncomingMessage } from 'node:http';
import type { LookupFunction } from 'node:net';
import { sniffImage } from './sniffImage';

/** An image. */
export interface Logo {
  contentType: string;
  bytes: Buffer;
}

/** Logos are thumbnails. */
const MOST_BYTES = 512 * 1024;
const PATIENCE = 5000;

/**
 * Gets the image at an address, and nothing else: it follows no redirect, reads
 * no more than a thumbnail has, and waits no longer than a person would.
 *
 * @throws Error that says what is wrong with it.
 */
export function fetchLogo(
  url: URL,
  options: { lookup?: LookupFunction; patience?: number } = {},
): Promise<Logo> {
  const { lookup, patience = PATIENCE } = options;
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      {
        lookup,
        headers: { accept: 'image/png, image/jpeg, image/webp, image/gif' },
        // Also where bytes trickle in for ever.
        signal: AbortSignal.timeout(patience),
        // No connection is kept for what was only once to be looked at.
        agent: false,
      },
      answer => {
        readImage(answer).then(resolve, error => {
          answer.destroy();
          reject(error);
        });
      },
    );
    sent.on('error', reject);
    sent.end();
  });
}

async function readImage(answer: IncomingMessage): Promise<Logo> {
  if (answer.statusCode !== 200) {
    throw new Error(`The answer has the status ${answer.statusCode}.`);
  }
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of answer) {
    length += chunk.length;
    if (length > MOST_BYTES) throw new Error('The image is too large.');
    chunks.push(chunk);
  }
  const bytes = Buffer.concat(chunks);
  const contentType = sniffImage(bytes);
  if (!contentType) throw new Error('It is no image that may be shown.');
  return { contentType, bytes };
}
