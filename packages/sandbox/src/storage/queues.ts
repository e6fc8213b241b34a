import type { IncomingMessage, ServerResponse } from 'node:http';
import { loadPackage } from './loadPackage';

function isFauxqs(module: unknown): module is typeof import('fauxqs') {
  return (
    typeof module === 'object' &&
    module !== null &&
    'buildApp' in module &&
    typeof module.buildApp === 'function'
  );
}

/** The actions that answer with addresses of queues, and nothing of the user's. */
const addressActions = new Set<string | undefined>([
  'CreateQueue',
  'GetQueueUrl',
  'ListQueues',
]);

function build() {
  const fauxqs = loadPackage('fauxqs');
  if (!isFauxqs(fauxqs)) {
    throw new Error('This version of fauxqs has no buildApp');
  }
  const app = fauxqs.buildApp({ logger: false });
  // The library puts queues at sqs.<region>.localhost, and clients that follow
  // the address of a queue may not find a machine of that name.
  app.addHook(
    'onSend',
    async (
      request: Pick<IncomingMessage, 'headers'>,
      _reply: unknown,
      payload: unknown,
    ) => {
      const action = String(request.headers['x-amz-target']).split('.')[1];
      return addressActions.has(action) && typeof payload === 'string'
        ? payload.replace(
            /http:\/\/sqs\.[\w-]+\.localhost/g,
            'http://127.0.0.1',
          )
        : payload;
    },
  );
  return app;
}

/** Whether a request is for SQS (or SNS or STS): they all post to the root. */
export function isQueueRequest({ headers, method, url }: IncomingMessage) {
  return (
    method === 'POST' &&
    url?.split('?')[0] === '/' &&
    /x-amz-json-1\.0|x-www-form-urlencoded/.test(headers['content-type'] ?? '')
  );
}

/** SQS by fauxqs, in memory, without a server of its own. */
export class Queues {
  private app?: ReturnType<typeof build>;

  /** Answers one request; the library is loaded for the first. */
  async answer(message: IncomingMessage, reply: ServerResponse): Promise<void> {
    this.app ??= build();
    await this.app.ready();
    this.app.routing(message, reply);
  }

  /** Lets those who wait for a message go without one. */
  async close(): Promise<void> {
    await this.app?.close();
  }
}
