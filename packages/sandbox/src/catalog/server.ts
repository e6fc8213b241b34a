import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { Catalog } from './catalog';
import { CatalogError } from './errors';
import type { CatalogServer, CatalogServerOptions } from './options';
import { answer } from './routes';
import { takeSnapshot } from './state';

// More than twenty changes of the largest size can take.
const largestBody = 4 * 1024 * 1024;

/** Starts an AWS Marketplace Catalog of private marketplaces on 127.0.0.1. */
export async function startCatalog(
  options: CatalogServerOptions,
): Promise<CatalogServer> {
  const half = options.changeSetDuration / 2;
  const catalog = new Catalog({
    ...options,
    fateOf: () => ({ preparing: half, applying: half }),
  });
  const server = createServer((request, response) => {
    serve(catalog, request, response).catch(() => response.destroy());
  });
  const port = await listen(server, options.port).catch(error => {
    catalog.stop();
    throw error;
  });
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    snapshot: () => takeSnapshot(catalog.state),
    close: () => {
      catalog.stop();
      return new Promise((resolve, reject) => {
        server.close(error => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      });
    },
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      const address = server.address();
      resolve(
        typeof address === 'object' && address !== null ? address.port : port,
      );
    });
  });
}

async function serve(
  catalog: Catalog,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  // Drawn apart from the ids of the state, which must not depend on how often it is read.
  response.setHeader('x-amzn-RequestId', randomUUID());
  try {
    const body = await readBody(request);
    const url = new URL(`http://127.0.0.1${request.url ?? '/'}`);
    send(response, 200, answer(catalog, request.method ?? 'GET', url, body));
  } catch (error) {
    const refusal =
      error instanceof CatalogError
        ? error
        : new CatalogError('InternalServiceException', String(error));
    response.setHeader('x-amzn-ErrorType', refusal.code);
    send(response, refusal.status, {
      __type: refusal.code,
      Message: refusal.message,
    });
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    // Read to the end all the same, or the caller would never see the answer.
    if (size <= largestBody) chunks.push(bytes);
  }
  if (size > largestBody) {
    throw new CatalogError(
      'RequestEntityTooLargeException',
      `The request is larger than ${largestBody} bytes.`,
    );
  }
  return Buffer.concat(chunks).toString('utf8');
}

function send(response: ServerResponse, status: number, body: object): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(text),
  });
  response.end(text);
}
