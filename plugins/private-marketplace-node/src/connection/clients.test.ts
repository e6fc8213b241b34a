import {
  createBucketClient,
  createCatalogClient,
  createOrganizationsClient,
} from './clients';

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

it('leaves the region of the bucket to its owner', async () => {
  const client = createBucketClient({ region: 'eu-central-1' });
  expect(await client.config.region()).toBe('eu-central-1');
});
