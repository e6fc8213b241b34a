import { ConfigReader } from '@backstage/config';
import { formatErrorKey } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { Knex } from 'knex';
import { testDatabases } from '../__testUtils__/databases';
import { migrated, startReplica } from '../__testUtils__/readModels';
import { startAws, type Aws } from '../__testUtils__/startAws';
import { readSyncConfig } from './syncConfig';

const databases = testDatabases();
const DAY = 24 * 60 * 60 * 1000;
const always = { always: true } as const;

describe.each(databases.eachSupportedId())('The clean-up on %p', id => {
  let aws: Aws;
  let database: Knex;

  beforeEach(async () => {
    aws = await startAws({ automation: false });
    database = await migrated(await databases.init(id));
  });
  afterEach(() => aws.close());

  const keys = (table: string, column = 'key') =>
    database(table).orderBy(column).pluck(column);

  /** A bucket with three configurations of which two have ended, and a change set of each kind. */
  async function prepare() {
    for (const version of ['1', '2', '3']) {
      const key = `Experience_Default#${version}.json`;
      await aws.bucket.put(key, '{}', always);
    }
    await aws.bucket.put(formatErrorKey('Default', new Date()), '{}', always);
    await aws.bucket.put('STATUS_Experience_Spoilt', 'not JSON', always);
    const now = startReplica(aws, database);
    await now.synchronizer.full();
    now.close();
    await database('configurations')
      .whereNot({ version: '2' })
      .update({ state: 'succeeded' });
    await database('configurations')
      .where({ version: '2' })
      .update({ state: 'queued' });
    const time = new Date().toISOString();
    const changeSet = { name: '', start_time: time, is_described: true };
    await database('change_sets').insert([
      { ...changeSet, id: 'ended', state: 'SUCCEEDED', end_time: time },
      { ...changeSet, id: 'open', state: 'APPLYING' },
    ]);
    const move = {
      principal: '111122223333',
      from_ref: 'Default',
      to_ref: 'FinanceUnit',
      state: 'done',
      step: 2,
      attempt: 1,
      requested_at: time,
    };
    await database('moves').insert([
      { ...move, id: 'ended', ended_at: time },
      { ...move, id: 'open' },
    ]);
  }

  it('takes away what has ended, and it does not come back', async () => {
    await prepare();
    const later = startReplica(aws, database, {
      config: { keepFor: 100 * DAY },
      now: () => new Date(Date.now() + 101 * DAY),
    });
    await later.cleanUp.run();
    const expectTheRest = async () => {
      expect(await keys('configurations')).toEqual([
        'Experience_Default#2.json',
        'Experience_Default#3.json',
      ]);
      expect(await keys('error_files')).toEqual(['STATUS_Experience_Spoilt']);
      expect(await database('change_sets').pluck('id')).toEqual(['open']);
    };
    await expectTheRest();
    expect(await database('moves').pluck('id')).toEqual(['open']);
    await database('change_sets').where({ id: 'open' }).delete();
    await database('change_sets').insert({
      id: 'open',
      name: '',
      state: 'SUCCEEDED',
      start_time: new Date(Date.now() + 101 * DAY).toISOString(),
      is_described: true,
    });
    await later.synchronizer.full();
    await later.synchronizer.incremental();
    await expectTheRest();
    later.close();
  });

  it.each([
    ['everything is kept', undefined, 1000],
    ['it is not that old', 100, 99],
  ])('takes nothing away where %s', async (_, days, age) => {
    await prepare();
    const before = [await keys('configurations'), await keys('error_files')];
    const replica = startReplica(aws, database, {
      config: { keepFor: days === undefined ? undefined : days * DAY },
      now: () => new Date(Date.now() + age * DAY),
    });
    await replica.cleanUp.run();
    expect([await keys('configurations'), await keys('error_files')]).toEqual(
      before,
    );
    replica.close();
  });
});

describe('history.keepFor', () => {
  const keepFor = (value?: string | false | { years: number }) =>
    readSyncConfig(
      new ConfigReader({
        privateMarketplace: {
          history: value === undefined ? {} : { keepFor: value },
        },
      }),
    ).keepFor;

  it('is a year unless something else is said', () => {
    expect(keepFor()).toBe(365 * DAY);
  });

  it('is for ever where it is false', () => {
    expect(keepFor(false)).toBeUndefined();
  });

  it('is a duration', () => {
    expect(keepFor('90d')).toBe(90 * DAY);
    expect(keepFor('P400D')).toBe(400 * DAY);
    expect(keepFor({ years: 1 })).toBeGreaterThan(364 * DAY);
  });

  it('is not shorter than AWS keeps change sets', () => {
    expect(() => keepFor('30d')).toThrow(/at least 90 days/);
  });
});
