import { once } from 'node:events';
import { createServer } from 'node:net';
import { SetupError } from '../toolchain/setup.mjs';

/** @throws SetupError that says which port is taken, and by which option to choose another. */
export async function assertPortFree(port, purpose, option) {
  const server = createServer();
  server.listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch (error) {
    throw new SetupError(
      error.code === 'EADDRINUSE'
        ? `Port ${port}, which is for ${purpose}, is taken. Stop what listens there, or choose another: npm start -- ${option} N`
        : `Port ${port}, which is for ${purpose}, can not be used: ${error.message}`,
    );
  }
  server.close();
  await once(server, 'close');
}
