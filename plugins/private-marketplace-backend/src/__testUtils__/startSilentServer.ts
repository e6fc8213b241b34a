import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';

/** A server on loopback that takes connections and never answers, like one behind a firewall that has forgotten them. */
export async function startSilentServer(): Promise<{
  url: string;
  /** Settles with the first connection. */
  connected: Promise<void>;
  close(): Promise<void>;
}> {
  const sockets = new Set<Socket>();
  let connect = () => {};
  const connected = new Promise<void>(resolve => {
    connect = resolve;
  });
  const server = createServer(socket => {
    sockets.add(socket);
    // Whoever gives up resets it.
    socket.on('error', () => socket.destroy());
    connect();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    connected,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      sockets.forEach(socket => socket.destroy());
      await closed;
    },
  };
}
