import { once } from 'node:events';
import {
  createServer,
  request,
  type IncomingHttpHeaders,
  type IncomingMessage,
} from 'node:http';
import { pipeline } from 'node:stream/promises';

/** What a guard answers in place of the server behind it. */
export interface Refusal {
  status: number;
  code: string;
  message?: string;
}

/** A server that stands in front of Amazon S3, as policies do. */
export interface Guard {
  url: string;
  /** Headers of the requests that were let through. */
  passed: IncomingHttpHeaders[];
  close(): Promise<void>;
}

/** Starts a guard that lets through what is not refused. */
export async function startGuard(
  behind: string,
  refuse: (incoming: IncomingMessage) => Refusal | undefined,
): Promise<Guard> {
  const passed: IncomingHttpHeaders[] = [];
  const server = createServer((incoming, outgoing) => {
    const { method, headers, url = '/' } = incoming;
    const refusal = refuse(incoming);
    if (refusal) {
      const { status, code, message = 'No.' } = refusal;
      incoming.resume().on('end', () => {
        outgoing.writeHead(status, { 'x-amz-request-id': 'REQUEST1' });
        outgoing.end(
          method === 'HEAD'
            ? undefined
            : `<Error><Code>${code}</Code><Message>${message}</Message></Error>`,
        );
      });
      return;
    }
    passed.push(headers);
    const onward = request(
      new URL(url, behind),
      { method, headers },
      answer => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        pipeline(answer, outgoing).catch(() => outgoing.destroy());
      },
    );
    pipeline(incoming, onward).catch(() => outgoing.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    passed,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
