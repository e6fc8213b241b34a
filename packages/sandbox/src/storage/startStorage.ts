import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { Clock } from '../clock';
import {
  type ObjectCreatedRecord,
  objectCreatedRecord,
} from './objectCreatedRecord';
import { isQueueRequest, Queues } from './queues';
import { answer } from './s3/answer';
import { ObjectStore } from './state/objectStore';

const host = '127.0.0.1';

/** How to start the storage. */
export interface StorageOptions {
  /** 0 picks a free one. */
  port: number;
  clock: Clock;
  /** Made at the start, with versions, when it is missing. */
  bucket: string;
  /** Where buckets and objects outlive the process; without it they are in memory. */
  dataDir?: string;
  /**
   * Called once for every object that was written, after its writer has the
   * answer. It must not throw.
   */
  onObjectCreated(record: ObjectCreatedRecord): void;
}

/** S3 and SQS on one port. */
export interface Storage {
  url: string;
  port: number;
  /** Lets requests end that have come in whole, and gives the port free. */
  close(): Promise<void>;
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  return typeof address === 'object' && address ? address.port : port;
}

/** Starts S3 and SQS on loopback. Any credentials will do. */
export async function startStorage(options: StorageOptions): Promise<Storage> {
  const { bucket, clock, dataDir, onObjectCreated } = options;
  const store = new ObjectStore(clock, dataDir);
  if (!store.bucket(bucket)) {
    store.createBucket(bucket);
    store.setVersioning(bucket, 'Enabled');
  }
  const queues = new Queues();
  const open = new Map<ServerResponse, IncomingMessage>();

  const server = createServer((message, reply) => {
    open.set(reply, message);
    reply.once('close', () => open.delete(reply));
    const answered = isQueueRequest(message)
      ? queues.answer(message, reply)
      : answer(store, message, reply, created =>
          onObjectCreated(objectCreatedRecord(created, clock)),
        );
    answered.catch(error => reply.destroy(error));
  });
  const port = await listen(server, options.port);

  return {
    url: `http://${host}:${port}`,
    port,
    async close() {
      const closed = new Promise<void>(resolve => {
        server.close(() => resolve());
      });
      await queues.close();
      const answered = [...open].map(
        ([reply, message]) =>
          new Promise<void>(resolve => {
            reply.once('close', resolve);
            if (!message.complete) {
              message.destroy();
            }
          }),
      );
      await Promise.all(answered);
      server.closeAllConnections();
      await closed;
    },
  };
}
