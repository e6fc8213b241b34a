import {
  createServer,
  request as send,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { FaultPlan } from './faultPlan';

/** A server that hands requests on and lets some of them go wrong. */
export interface FaultyProxy {
  url: string;
  close(): Promise<void>;
}

/** Stands in front of one of the sandbox's servers. */
export async function startFaultyProxy(
  target: string,
  faults: FaultPlan,
): Promise<FaultyProxy> {
  const server = createServer((incoming, outgoing) => {
    const fault = faults.request();
    if (fault === 'refused') refuse(incoming, outgoing);
    else forward(target, incoming, outgoing, fault === 'answerLost');
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The Catalog and S3 both say so when they are too busy. */
function refuse(incoming: IncomingMessage, outgoing: ServerResponse): void {
  incoming.resume();
  incoming.once('end', () => {
    outgoing.writeHead(503, {
      'content-type': 'application/json',
      'x-amzn-ErrorType': 'ServiceUnavailableException',
    });
    outgoing.end('{"Message":"Please reduce your request rate."}');
  });
}

function forward(
  target: string,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  loseAnswer: boolean,
): void {
  const { method, headers, url = '/' } = incoming;
  const { hostname, port } = new URL(target);
  const onward = send(
    { hostname, port, path: url, method, headers },
    answer => {
      if (loseAnswer) {
        answer.resume();
        answer.once('end', () => outgoing.destroy());
        return;
      }
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    },
  );
  onward.once('error', () => outgoing.destroy());
  incoming.pipe(onward);
}
