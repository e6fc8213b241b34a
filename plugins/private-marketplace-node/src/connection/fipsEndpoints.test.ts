import { ConfigReader } from '@backstage/config';
import { ManualClock, startSandbox } from '@private-marketplace/sandbox';
import { all } from '../__testUtils__/startAws';
import { errorOf } from '../__testUtils__/startStub';
import { manualRateClock } from '../rates/__testUtils__/manualRateClock';
import { startForwardProxy } from './__testUtils__/startForwardProxy';
import { gatewaysFromConfig } from './gatewaysFromConfig';

const before = { ...process.env };
afterEach(() => {
  process.env = { ...before };
});

function gateways(settings: object, environment: NodeJS.ProcessEnv = {}) {
  return gatewaysFromConfig(
    new ConfigReader({
      aws: { mainAccount: { accessKeyId: 'any', secretAccessKey: 'any' } },
      privateMarketplace: { scope: 'Self', bucket: 'files', ...settings },
    }),
    { clock: manualRateClock(new ManualClock()), environment },
  );
}

it('asks the Catalog, which has no FIPS endpoint, at its only one, and others at theirs', async () => {
  const proxy = await startForwardProxy();
  process.env.AWS_USE_FIPS_ENDPOINT = 'true';
  const { bucket, catalog, discovery, organizations } = gateways(
    {},
    { HTTPS_PROXY: proxy.url },
  );
  await errorOf(bucket.get('key'));
  await errorOf(all(catalog.listEntities('Experience')));
  await errorOf(organizations.describeOrganization());
  await errorOf(discovery.getProduct('prod-a'));
  expect([...new Set(proxy.requests)]).toEqual([
    'CONNECT files.s3-fips.us-east-1.amazonaws.com:443',
    'CONNECT catalog.marketplace.us-east-1.amazonaws.com:443',
    'CONNECT organizations-fips.us-east-1.amazonaws.com:443',
    'CONNECT discovery-marketplace-fips.us-east-1.api.aws:443',
  ]);
  await proxy.close();
});

it('goes to the addresses of a local AWS', async () => {
  const sandbox = await startSandbox({ automation: false });
  const { env } = sandbox;
  process.env.AWS_USE_FIPS_ENDPOINT = 'true';
  const { bucket, catalog, organizations } = gateways({
    bucket: sandbox.bucket,
    endpoints: {
      catalog: env.AWS_ENDPOINT_URL_MARKETPLACE_CATALOG,
      organizations: env.AWS_ENDPOINT_URL_ORGANIZATIONS,
      s3: env.AWS_ENDPOINT_URL_S3,
    },
  });
  await expect(bucket.get('none')).resolves.toBeUndefined();
  const experiences = await all(catalog.listEntities('Experience'));
  expect(experiences.length).toBeGreaterThan(0);
  await expect(organizations.describeOrganization()).resolves.toHaveProperty(
    'id',
  );
  await sandbox.close();
});
