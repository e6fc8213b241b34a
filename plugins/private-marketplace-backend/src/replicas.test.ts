import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import knexFactory, { type Knex } from 'knex';
import supertest from 'supertest';
import { BASE } from './__testUtils__/base';
import { testDatabases } from './__testUtils__/databases';
import { eventually } from './__testUtils__/eventually';
import { CREDENTIALS, startAws, type Aws } from './__testUtils__/startAws';
import { startProxy, type Call } from './__testUtils__/startProxy';
import { privateMarketplacePlugin } from './plugin';

const databases = testDatabases();
// The replicas of a portal share no SQLite.
const servers = databases
  .eachSupportedId()
  .filter(([id]) => id.startsWith('POSTGRES'));
const VERSIONS = 10;

describe.each(servers)('Two backends on %p', id => {
  const calls: Call[] = [];
  const closing: (() => Promise<unknown>)[] = [];
  let aws: Aws;
  let clients: ReturnType<typeof supertest>[];

  beforeAll(async () => {
    aws = await startAws();
    const { env, bucket } = aws.sandbox;
    const [catalog, s3] = await Promise.all(
      [env.AWS_ENDPOINT_URL_MARKETPLACE_CATALOG, env.AWS_ENDPOINT_URL_S3].map(
        endpoint =>
          startProxy(endpoint ?? '', call => {
            calls.push(call);
          }),
      ),
    );
    const first = await databases.init(id);
    const second: Knex = knexFactory({
      client: 'pg',
      connection: first.client.config.connection,
    });
    closing.push(() => second.destroy());
    const config = {
      privateMarketplace: {
        bucket,
        scope: 'Self',
        endpoints: { catalog: catalog?.url, s3: s3?.url },
        organization: { enabled: false },
        sync: { incremental: { seconds: 1 }, poll: { seconds: 1 } },
      },
      aws: { mainAccount: CREDENTIALS },
    };
    closing.unshift(
      async () => catalog?.close(),
      async () => s3?.close(),
    );
    clients = [];
    // The scheduler of Backstage can not make its tables twice at once.
    for (const knex of [first, second]) {
      const backend = await startTestBackend({
        features: [
          privateMarketplacePlugin,
          schedulerServiceFactory,
          mockServices.rootConfig.factory({ data: config }),
          mockServices.database.factory({ knex }),
        ],
      });
      closing.unshift(() => backend.stop());
      clients.push(supertest(backend.server));
    }
  }, 60_000);
  afterAll(async () => {
    for (const close of closing) await close();
    await aws.close();
  });

  const put = ({ method, path }: Call) =>
    method === 'PUT' ? /Experience_[^?]+/.exec(path)?.[0] ?? [] : [];

  it('read everything for the first time once', async () => {
    await eventually(
      async () => (await clients[0]?.get(`${BASE}/sync`))?.body.state,
      state => state === 'fresh',
    );
    // Only a reading of everything asks for the order of the ids.
    const full = calls.filter(
      ({ path, body }) =>
        path === '/ListEntities' && /"SortBy":"EntityId"/.test(body),
    );
    expect(full.map(({ body }) => JSON.parse(body).EntityType).sort()).toEqual([
      'Audience',
      'Experience',
    ]);
  });

  it('read what has changed once in each period', async () => {
    const reading = ({ path, body }: Call) =>
      path === '/ListEntities' && /"EntityType":"ProcurementPolicy"/.test(body);
    const began = Date.now();
    calls.length = 0;
    await eventually(
      async () => calls.filter(reading).length,
      count => count >= 3,
    );
    const seconds = (Date.now() - began) / 1000;
    expect(calls.filter(reading).length).toBeLessThanOrEqual(seconds + 2);
  });

  it('write each file once', async () => {
    calls.length = 0;
    const answers = await Promise.all(
      Array.from({ length: VERSIONS }, (_, version) =>
        // Each one is sent to both, as by a client that tries again.
        clients.map(client =>
          client.post(`${BASE}/experiences/Default/configurations`).send({
            version: `twice-${version}`,
            configuration: { Notes: `Version ${version}` },
          }),
        ),
      ).flat(),
    );
    const created = answers.filter(({ status }) => status === 201);
    const repeated = answers.filter(({ status }) => status === 200);
    expect([created.length, repeated.length]).toEqual([VERSIONS, VERSIONS]);
    await eventually(
      async () => calls.flatMap(put).length,
      count => count >= VERSIONS,
    );
    await eventually(
      async () => {
        const answer = await clients[1]?.get(
          `${BASE}/experiences/Default/configurations`,
        );
        const states: { state: string }[] = answer?.body.items ?? [];
        return states.filter(({ state }) => state === 'succeeded').length;
      },
      count => count === VERSIONS,
    );
    const keys = calls.flatMap(put);
    expect(keys).toHaveLength(VERSIONS);
    expect(new Set(keys).size).toBe(VERSIONS);
  });
});
