import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { ConfigReader } from '@backstage/config';
import { ManualClock } from '@private-marketplace/sandbox';
import { all } from '../__testUtils__/startAws';
import { errorOf, startStub } from '../__testUtils__/startStub';
import { manualRateClock } from '../rates/__testUtils__/manualRateClock';
import { countAttempts } from './countAttempts';
import { gatewaysFromConfig } from './gatewaysFromConfig';

/** A server whose first answer is a refusal; and what is counted of the calls. */
async function counting(status: number, code: string) {
  let isFirst = true;
  const stub = await startStub((_request, response) => {
    if (!isFirst) {
      response.end(response.req.url === '/' ? '{"Roots":[]}' : '{}');
      return;
    }
    isFirst = false;
    response.writeHead(status, { 'x-amzn-errortype': code });
    response.end(
      response.req.url?.startsWith('/bucket')
        ? `<Error><Code>${code}</Code></Error>`
        : JSON.stringify({ __type: code, message: 'No.' }),
    );
  });
  const counted: [string, number, object | undefined][] = [];
  const metrics: Pick<MetricsService, 'createCounter'> = {
    createCounter: name => ({
      add: (value, attributes) => counted.push([name, value, attributes]),
    }),
  };
  const { endpoint } = stub.options;
  const gateways = gatewaysFromConfig(
    new ConfigReader({
      aws: { mainAccount: { accessKeyId: 'any', secretAccessKey: 'any' } },
      privateMarketplace: {
        bucket: 'bucket',
        scope: 'Self',
        endpoints: { catalog: endpoint, organizations: endpoint, s3: endpoint },
      },
    }),
    {
      clock: manualRateClock(new ManualClock()),
      observer: countAttempts(metrics),
    },
  );
  return { ...gateways, counted, close: () => stub.close() };
}

const CALLS = 'private_marketplace.aws.calls';
const THROTTLES = 'private_marketplace.aws.throttles';

it('counts what AWS Organizations and the Catalog refuse, and the repetition', async () => {
  for (const [service, operation, call] of [
    ['Organizations', 'ListRoots', 'organizations'],
    ['Marketplace Catalog', 'ListEntities', 'catalog'],
  ] as const) {
    const code = 'TooManyRequestsException';
    const { counted, close, ...gateways } = await counting(429, code);
    await all<unknown>(
      call === 'catalog'
        ? gateways.catalog.listEntities('Experience')
        : gateways.organizations.listRoots(),
    );
    const about = { 'rpc.service': service, 'rpc.method': operation };
    expect(counted).toEqual([
      [CALLS, 1, { ...about, 'error.type': code }],
      [THROTTLES, 1, about],
      [CALLS, 1, about],
    ]);
    await close();
  }
});

it('counts what the SDK repeats by itself', async () => {
  const { bucket, counted, close } = await counting(503, 'SlowDown');
  await bucket.get('key');
  const about = { 'rpc.service': 'S3', 'rpc.method': 'GetObject' };
  expect(counted).toEqual([
    [CALLS, 1, { ...about, 'error.type': 'SlowDown' }],
    [THROTTLES, 1, about],
    [CALLS, 1, about],
  ]);
  await close();
});

it('tells a refusal that is no throttling by its code alone', async () => {
  const { catalog, counted, close } = await counting(
    403,
    'AccessDeniedException',
  );
  await errorOf(catalog.describeEntity('any'));
  expect(counted).toEqual([
    [
      CALLS,
      1,
      {
        'rpc.service': 'Marketplace Catalog',
        'rpc.method': 'DescribeEntity',
        'error.type': 'AccessDeniedException',
      },
    ],
  ]);
  await close();
});
