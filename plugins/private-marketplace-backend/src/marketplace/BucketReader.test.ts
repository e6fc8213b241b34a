import {
  S3BucketGateway,
  createBucketClient,
  type BucketGateway,
} from 'backstage-plugin-private-marketplace-node';
import {
  seedDataByName,
  startSandbox,
  type Sandbox,
} from 'private-marketplace-sandbox';
import { CREDENTIALS } from '../__testUtils__/startPortal';
import { BucketReader } from './BucketReader';

const STATUS = 'STATUS_Experience_Finance';
const FILE = 'Experience_Finance#1.json';

describe('BucketReader', () => {
  let sandbox: Sandbox;
  let client: ReturnType<typeof createBucketClient>;
  let bucket: BucketGateway;

  beforeEach(async () => {
    sandbox = await startSandbox({
      automation: false,
      seedData: seedDataByName.none,
    });
    client = createBucketClient({
      endpoint: sandbox.env.AWS_ENDPOINT_URL_S3,
      region: sandbox.env.AWS_REGION,
      credentials: CREDENTIALS,
    });
    bucket = new S3BucketGateway(client, sandbox.bucket);
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    client.destroy();
    await sandbox.close();
  });

  const create = (key: string, text: string) =>
    bucket.put(key, text, { ifAbsent: true });

  it('reads a status file again only when it has changed', async () => {
    const { etag } = await create(STATUS, '{"Experience Id":"exp-1"}');
    await create('STATUS_Experience_Other', '{}');
    const get = jest.spyOn(bucket, 'get');
    const reader = new BucketReader(bucket);
    await reader.statuses();
    await expect(reader.statuses()).resolves.toEqual(
      new Map([
        ['Finance', { ok: true, status: { 'Experience Id': 'exp-1' } }],
        ['Other', { ok: true, status: {} }],
      ]),
    );
    expect(get).toHaveBeenCalledTimes(2);

    await bucket.put(STATUS, '{"Experience Id":"exp-2"}', { ifMatch: etag });
    const changed = await reader.statuses();
    expect(changed.get('Finance')).toMatchObject({
      status: { 'Experience Id': 'exp-2' },
    });
    expect(get).toHaveBeenCalledTimes(3);
  });

  it('says why a status file can not be read, and leaves out other keys', async () => {
    await create(STATUS, 'oops');
    await create('STATUS_Experience_-odd', '{}');
    const reader = new BucketReader(bucket);
    await expect(reader.statuses()).resolves.toEqual(
      new Map([
        [
          'Finance',
          { ok: false, message: expect.stringContaining('not JSON') },
        ],
      ]),
    );
  });

  it('finds the configurations of each experience, newest first', async () => {
    for (const version of ['9', '10', '2']) {
      await create(`Experience_Finance#${version}.json`, '{}');
    }
    await create('Experience_Travel#1.json', '{}');
    await create('Experience_no-version.json', '{}');
    const list = bucket.list.bind(bucket);
    const writtenAt = new Date('2026-01-31T09:05:00Z');
    jest
      .spyOn(bucket, 'list')
      .mockImplementation(async function* dated(prefix) {
        for await (const object of list(prefix)) {
          const later = object.key.includes('#2') ? 1000 : 0;
          const lastModified = new Date(writtenAt.getTime() + later);
          yield { ...object, lastModified };
        }
      });
    const found = await new BucketReader(bucket).configurations();
    const versions = [...found].map(([shortName, files]) => [
      shortName,
      ...files.map(({ version }) => version),
    ]);
    expect(versions).toEqual([
      ['Finance', '2', '10', '9'],
      ['Travel', '1'],
    ]);
  });

  it('asks for the version and author of a file once, until it is overwritten', async () => {
    const metadata = { 'requested-by': 'ada' };
    const { etag, versionId } = await bucket.put(
      FILE,
      '{}',
      { ifAbsent: true },
      { metadata },
    );
    const head = jest.spyOn(bucket, 'head');
    const reader = new BucketReader(bucket);
    const newest = async () => {
      const files = (await reader.configurations()).get('Finance') ?? [];
      return Promise.all(files.map(file => reader.head(file)));
    };
    await newest();
    await expect(newest()).resolves.toMatchObject([{ versionId, metadata }]);
    expect(head).toHaveBeenCalledTimes(1);

    const after = await bucket.put(FILE, '{"Notes":"x"}', { ifMatch: etag });
    await expect(newest()).resolves.toMatchObject([
      { versionId: after.versionId, metadata: {} },
    ]);
    expect(head).toHaveBeenCalledTimes(2);
  });

  it('reads an error file once', async () => {
    const key = 'ERROR_STATUS_Experience_Finance_20260131-090500';
    const Automation = {
      Configuration: { Key: FILE, ArrivedAt: '2026-01-31T09:04:00Z' },
      Message: 'No.',
      EndedAt: '2026-01-31T09:05:00Z',
    };
    const content = { Automation, ChangeSetId: 'change-set' };
    await create(key, JSON.stringify(content));
    const get = jest.spyOn(bucket, 'get');
    const reader = new BucketReader(bucket);
    await reader.error(key);
    await expect(reader.error(key)).resolves.toEqual({
      content,
      report: Automation,
    });
    expect(get).toHaveBeenCalledTimes(1);
  });

  it('bears an error file that is gone or none', async () => {
    const nothing = { content: undefined, report: undefined };
    await create('ERROR_odd', 'oops');
    const reader = new BucketReader(bucket);
    await expect(reader.error('ERROR_odd')).resolves.toEqual(nothing);
    await expect(reader.error('ERROR_gone')).resolves.toEqual(nothing);
  });

  it('reads a bucket of more than 1,000 files page by page', async () => {
    const versions = Array.from({ length: 1001 }, (_, index) => `${index}`);
    for (let at = 0; at < versions.length; at += 50) {
      await Promise.all(
        versions
          .slice(at, at + 50)
          .map(version => create(`Experience_Finance#${version}.json`, '{}')),
      );
    }
    const found = await new BucketReader(bucket).configurations();
    expect(found.get('Finance')).toHaveLength(1001);
  });
});
