import {
  coreServices,
  createServiceFactory,
  type SchedulerService,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import privateMarketplacePlugin from '@private-marketplace/backstage-plugin-private-marketplace-backend';
import {
  ManualClock,
  startSandbox,
  type Sandbox,
  type SeedData,
} from '@private-marketplace/sandbox';
import {
  CountingProxy,
  catalogOperation,
  s3Operation,
  type SeenCall,
} from './CountingProxy';
import { sampleEntities, untilCatalogHas } from './sampleEntities';

type TestBackend = Awaited<ReturnType<typeof startTestBackend>>;

/** What came from the portal to AWS. */
export interface CallsOfAws {
  catalog: SeenCall[];
  s3: SeenCall[];
}

/**
 * A backend with the plugin and the Backstage catalog, each with a database of
 * the same kind, over a sandbox whose calls are counted on the wire. Its tasks
 * run when they are triggered, and never by themselves.
 */
export class MeasuredBackend {
  readonly #sandbox: Sandbox;
  readonly #proxies: { catalog: CountingProxy; s3: CountingProxy };
  readonly #backend: TestBackend;
  readonly #scheduler: SchedulerService;

  private constructor(
    sandbox: Sandbox,
    proxies: { catalog: CountingProxy; s3: CountingProxy },
    backend: TestBackend,
    scheduler: SchedulerService,
  ) {
    this.#sandbox = sandbox;
    this.#proxies = proxies;
    this.#backend = backend;
    this.#scheduler = scheduler;
  }

  static async start(options: {
    seedData: SeedData;
    entities: number;
  }): Promise<MeasuredBackend> {
    // Its time has long passed: what was modified in the last seconds is read once more.
    const sandbox = await startSandbox({
      automation: false,
      seedData: options.seedData,
      clock: new ManualClock(),
    });
    const { env, bucket } = sandbox;
    const proxies = {
      catalog: await CountingProxy.start(
        env.AWS_ENDPOINT_URL_MARKETPLACE_CATALOG,
        catalogOperation,
      ),
      s3: await CountingProxy.start(env.AWS_ENDPOINT_URL_S3, s3Operation),
    };
    const scheduler = mockServices.scheduler();
    const backend = await startTestBackend({
      features: [
        privateMarketplacePlugin,
        catalogPlugin,
        sampleEntities(options.entities),
        createServiceFactory({
          service: coreServices.scheduler,
          deps: {},
          factory: () => scheduler,
        }),
        mockServices.rootConfig.factory({
          data: {
            privateMarketplace: {
              bucket,
              scope: 'Self',
              endpoints: { catalog: proxies.catalog.url, s3: proxies.s3.url },
              organization: { enabled: false },
            },
            aws: {
              mainAccount: {
                accessKeyId: env.AWS_ACCESS_KEY_ID,
                secretAccessKey: env.AWS_SECRET_ACCESS_KEY,
              },
            },
            // Entities are not processed anew while requests are timed.
            catalog: { processingInterval: { hours: 1 } },
          },
        }),
      ],
    });
    const started = new MeasuredBackend(sandbox, proxies, backend, scheduler);
    await untilCatalogHas(options.entities, path => started.get(path));
    return started;
  }

  /**
   * Runs a task of the plugin to its end.
   *
   * @throws Error when AWS could not be read.
   */
  async run(task: 'full' | 'incremental'): Promise<void> {
    await this.#scheduler.triggerTask(`private-marketplace-sync-${task}`);
    // The scheduler keeps failures to itself.
    const sync = await this.get('private-marketplace/sync');
    const { problem } = JSON.parse(sync);
    if (problem) throw new Error(`AWS could not be read: ${problem}`);
  }

  /** The calls since it was asked last. */
  takeCalls(): CallsOfAws {
    const { catalog, s3 } = this.#proxies;
    return { catalog: catalog.take(), s3: s3.take() };
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
    await Promise.all([
      this.#proxies.catalog.close(),
      this.#proxies.s3.close(),
    ]);
    await this.#sandbox.close();
  }
}
