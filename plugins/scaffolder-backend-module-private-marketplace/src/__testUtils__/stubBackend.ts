import { once } from 'node:events';
import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type {
  ConfigurationProgress,
  NewConfiguration,
  ProductResolution,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';

/** An answer other than the ordinary one: an error, a lost connection, or none at all. */
export type Trouble =
  | { status: number; name: string; message: string }
  | 'lost'
  | 'silent';

/** What one request for progress is answered with, beyond names. */
export type Answer = Partial<ConfigurationProgress> | Trouble;

/** A request that the stub has seen. */
export interface SeenRequest {
  method: string | undefined;
  path: string;
  authorization: string | undefined;
}

/** Stands for the backend plugin: the routes that the action uses. */
export interface StubBackend {
  url: string;
  requests: SeenRequest[];
  /** What was written, by path of the configuration. */
  files: Map<string, string>;
  /** Answers to the next requests for progress; the last one stays. */
  answers: Answer[];
  /** Happens to writes instead of their answer; lost and silent ones are written first. */
  writeTrouble?: Trouble;
  /** What a write is answered with. */
  writtenState: ConfigurationProgress['state'];
  /** What writes that name one have to name. */
  revision?: number;
  /** What texts mean; an error without it. */
  resolution?: ProductResolution;
  /** Called when a request has come. */
  onRequest?: (request: SeenRequest) => void;
  close(): Promise<void>;
}

const WRITTEN_AT = '2026-01-31T09:05:00.000Z';

/** Starts a stub on a free port of 127.0.0.1. */
export async function startStubBackend(): Promise<StubBackend> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') {
    throw new Error('The stub has no port.');
  }
  const stub: StubBackend = {
    url: `http://127.0.0.1:${address.port}`,
    requests: [],
    files: new Map(),
    writtenState: 'written',
    answers: [{ state: 'succeeded', changeSetId: 'set1' }],
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  server.on('request', (request, response) => {
    handle(stub, request, response).catch(error => response.destroy(error));
  });
  return stub;
}

async function handle(
  stub: StubBackend,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = decodeURIComponent(request.url ?? '');
  const body = await textOf(request);
  const seen = {
    method: request.method,
    path,
    authorization: request.headers.authorization,
  };
  stub.requests.push(seen);
  stub.onRequest?.(seen);
  if (path === '/product-resolution') resolve(stub, response);
  else if (request.method === 'POST') write(stub, path, body, response);
  else read(stub, path, response);
}

function resolve({ resolution }: StubBackend, response: ServerResponse): void {
  if (resolution) send(response, 200, resolution);
  else
    refuse(response, { status: 403, name: 'NotAllowedError', message: 'No' });
}

function write(
  stub: StubBackend,
  path: string,
  body: string,
  response: ServerResponse,
): void {
  const trouble = stub.writeTrouble;
  if (typeof trouble === 'object') {
    refuse(response, trouble);
    return;
  }
  const sent: NewConfiguration = JSON.parse(body);
  const { configuration, version = '', revision } = sent;
  if (revision !== undefined && revision !== stub.revision) {
    refuse(response, {
      status: 409,
      name: 'ConflictError',
      message: 'Finance has changed since the configuration was made',
    });
    return;
  }
  const file = `${path}/${version}`;
  const text = JSON.stringify(configuration);
  const before = stub.files.get(file);
  if (before !== undefined && before !== text) {
    refuse(response, {
      status: 409,
      name: 'ConflictError',
      message: `Version ${version} is taken`,
    });
    return;
  }
  stub.files.set(file, text);
  if (trouble === 'lost') response.destroy();
  if (trouble !== undefined) return;
  send(response, before === undefined ? 201 : 200, {
    ...namesIn(file),
    state: stub.writtenState,
    writtenAt: WRITTEN_AT,
  });
}

function read(stub: StubBackend, path: string, response: ServerResponse): void {
  const answer = stub.answers[0] ?? {};
  if (stub.answers.length > 1) stub.answers.shift();
  if (answer === 'silent') return;
  if (answer === 'lost') response.destroy();
  else if ('status' in answer) refuse(response, answer);
  else {
    send(response, 200, {
      ...namesIn(path),
      state: 'written',
      writtenAt: WRITTEN_AT,
      ...answer,
    });
  }
}

function namesIn(path: string) {
  const [, shortName = '', version = ''] =
    /^\/experiences\/([^/]*)\/configurations\/(.*)$/.exec(path) ?? [];
  return { key: `Experience_${shortName}#${version}.json`, shortName, version };
}

/** As the error middleware of Backstage does it. */
function refuse(
  response: ServerResponse,
  { status, name, message }: Exclude<Trouble, string>,
): void {
  send(response, status, {
    error: { name, message },
    request: { method: 'GET', url: '/' },
    response: { statusCode: status },
  });
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
  });
  response.end(JSON.stringify(body));
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  request.setEncoding('utf8');
  for await (const chunk of request) text += chunk;
  return text;
}
