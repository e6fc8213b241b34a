import { ConfigReader } from '@backstage/config';
import { startRecorder, type Recorder } from './__testUtils__/startRecorder';
import { createBucketClient } from './bucketClient';
import { gatewaysFromConfig } from './gatewaysFromConfig';

const aws = {
  mainAccount: { accessKeyId: 'MAIN', secretAccessKey: 'secret' },
  accounts: [
    {
      accountId: '111122223333',
      accessKeyId: 'OTHER',
      secretAccessKey: 'secret',
    },
  ],
};

describe('What gateways from a configuration ask AWS', () => {
  let recorder: Recorder;

  beforeAll(async () => {
    recorder = await startRecorder();
  });
  beforeEach(() => {
    recorder.requests.length = 0;
  });
  afterAll(() => recorder.close());

  /** What both gateways ask for first: the bucket, then the Catalog. */
  async function requestsWith(settings: object, host = '127.0.0.1') {
    const url = `http://${host}:${recorder.port}`;
    const endpoints = { s3: url, catalog: url };
    const { bucket, catalog } = gatewaysFromConfig(
      new ConfigReader({
        aws,
        privateMarketplace: {
          bucket: 'files',
          scope: 'Self',
          endpoints,
          ...settings,
        },
      }),
    );
    for (const list of [
      bucket.list('STATUS_'),
      catalog.listEntities('Experience'),
    ]) {
      const first = list[Symbol.asyncIterator]().next();
      await expect(first).rejects.toMatchObject({ httpStatus: 403 });
    }
    return recorder.requests.splice(0);
  }

  it('names the bucket in the path where the address is a name, below which there are no names', async () => {
    const [bucket] = await requestsWith({}, 'localhost');
    expect(bucket?.path).toMatch(/^\/files\/\?.*prefix=STATUS_/);
    expect(bucket?.headers.host).toBe(`localhost:${recorder.port}`);
  });

  it('says who asks, with the credentials of the main account', async () => {
    for (const { headers } of await requestsWith({})) {
      expect(headers.authorization).toContain('Credential=MAIN/');
      expect(headers['user-agent']).toContain(
        'backstage-plugin-private-marketplace',
      );
    }
  });

  it('bears the credentials of another account', async () => {
    const accountId = '111122223333';
    for (const { headers } of await requestsWith({ accountId })) {
      expect(headers.authorization).toContain('Credential=OTHER/');
    }
  });

  it.each([
    ['us-east-1', {}],
    ['eu-west-1', { region: 'eu-west-1' }],
  ])(
    'asks the bucket in %s and the Catalog in us-east-1',
    async (region, settings) => {
      const requests = await requestsWith(settings);
      expect(
        requests.map(({ headers }) =>
          headers.authorization?.split('/').slice(2, 4),
        ),
      ).toEqual([
        [region, 's3'],
        ['us-east-1', 'aws-marketplace'],
      ]);
    },
  );

  it('looks at shared entities only where it is told to', async () => {
    const filters = async (settings: object) => {
      const [, catalog] = await requestsWith(settings);
      return JSON.parse(catalog?.body ?? '').FilterList;
    };
    await expect(filters({})).resolves.toBeUndefined();
    await expect(filters({ scope: 'SharedWithMe' })).resolves.toEqual([
      { Name: 'Scope', ValueList: ['SharedWithMe'] },
    ]);
  });
});

it.each([
  ['bucket', { bucket: '' }],
  ['region', { bucket: 'files', region: 1 }],
  ['accountId', { bucket: 'files', accountId: 111122223333 }],
  ['scope', { bucket: 'files', scope: [] }],
  ['endpoints.s3', { bucket: 'files', endpoints: { s3: 1 } }],
  [
    'endpoints.organizations',
    { bucket: 'files', endpoints: { organizations: 1 } },
  ],
  ['endpoints.sts', { bucket: 'files', endpoints: { sts: 1 } }],
])('names privateMarketplace.%s where it is %j', (key, settings) => {
  const config = new ConfigReader({ aws, privateMarketplace: settings });
  expect(() => gatewaysFromConfig(config)).toThrow(
    `'privateMarketplace.${key}'`,
  );
});

it('finds a bucket that turns out to be in another region', () => {
  const client = createBucketClient({ region: 'eu-west-1' });
  expect(client.config.followRegionRedirects).toBe(true);
  client.destroy();
});
