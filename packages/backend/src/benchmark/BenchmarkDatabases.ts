import {
  coreServices,
  createServiceFactory,
  type BackendFeature,
} from '@backstage/backend-plugin-api';
import knexFactory, { type Knex } from 'knex';

/** The databases of all plugins of a backend, each for itself, of one kind. */
export class BenchmarkDatabases {
  readonly #url: string | undefined;
  readonly #prefix = `bench_${process.pid}_${Date.now()}`;
  readonly #clients = new Map<string, Knex>();

  /** @param url - Of a PostgreSQL; SQLite in memory without one. */
  constructor(url?: string) {
    this.#url = url;
  }

  get feature(): BackendFeature {
    return createServiceFactory({
      service: coreServices.database,
      deps: { plugin: coreServices.pluginMetadata },
      factory: ({ plugin }) => ({
        getClient: () => this.client(plugin.getId()),
      }),
    });
  }

  async client(plugin: string): Promise<Knex> {
    const known = this.#clients.get(plugin);
    if (known) return known;
    const client = await this.#open(plugin);
    this.#clients.set(plugin, client);
    return client;
  }

  async close(): Promise<void> {
    for (const client of this.#clients.values()) await client.destroy();
  }

  async #open(plugin: string): Promise<Knex> {
    if (this.#url === undefined) {
      const client = knexFactory({
        client: 'better-sqlite3',
        connection: ':memory:',
        useNullAsDefault: true,
        pool: { min: 1, max: 1, idleTimeoutMillis: 2 ** 31 - 1 },
      });
      await client.raw('pragma foreign_keys = on');
      return client;
    }
    const name = `${this.#prefix}_${plugin.replace(/\W/g, '_')}`;
    const server = knexFactory({ client: 'pg', connection: this.#url });
    await server.raw('create database ??', [name]);
    await server.destroy();
    const address = new URL(this.#url);
    address.pathname = `/${name}`;
    return knexFactory({ client: 'pg', connection: address.href });
  }
}
