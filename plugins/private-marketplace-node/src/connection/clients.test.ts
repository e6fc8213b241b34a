import { once } from 'node:events';
import { createServer } from 'node:net';
import { S3BucketGateway } from '../bucket/S3BucketGateway';
import { createBucketClient } from './bucketClient';
import { createCatalogClient } from './catalogClient';
import { createIdentityClient } from './identityClient';
import { createOrganizationsClient } from './organizationsClient';

const before = { ...process.env };
afterEach(() => {
  process.env = { ...before };
});

it('finds AWS Organizations in its only region, unless it is a local one', async () => {
  process.env.AWS_REGION = 'eu-central-1';
  const regionOf = (options?: { region: string; endpoint?: string }) =>
    createOrganizationsClient(options).config.region();
  expect(await regionOf()).toBe('us-east-1');
  expect(await regionOf({ region: 'eu-central-1' })).toBe('us-east-1');
  const endpoint = 'http://127.0.0.1:1';
  expect(await regionOf({ region: 'eu-central-1', endpoint })).toBe(
    'eu-central-1',
  );
});

it('finds the Catalog in its only region, whatever the environment says', async () => {
  process.env.AWS_REGION = 'eu-central-1';
  expect(await createCatalogClient().config.region()).toBe('us-east-1');
  const elsewhere = createCatalogClient({ region: 'eu-central-1' });
  expect(await elsewhere.config.region()).toBe('us-east-1');
});

it('lets a local AWS have a region of its own', async () => {
  const local = createCatalogClient({
    region: 'eu-central-1',
    endpoint: 'http://127.0.0.1:1',
  });
  expect(await local.config.region()).toBe('eu-central-1');
});

it.each([
  ['the Catalog', createCatalogClient()],
  ['AWS Organizations', createOrganizationsClient()],
  ['Amazon S3', createBucketClient({ region: 'us-east-1' })],
  ['AWS Security Token Service', createIdentityClient()],
])('does not wait for %s for ever', async (_, { config }) => {
  expect(
    await Reflect.get(config.requestHandler, 'configProvider'),
  ).toMatchObject({
    connectionTimeout: 5000,
    requestTimeout: 20_000,
    socketTimeout: 20_000,
    throwOnRequestTimeout: true,
  });
});

it('gives up a server that takes a connection and never answers', async () => {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const client = createBucketClient({
    region: 'us-east-1',
    endpoint: `http://127.0.0.1:${port}`,
    forcePathStyle: true,
    maxAttempts: 1,
    credentials: { accessKeyId: 'any', secretAccessKey: 'any' },
    requestHandler: { requestTimeout: 50, throwOnRequestTimeout: true },
  });
  await expect(
    new S3BucketGateway(client, 'bucket').get('key'),
  ).rejects.toMatchObject({ code: 'TimeoutError', isFinal: false });
  client.destroy();
  server.close();
});

it('leaves the region of the bucket to its owner', async () => {
  const client = createBucketClient({ region: 'eu-central-1' });
  expect(await client.config.region()).toBe('eu-central-1');
});
