import { ConfigReader } from '@backstage/config';
import {
  ManualClock,
  startSandbox,
  type Sandbox,
} from '@private-marketplace/sandbox';
import { all } from '../__testUtils__/startAws';
import { errorOf } from '../__testUtils__/startStub';
import { manualRateClock } from '../rates/__testUtils__/manualRateClock';
import {
  startForwardProxy,
  type ForwardProxy,
} from './__testUtils__/startForwardProxy';
import { gatewaysFromConfig } from './gatewaysFromConfig';
import { proxyProblem } from './proxiedRequests';

let proxy: ForwardProxy;
let sandbox: Sandbox | undefined;

beforeEach(async () => {
  proxy = await startForwardProxy();
});
afterEach(async () => {
  await proxy.close();
  await sandbox?.close();
  sandbox = undefined;
});

const key = { accessKeyId: 'any', secretAccessKey: 'any' };

function gateways(settings: object, noProxy = '', aws: object = {}) {
  return gatewaysFromConfig(
    new ConfigReader({
      aws: { mainAccount: key, ...aws },
      privateMarketplace: { bucket: 'files', ...settings },
    }),
    {
      clock: manualRateClock(new ManualClock()),
      environment: {
        HTTP_PROXY: proxy.url,
        HTTPS_PROXY: proxy.url,
        NO_PROXY: noProxy,
      },
    },
  );
}

it('sends what it asks AWS for through the proxy of the environment', async () => {
  sandbox = await startSandbox({ automation: false });
  const { env } = sandbox;
  const settings = {
    bucket: sandbox.bucket,
    endpoints: {
      catalog: env.AWS_ENDPOINT_URL_MARKETPLACE_CATALOG,
      organizations: env.AWS_ENDPOINT_URL_ORGANIZATIONS,
      s3: env.AWS_ENDPOINT_URL_S3,
      sts: env.AWS_ENDPOINT_URL_STS,
    },
  };
  const { bucket, catalog } = gateways(settings);
  await bucket.put('Experience_A#1.json', '{}', { ifAbsent: true });
  const experiences = await all(catalog.listEntities('Experience'));
  expect(experiences.length).toBeGreaterThan(0);
  const withoutQuery = proxy.requests.map(each => each.split('?')[0]);
  expect(withoutQuery).toEqual([
    `PUT ${env.AWS_ENDPOINT_URL_S3}/${sandbox.bucket}/Experience_A%231.json`,
    `POST ${env.AWS_ENDPOINT_URL_ORGANIZATIONS}/`,
    `POST ${env.AWS_ENDPOINT_URL_STS}/`,
    `POST ${env.AWS_ENDPOINT_URL_MARKETPLACE_CATALOG}/ListEntities`,
  ]);

  const past = gateways(settings, '127.0.0.1');
  await all(past.catalog.listEntities('Experience'));
  await past.bucket.get('Experience_A#1.json');
  expect(proxy.requests).toHaveLength(withoutQuery.length);
});

it('asks the proxy for a tunnel to each service of AWS', async () => {
  const { bucket, catalog, organizations } = gateways({ scope: 'Self' });
  // Its own repetitions, after pauses, are of no interest here.
  const stop = new AbortController();
  const calls = [
    all(bucket.list('STATUS_', { signal: stop.signal })),
    all(catalog.listEntities('Experience', { signal: stop.signal })),
    organizations.describeOrganization({ signal: stop.signal }),
  ].map(errorOf);
  const hosts = new Set<string>();
  while (hosts.size < 3) {
    await new Promise(resolve => setImmediate(resolve));
    proxy.requests.forEach(each => hosts.add(each));
  }
  stop.abort();
  await Promise.all(calls);
  expect([...hosts].sort()).toEqual([
    'CONNECT catalog.marketplace.us-east-1.amazonaws.com:443',
    'CONNECT files.s3.us-east-1.amazonaws.com:443',
    'CONNECT organizations.us-east-1.amazonaws.com:443',
  ]);
});

it('asks for the credentials of a role in the same way', async () => {
  const accountId = '111122223333';
  const { organizations } = gateways({ accountId }, '', {
    accounts: [{ accountId, roleName: 'backstage', ...key }],
  });
  await errorOf(organizations.describeOrganization());
  expect([...new Set(proxy.requests)]).toEqual([
    'CONNECT sts.us-east-1.amazonaws.com:443',
  ]);
});

it.each([
  [{ HTTPS_PROXY: 'http://proxy' }, '22.20.0', /^HTTPS_PROXY is set, and Node/],
  [{ http_proxy: 'http://proxy' }, '24.4.1', /^http_proxy is set, and Node/],
  [{ HTTPS_PROXY: 'http://proxy' }, '20.20.0', /22\.21, 24\.5 or newer/],
])('says when Node.js goes past it: %j %s', (environment, version, problem) => {
  expect(proxyProblem(environment, version)).toMatch(problem);
});

it.each([
  [{ HTTPS_PROXY: 'http://proxy' }, '22.21.0'],
  [{ HTTPS_PROXY: 'http://proxy' }, '24.5.0'],
  [{ HTTPS_PROXY: 'http://proxy' }, '26.0.0'],
  [{ HTTPS_PROXY: '' }, '20.0.0'],
  [{}, '20.0.0'],
])('says nothing otherwise: %j %s', (environment, version) => {
  expect(proxyProblem(environment, version)).toBeUndefined();
});
