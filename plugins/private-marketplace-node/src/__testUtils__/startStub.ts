import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';

/** A server that answers every request the same way, for what a sandbox does not do. */
export async function startStub(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
) {
  const server = createServer((request, response) => {
    // Read to the end, or the client does not look at the answer.
    request.resume().on('end', () => answer(request, response));
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    options: {
      endpoint: `http://127.0.0.1:${port}`,
      region: 'us-east-1',
      credentials: { accessKeyId: 'any', secretAccessKey: 'any' },
      maxAttempts: 1,
    },
    close: () =>
      new Promise<void>(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The error that a call must end with. */
export async function errorOf(call: Promise<unknown>): Promise<Error> {
  const error: unknown = await call.then(
    () => new Error('The call did not fail.'),
    (reason: unknown) => reason,
  );
  return error instanceof Error ? error : new Error(String(error));
}
