import { NotFoundError } from '@backstage/errors';
import type { Knex } from 'knex';
import { demoExperiences } from '@private-marketplace/sandbox';
import { testDatabases } from '../__testUtils__/databases';
import {
  migrated,
  startReplica,
  type Replica,
} from '../__testUtils__/readModels';
import { startAws, type Aws } from '../__testUtils__/startAws';
import { EVERYTHING } from '../experiences/visible';

const databases = testDatabases();
const always = { always: true } as const;

describe.each(databases.eachSupportedId())('Synchronizer on %p', id => {
  let aws: Aws;
  let database: Knex;
  let replica: Replica;

  beforeEach(async () => {
    aws = await startAws({ automation: false });
    database = await migrated(await databases.init(id));
    replica = startReplica(aws, database);
  });
  afterEach(async () => {
    replica.close();
    await aws.close();
  });

  it('finds everything that is there', async () => {
    expect(await replica.sync.state()).toEqual({ state: 'pending' });
    await replica.synchronizer.full();
    const { items, totalItems, sync } = await replica.experiences.list(
      {},
      EVERYTHING,
    );
    expect(totalItems).toBe(demoExperiences.length);
    expect(sync.state).toBe('fresh');
    for (const seed of demoExperiences) {
      const found = items.find(each => each.id === seed.id);
      expect(found).toMatchObject({
        name: seed.name,
        status: seed.status,
        allowedProducts: seed.procurementPolicy?.allowed.length ?? 0,
        deniedProducts: seed.procurementPolicy?.denied.length ?? 0,
        principals: seed.principals?.length ?? 0,
        revision: 1,
      });
    }
    expect(items.filter(each => !each.managed).map(each => each.name)).toEqual([
      'Marketing Unit',
    ]);
    expect(items.find(each => !each.managed)?.attention).toEqual(['unmanaged']);
  });

  it('changes nothing and tells of nothing where nothing has changed', async () => {
    await replica.synchronizer.full();
    replica.told.length = 0;
    await replica.synchronizer.full();
    await replica.synchronizer.incremental();
    expect(replica.told).toEqual([]);
    const { items } = await replica.experiences.list({}, EVERYTHING);
    expect(items.every(each => each.revision === 1)).toBe(true);
  });

  it('keeps what it knows when AWS is away, and says so', async () => {
    await replica.synchronizer.full();
    await aws.close();
    await expect(replica.synchronizer.incremental()).rejects.toThrow(
      /ListObjectsV2/,
    );
    const { items, sync } = await replica.experiences.list({}, EVERYTHING);
    expect(items).toHaveLength(demoExperiences.length);
    expect(sync).toMatchObject({
      state: 'stale',
      syncedAt: expect.any(String),
      problem: expect.stringContaining('ListObjectsV2'),
    });
  });

  it('takes a spoilt status file for a problem, not for none', async () => {
    await replica.synchronizer.full();
    await aws.bucket.put('STATUS_Experience_Default', '{ not JSON', always);
    await replica.synchronizer.incremental();
    const found = await replica.experiences.get('Default', EVERYTHING);
    expect(found).toMatchObject({
      managed: true,
      shortName: 'Default',
      id: expect.stringMatching(/^exp-/),
      attention: ['failed'],
      errors: 1,
    });
    const { items } = await replica.history.listErrors(
      'Default',
      {},
      EVERYTHING,
    );
    expect(items).toMatchObject([
      {
        key: 'STATUS_Experience_Default',
        message: expect.stringContaining('not JSON'),
      },
    ]);
  });

  it('shows an experience as unmanaged again when its files are gone', async () => {
    await replica.synchronizer.full();
    const before = await replica.experiences.get('Default', EVERYTHING);
    const object = await aws.bucket.get('STATUS_Experience_Default');
    await aws.bucket.remove('STATUS_Experience_Default', {
      ifMatch: object?.etag ?? '',
    });
    await replica.synchronizer.incremental();
    await expect(
      replica.experiences.get('Default', EVERYTHING),
    ).rejects.toThrow(NotFoundError);
    expect(
      await replica.experiences.get(before?.id ?? '', EVERYTHING),
    ).toMatchObject({ managed: false, ref: before?.id });
  });

  it('believes what the sample of AWS has left of its files', async () => {
    await aws.bucket.put(
      'Experience_Default#1.json',
      '{"Status":"Enabled"}',
      always,
    );
    const [{ 'Experience Id': experienceId }] = [
      JSON.parse(
        (await aws.bucket.get('STATUS_Experience_Default'))?.text ?? '',
      ),
    ];
    await aws.bucket.put(
      'STATUS_Experience_Default',
      JSON.stringify({
        'Experience Id': experienceId,
        ChangeSetId: 'cs-sample',
        ChangeSetStatus: 'Failed',
        'Error Message': 'No.',
      }),
      always,
    );
    await replica.synchronizer.full();
    const configuration = await replica.history.getConfiguration(
      'Default',
      '1',
      EVERYTHING,
    );
    expect(configuration).toMatchObject({
      state: 'failed',
      source: 'bucket',
      changeSetId: 'cs-sample',
      content: { Status: 'Enabled' },
      error: { message: 'No.', problems: [] },
    });
  });

  it('calls nothing for a look at what is under way when nothing is', async () => {
    await replica.synchronizer.full();
    replica.calls.length = 0;
    await replica.synchronizer.poll();
    expect(replica.calls).toEqual([]);
  });
});
