import { once } from 'node:events';
import {
  Agent,
  createServer,
  request as send,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';

/** A call as it came over the wire, repetitions of the SDK included. */
export interface SeenCall {
  operation: string;
  /** Milliseconds, by a clock that is never turned back. */
  at: number;
}

/** Stands in front of a server, hands everything on, and counts the calls. */
export class CountingProxy {
  readonly calls: SeenCall[] = [];
  readonly #agent = new Agent({ keepAlive: true });
  readonly #server: Server;
  readonly #target: URL;
  readonly #operationOf: (method: string, url: URL) => string;

  private constructor(
    target: string,
    operationOf: (method: string, url: URL) => string,
  ) {
    this.#target = new URL(target);
    this.#operationOf = operationOf;
    this.#server = createServer((incoming, outgoing) =>
      this.#forward(incoming, outgoing),
    );
  }

  static async start(
    target: string,
    operationOf: (method: string, url: URL) => string,
  ): Promise<CountingProxy> {
    const proxy = new CountingProxy(target, operationOf);
    proxy.#server.listen(0, '127.0.0.1');
    await once(proxy.#server, 'listening');
    return proxy;
  }

  get url(): string {
    const address = this.#server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    return `http://127.0.0.1:${port}`;
  }

  /** The calls since it was asked last. */
  take(): SeenCall[] {
    return this.calls.splice(0);
  }

  async close(): Promise<void> {
    const closed = once(this.#server, 'close');
    this.#server.close();
    this.#server.closeAllConnections();
    this.#agent.destroy();
    await closed;
  }

  #forward(incoming: IncomingMessage, outgoing: ServerResponse): void {
    const { method = 'GET', headers, url: path = '/' } = incoming;
    const { hostname, port } = this.#target;
    const operation = this.#operationOf(method, new URL(path, this.#target));
    this.calls.push({ operation, at: performance.now() });
    const onward = send(
      { agent: this.#agent, hostname, port, path, method, headers },
      answer => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      },
    );
    onward.once('error', () => outgoing.destroy());
    incoming.pipe(onward);
  }
}

/** The Catalog API has the operation in the path. */
export function catalogOperation(_method: string, url: URL): string {
  return url.pathname.split('/')[1] ?? '';
}

/** The operations of Amazon S3 that the portal needs, by what tells them apart on the wire. */
export function s3Operation(method: string, { pathname, searchParams }: URL) {
  const isObject = pathname.split('/').filter(Boolean).length > 1;
  if (!isObject && method === 'GET') {
    return searchParams.has('versions')
      ? 'ListObjectVersions'
      : 'ListObjectsV2';
  }
  const ofObjects: Readonly<Record<string, string>> = {
    GET: 'GetObject',
    HEAD: 'HeadObject',
    PUT: 'PutObject',
    DELETE: 'DeleteObject',
  };
  const name = isObject ? ofObjects[method] : undefined;
  return name ?? `${method} ${pathname}`;
}
