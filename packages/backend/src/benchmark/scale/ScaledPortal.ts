import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  coreServices,
  createServiceFactory,
  type SchedulerService,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import privateMarketplacePlugin from '@private-marketplace/backstage-plugin-private-marketplace-backend';
import knexFactory, { type Knex } from 'knex';
import { CountingProxy, s3Operation } from '../experiences/CountingProxy';
import type { AwsAddresses, AwsOrder } from './awsProcess';

type TestBackend = Awaited<ReturnType<typeof startTestBackend>>;

/** What some work has cost. */
export interface Cost {
  lists: number;
  queries: number;
  cpu: number;
  time: number;
}

/** The plugin on PostgreSQL over an AWS in another process. Tasks run when they are told to. */
export class ScaledPortal {
  readonly database: Knex;
  readonly #aws: ChildProcess;
  readonly #s3: CountingProxy;
  readonly #backend: TestBackend;
  readonly #scheduler: SchedulerService;
  #queries = 0;

  private constructor(parts: {
    aws: ChildProcess;
    s3: CountingProxy;
    backend: TestBackend;
    scheduler: SchedulerService;
    database: Knex;
  }) {
    this.#aws = parts.aws;
    this.#s3 = parts.s3;
    this.#backend = parts.backend;
    this.#scheduler = parts.scheduler;
    this.database = parts.database;
    this.database.on('query', () => {
      this.#queries += 1;
    });
  }

  /** @param server - URL of a PostgreSQL in which a database of its own is made. */
  static async start(server: string, order: AwsOrder): Promise<ScaledPortal> {
    const aws = fork(require.resolve('./awsProcess'), [JSON.stringify(order)]);
    const addresses = await startedAt(aws);
    const s3 = await CountingProxy.start(addresses.s3, s3Operation);
    const database = await newDatabase(server, `scale${order.configurations}`);
    const scheduler = mockServices.scheduler();
    const backend = await startTestBackend({
      features: [
        privateMarketplacePlugin,
        mockServices.database.factory({ knex: database }),
        createServiceFactory({
          service: coreServices.scheduler,
          deps: {},
          factory: () => scheduler,
        }),
        mockServices.rootConfig.factory({
          data: {
            privateMarketplace: {
              bucket: 'history',
              scope: 'Self',
              endpoints: { ...addresses, s3: s3.url },
              history: { keepFor: false },
              writes: { perMinute: 1000 },
            },
            aws: { mainAccount: { accessKeyId: 'a', secretAccessKey: 'b' } },
          },
        }),
      ],
    });
    return new ScaledPortal({ aws, s3, backend, scheduler, database });
  }

  /** Runs a task of the plugin, and tells what it has cost this process. */
  async run(task: 'sync-full' | 'sync-incremental' | 'organization') {
    return this.cost(async () => {
      await this.#scheduler.triggerTask(`private-marketplace-${task}`);
      // The scheduler keeps failures to itself.
      const row = await this.database('sync_state').first('problem');
      if (row.problem) throw new Error(`AWS could not be read: ${row.problem}`);
    });
  }

  async cost(work: () => Promise<unknown>): Promise<Cost> {
    this.#s3.take();
    this.#queries = 0;
    const cpu = process.cpuUsage();
    const begin = performance.now();
    await work();
    const time = performance.now() - begin;
    const { user, system } = process.cpuUsage(cpu);
    const lists = this.#s3
      .take()
      .filter(({ operation }) => operation === 'ListObjectsV2').length;
    return {
      lists,
      queries: this.#queries,
      cpu: (user + system) / 1000,
      time,
    };
  }

  /**
   * Asks the API.
   *
   * @param body - sent with POST; without it is a GET.
   */
  async ask(
    path: string,
    body?: string,
  ): Promise<{ status: number; text: string }> {
    const port = this.#backend.server.port();
    const url = `http://127.0.0.1:${port}/api/private-marketplace/${path}`;
    const answer = await fetch(url, {
      ...(body !== undefined && {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json' },
      }),
    });
    return { status: answer.status, text: await answer.text() };
  }

  async close(): Promise<void> {
    await this.#backend.stop();
    await this.#s3.close();
    await this.database.destroy();
    this.#aws.disconnect();
    await once(this.#aws, 'exit');
  }
}

/** What compiles the sources sends messages of its own. */
async function startedAt(aws: ChildProcess): Promise<AwsAddresses> {
  for (;;) {
    const [message] = await once(aws, 'message');
    if (message.type === 'started') return message.addresses;
  }
}

async function newDatabase(server: string, name: string): Promise<Knex> {
  const admin = knexFactory({ client: 'pg', connection: server });
  await admin.raw('drop database if exists ??', [name]);
  await admin.raw('create database ??', [name]);
  await admin.destroy();
  const url = new URL(server);
  url.pathname = `/${name}`;
  return knexFactory({
    client: 'pg',
    connection: url.href,
    // That of Backstage and of knex.
    pool: { min: 0, max: 10 },
  });
}
