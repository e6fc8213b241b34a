import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';

/** A server on loopback that answers each request in the same way. */
export async function startServer(
  respond: RequestListener,
): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer(respond);
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
