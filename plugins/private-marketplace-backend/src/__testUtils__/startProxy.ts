import { once } from 'node:events';
import { request } from 'node:http';
import { startServer } from './startServer';

/** A call of AWS as it went over the wire. */
export interface Call {
  method: string;
  path: string;
  body: string;
}

/**
 * Stands before an AWS. Each call is met before it goes on, unless its caller
 * has given up by then. `gone` settles when the caller has, or has its answer.
 */
export async function startProxy(
  endpoint: string,
  meet: (call: Call, gone: Promise<unknown>) => void | Promise<void>,
) {
  const target = new URL(endpoint);
  return startServer((incoming, response) => {
    const gone = once(response, 'close');
    const chunks: Buffer[] = [];
    incoming.on('data', chunk => chunks.push(chunk));
    incoming.on('end', async () => {
      const body = Buffer.concat(chunks);
      const { method = '', headers, url: path = '' } = incoming;
      await meet(
        { method, path: decodeURIComponent(path), body: body.toString() },
        gone,
      );
      if (response.destroyed) return;
      const { hostname: host, port } = target;
      request({ host, port, path, method, headers }, answer => {
        response.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(response);
      }).end(body);
    });
  });
}
