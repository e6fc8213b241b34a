import { createServer } from 'node:http';

/** An answer as CloudFormation received it. */
export interface ReceivedAnswer {
  method?: string;
  contentType?: string;
  body: string;
}

/** Plays the address that CloudFormation wants its answers at. */
export async function startResponseEndpoint() {
  const received: ReceivedAnswer[] = [];
  const statuses: number[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', chunk => chunks.push(Buffer.from(chunk)));
    request.on('end', () => {
      received.push({
        method: request.method,
        contentType: request.headers['content-type'],
        body: Buffer.concat(chunks).toString(),
      });
      const status = statuses.shift() ?? 200;
      // No status: the connection breaks.
      if (status === 0) response.destroy();
      else response.writeHead(status).end();
    });
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/answers?Signature=secret`,
    received,
    /** What the next answers are met with; 0 breaks the connection. */
    statuses,
    close: () =>
      new Promise<void>(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A running endpoint. */
export type ResponseEndpoint = Awaited<
  ReturnType<typeof startResponseEndpoint>
>;
