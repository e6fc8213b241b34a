import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import supertest from 'supertest';
import { BASE } from './__testUtils__/base';
import { testDatabases } from './__testUtils__/databases';
import { eventually } from './__testUtils__/eventually';
import {
  CREDENTIALS,
  keysOf,
  startAws,
  type Aws,
} from './__testUtils__/startAws';
import { startProxy, type Call } from './__testUtils__/startProxy';
import { privateMarketplacePlugin } from './plugin';

// Twice the grace of the outbox, and what the rest takes.
const BOUND = 12_000;
const KEY = 'Experience_Finance#1.json';

const databases = testDatabases();

/** Keeps calls of some kinds from AWS while it is closed. */
class Gate {
  readonly #kinds: ((call: Call) => boolean)[];
  readonly #held = new Map<(call: Call) => boolean, () => void>();
  readonly #arrivals: Promise<void>[];
  readonly #callers: Promise<unknown>[] = [];
  #isClosed = false;
  #open = () => {};
  #opened: Promise<void> = Promise.resolve();

  constructor(...kinds: ((call: Call) => boolean)[]) {
    this.#kinds = kinds;
    this.#arrivals = kinds.map(
      kind =>
        new Promise(resolve => {
          this.#held.set(kind, resolve);
        }),
    );
  }

  close(): void {
    this.#isClosed = true;
    this.#opened = new Promise(resolve => {
      this.#open = resolve;
    });
  }

  open(): void {
    this.#isClosed = false;
    this.#open();
  }

  /** Settles when it holds one of each kind. */
  async holds(): Promise<void> {
    await Promise.all(this.#arrivals);
  }

  /** Settles when nobody waits any more for what it holds. */
  async isLeft(): Promise<void> {
    await Promise.all(this.#callers);
  }

  async meet(call: Call, gone: Promise<unknown>): Promise<void> {
    const kind = this.#kinds.find(each => each(call));
    if (!this.#isClosed || !kind) return;
    this.#callers.push(gone);
    this.#held.get(kind)?.();
    await this.#opened;
  }
}

describe.each(databases.eachSupportedId())('A shutdown on %p', id => {
  const gate = new Gate(
    ({ method, path }) => method === 'PUT' && path.includes('/Experience_'),
    ({ path }) => path === '/ListEntities',
  );
  const closing: (() => Promise<unknown>)[] = [];
  let aws: Aws;
  let database: Knex;

  beforeAll(async () => {
    aws = await startAws({ automation: false });
    database = await databases.init(id);
  }, 60_000);
  afterAll(async () => {
    gate.open();
    for (const close of closing) await close();
    await aws.close();
  });

  async function start() {
    const { env, bucket } = aws.sandbox;
    const [catalog, s3] = await Promise.all(
      [env.AWS_ENDPOINT_URL_MARKETPLACE_CATALOG, env.AWS_ENDPOINT_URL_S3].map(
        endpoint => startProxy(endpoint ?? '', (...met) => gate.meet(...met)),
      ),
    );
    closing.push(
      async () => catalog?.close(),
      async () => s3?.close(),
    );
    const backend = await startTestBackend({
      features: [
        privateMarketplacePlugin,
        schedulerServiceFactory,
        mockServices.rootConfig.factory({
          data: {
            privateMarketplace: {
              bucket,
              scope: 'Self',
              endpoints: { catalog: catalog?.url, s3: s3?.url },
              organization: { enabled: false },
              sync: { incremental: { seconds: 1 }, poll: { hours: 1 } },
            },
            aws: { mainAccount: CREDENTIALS },
          },
        }),
        mockServices.database.factory({ knex: database }),
      ],
    });
    return { backend, client: supertest(backend.server) };
  }

  it('breaks off what is under way, and the next start goes on with it', async () => {
    const first = await start();
    await eventually(
      async () => (await first.client.get(`${BASE}/sync`)).body.state,
      state => state === 'fresh',
    );
    gate.close();
    await first.client
      .post(`${BASE}/experiences/Finance/configurations`)
      .send({ configuration: { Notes: 'Note' }, version: '1' })
      .expect(201)
      .expect(({ body }) => expect(body).toMatchObject({ state: 'accepted' }));
    await gate.holds();
    const began = Date.now();
    await first.backend.stop();
    expect(Date.now() - began).toBeLessThan(BOUND);
    await gate.isLeft();
    gate.open();
    await expect(keysOf(aws.bucket, 'Experience_')).resolves.toEqual([]);
    const stopped = new Date();

    const { backend, client } = await start();
    const { body } = await client.get(`${BASE}/sync`);
    // Who shuts down has not failed.
    expect(body.problem).toBeUndefined();
    await eventually(
      async () =>
        (
          await client.get(`${BASE}/experiences/Finance/configurations/1`)
        ).body.state,
      state => state === 'written',
    );
    await expect(keysOf(aws.bucket, 'Experience_')).resolves.toEqual([KEY]);
    await eventually(
      async () => (await client.get(`${BASE}/sync`)).body,
      ({ state, syncedAt }) =>
        state === 'fresh' && Date.parse(syncedAt) > stopped.getTime(),
    );
    const versions: string[] = [];
    for await (const { key } of aws.bucket.listVersions('Experience_')) {
      versions.push(key);
    }
    expect(versions).toEqual([KEY]);
    await backend.stop();
  }, 60_000);
});
