import {
  coreServices,
  createServiceFactory,
  type SchedulerService,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import privateMarketplacePlugin from '@private-marketplace/backstage-plugin-private-marketplace-backend';
import type { Knex } from 'knex';
import { BenchmarkDatabases } from '../BenchmarkDatabases';
import {
  catalogOperation,
  CountingProxy,
  s3Operation,
} from '../experiences/CountingProxy';
import { sampleEntities, untilCatalogHas } from '../experiences/sampleEntities';
import type { ScaledAws } from './startScaledAws';

type TestBackend = Awaited<ReturnType<typeof startTestBackend>>;

/** What some work has cost. */
export interface Cost {
  /** Calls of AWS by service and operation, such as `s3.ListObjectsV2`. */
  calls: Readonly<Record<string, number>>;
  queries: number;
  /** Milliseconds of this process, all its threads together. */
  cpu: number;
  /** Milliseconds. */
  time: number;
}

/** Tasks of the plugin that are measured. */
export type Task = 'sync-full' | 'sync-incremental' | 'organization' | 'moves';

interface Parts {
  aws: ScaledAws;
  proxies: Readonly<Record<string, CountingProxy>>;
  backend: TestBackend;
  scheduler: SchedulerService;
  databases: BenchmarkDatabases;
  database: Knex;
}

/** The plugin and the Backstage catalog over a large AWS. Tasks run when they are told to. */
export class ScaledPortal {
  readonly #parts: Parts;
  #queries = 0;

  private constructor(parts: Parts) {
    this.#parts = parts;
    parts.database.on('query', () => {
      this.#queries += 1;
    });
  }

  /**
   * @param aws - closed together with the portal.
   * @param options - postgres: address of a server; SQLite in memory without
   * one. entities: in the Backstage catalog.
   */
  static async start(
    aws: ScaledAws,
    options: { postgres?: string; entities: number },
  ): Promise<ScaledPortal> {
    const { addresses } = aws;
    const proxies = {
      s3: await CountingProxy.start(addresses.s3, s3Operation),
      catalog: await CountingProxy.start(addresses.catalog, catalogOperation),
    };
    const databases = new BenchmarkDatabases(options.postgres);
    const scheduler = mockServices.scheduler();
    const backend = await startTestBackend({
      features: [
        privateMarketplacePlugin,
        catalogPlugin,
        sampleEntities(options.entities),
        databases.feature,
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
              endpoints: {
                ...addresses,
                s3: proxies.s3.url,
                catalog: proxies.catalog.url,
              },
              history: { keepFor: false },
              products: { discovery: { enabled: false } },
              writes: { perMinute: 10_000 },
            },
            aws: { mainAccount: { accessKeyId: 'a', secretAccessKey: 'b' } },
            // Entities are not processed anew while requests are timed.
            catalog: { processingInterval: { hours: 1 } },
          },
        }),
      ],
    });
    const database = await databases.client('private-marketplace');
    const portal = new ScaledPortal({
      ...{ aws, proxies, backend, scheduler, databases, database },
    });
    await untilCatalogHas(options.entities, path => portal.succeed(path));
    return portal;
  }

  get database(): Knex {
    return this.#parts.database;
  }

  get isPostgres(): boolean {
    return this.database.client.config.client === 'pg';
  }

  /** Runs a task of the plugin, and tells what it has cost this process. */
  async run(task: Task): Promise<Cost> {
    const { scheduler } = this.#parts;
    const cost = await this.cost(() =>
      scheduler.triggerTask(`private-marketplace-${task}`),
    );
    // The scheduler keeps failures to itself.
    const row = await this.database('sync_state').first('problem');
    if (row.problem) throw new Error(`AWS could not be read: ${row.problem}`);
    return cost;
  }

  async cost(work: () => Promise<unknown>): Promise<Cost> {
    this.#takeCalls();
    this.#queries = 0;
    const cpu = process.cpuUsage();
    const begin = performance.now();
    await work();
    const time = performance.now() - begin;
    const { user, system } = process.cpuUsage(cpu);
    return {
      calls: this.#takeCalls(),
      queries: this.#queries,
      cpu: (user + system) / 1000,
      time,
    };
  }

  /**
   * Asks a plugin.
   *
   * @param path - below `/api`.
   * @param body - sent with POST; without it is a GET.
   */
  async ask(
    path: string,
    body?: string,
  ): Promise<{ status: number; text: string }> {
    const port = this.#parts.backend.server.port();
    const answer = await fetch(`http://127.0.0.1:${port}/api/${path}`, {
      ...(body !== undefined && {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json' },
      }),
    });
    return { status: answer.status, text: await answer.text() };
  }

  /** @throws Error when the answer is no success. */
  async succeed(path: string, body?: string): Promise<string> {
    const { status, text } = await this.ask(path, body);
    if (status >= 300) throw new Error(`${path}: ${status} ${text}`);
    return text;
  }

  /** Megabytes of the plugin's database. */
  async size(): Promise<number> {
    if (!this.isPostgres) {
      const [pages] = await this.database.raw('pragma page_count');
      const [size] = await this.database.raw('pragma page_size');
      return (pages.page_count * size.page_size) / 1e6;
    }
    const { rows } = await this.database.raw(
      'select pg_database_size(current_database()) as size',
    );
    return Number(rows[0].size) / 1e6;
  }

  /** Has the database know how much it holds. */
  async analyze(): Promise<void> {
    await this.database.raw(this.isPostgres ? 'vacuum analyze' : 'analyze');
  }

  async close(): Promise<void> {
    const { aws, backend, databases, proxies } = this.#parts;
    await backend.stop();
    for (const proxy of Object.values(proxies)) await proxy.close();
    await databases.close();
    await aws.close();
  }

  #takeCalls(): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const [service, proxy] of Object.entries(this.#parts.proxies)) {
      for (const { operation } of proxy.take()) {
        const name = `${service}.${operation}`;
        counts[name] = (counts[name] ?? 0) + 1;
      }
    }
    return counts;
  }
}
