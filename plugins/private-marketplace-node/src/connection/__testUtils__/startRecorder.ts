import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';

/** A request as it came in. */
export interface RecordedRequest {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** A server that writes down what is asked of it, and refuses all of it. */
export interface Recorder {
  port: number;
  requests: RecordedRequest[];
  close(): Promise<void>;
}

/** Starts a recorder on loopback. */
export async function startRecorder(): Promise<Recorder> {
  const requests: RecordedRequest[] = [];
  const server = createServer(async (request, response) => {
    const { url: path = '', headers } = request;
    requests.push({ path, headers, body: await text(request) });
    // A status that clients do not repeat.
    response.writeHead(403).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    requests,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
