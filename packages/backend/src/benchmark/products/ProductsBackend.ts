import {
  coreServices,
  createBackendModule,
  createServiceFactory,
  type SchedulerService,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import privateMarketplacePlugin from '@private-marketplace/backstage-plugin-private-marketplace-backend';
import {
  productSourcesExtensionPoint,
  type SourcedProduct,
} from '@private-marketplace/backstage-plugin-private-marketplace-node';
import {
  startDiscovery,
  startSandbox,
  systemClock,
  type DiscoveryServer,
  type Listing,
  type Sandbox,
  type SeedData,
} from '@private-marketplace/sandbox';
import { BenchmarkDatabases } from '../BenchmarkDatabases';
import { fillCatalog } from './fillCatalog';

/** The plugin and the Backstage catalog over an AWS Marketplace that refuses what is too often. */
export class ProductsBackend {
  readonly discovery: DiscoveryServer;
  readonly #sandbox: Sandbox;
  readonly #scheduler: SchedulerService;
  readonly #backend: Awaited<ReturnType<typeof startTestBackend>>;
  readonly #databases: BenchmarkDatabases;

  private constructor(parts: {
    discovery: DiscoveryServer;
    sandbox: Sandbox;
    scheduler: SchedulerService;
    backend: Awaited<ReturnType<typeof startTestBackend>>;
    databases: BenchmarkDatabases;
  }) {
    this.discovery = parts.discovery;
    this.#sandbox = parts.sandbox;
    this.#scheduler = parts.scheduler;
    this.#backend = parts.backend;
    this.#databases = parts.databases;
  }

  /** @param options - postgres: address of a server; SQLite in memory without one. */
  static async start(options: {
    seedData: SeedData;
    listings: readonly Listing[];
    products: readonly SourcedProduct[];
    entities: number;
    postgres?: string;
  }): Promise<ProductsBackend> {
    const sandbox = await startSandbox({
      automation: false,
      seedData: options.seedData,
    });
    const discovery = await startDiscovery({
      port: 0,
      clock: systemClock,
      rates: true,
      listings: options.listings,
    });
    const databases = new BenchmarkDatabases(options.postgres);
    const scheduler = mockServices.scheduler();
    const { env, bucket } = sandbox;
    const backend = await startTestBackend({
      features: [
        privateMarketplacePlugin,
        catalogPlugin,
        databases.feature,
        createServiceFactory({
          service: coreServices.scheduler,
          deps: {},
          factory: () => scheduler,
        }),
        createBackendModule({
          pluginId: 'private-marketplace',
          moduleId: 'sample-products',
          register({ registerInit }) {
            registerInit({
              deps: { sources: productSourcesExtensionPoint },
              async init({ sources }) {
                sources.addSource({
                  id: 'sample',
                  read: async () => ({ products: options.products }),
                });
              },
            });
          },
        }),
        mockServices.rootConfig.factory({
          data: {
            privateMarketplace: {
              bucket,
              scope: 'Self',
              endpoints: {
                catalog: env.AWS_ENDPOINT_URL_MARKETPLACE_CATALOG,
                discovery: discovery.url,
                s3: env.AWS_ENDPOINT_URL_S3,
              },
              organization: { enabled: false },
            },
            aws: {
              mainAccount: {
                accessKeyId: env.AWS_ACCESS_KEY_ID,
                secretAccessKey: env.AWS_SECRET_ACCESS_KEY,
              },
            },
            catalog: { processingInterval: { hours: 24 } },
          },
        }),
      ],
    });
    await fillCatalog(await databases.client('catalog'), options.entities);
    return new ProductsBackend({
      ...{ discovery, sandbox, scheduler, backend, databases },
    });
  }

  /** Runs a task of the plugin, such as `product-names`, to its end. */
  async run(task: string): Promise<void> {
    await this.#scheduler.triggerTask(`private-marketplace-${task}`);
  }

  /**
   * Gets a path below `/api`.
   *
   * @throws Error when the answer is not a success.
   */
  async get(path: string): Promise<string> {
    const address = `http://127.0.0.1:${this.#backend.server.port()}/api/`;
    const answer = await fetch(`${address}${path}`);
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text}`);
    return text;
  }

  async close(): Promise<void> {
    await this.#backend.stop();
    await this.#databases.close();
    await this.discovery.close();
    await this.#sandbox.close();
  }
}
