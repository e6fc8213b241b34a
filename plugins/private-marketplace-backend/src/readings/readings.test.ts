import type { Knex } from 'knex';
import { testDatabases } from '../__testUtils__/databases';
import {
  accept,
  migrated,
  startReplica,
  type Replica,
} from '../__testUtils__/readModels';
import { startAws, type Aws } from '../__testUtils__/startAws';
import { EVERYTHING } from '../experiences/visible';

const databases = testDatabases();
const always = { always: true } as const;

describe.each(databases.eachSupportedId())('Readings on %p', id => {
  const inputs: object[] = [];
  let aws: Aws;
  let database: Knex;
  let replica: Replica;

  beforeEach(async () => {
    aws = await startAws({ automation: false });
    database = await migrated(await databases.init(id));
    replica = startReplica(aws, database, {
      onCall: (_, input) => inputs.push(input),
    });
    await replica.synchronizer.full();
    inputs.length = 0;
  });
  afterEach(async () => {
    replica.close();
    await aws.close();
  });

  /** How often everything and how often what has changed was asked for. */
  function asked() {
    const orders = inputs
      .filter(each => Reflect.get(each, 'EntityType') === 'Experience')
      .map(each => JSON.stringify(Reflect.get(each, 'Sort')));
    return {
      full: orders.filter(each => each.includes('EntityId')).length,
      incremental: orders.filter(each => each.includes('LastModified')).length,
    };
  }

  it('of everything come after one of what has changed, not in its place', async () => {
    const { synchronizer } = replica;
    await Promise.all([synchronizer.incremental(), synchronizer.full()]);
    expect(asked()).toEqual({ full: 1, incremental: 1 });
  });

  it('of what has changed are those of everything that are under way', async () => {
    const { synchronizer } = replica;
    await Promise.all([
      synchronizer.full(),
      synchronizer.incremental(),
      synchronizer.full(),
    ]);
    expect(asked()).toEqual({ full: 1, incremental: 0 });
  });

  it('that have waited do not begin when they are no longer wanted', async () => {
    const { synchronizer } = replica;
    const stop = new AbortController();
    const waiting = [
      synchronizer.incremental(),
      synchronizer.full(stop.signal),
    ];
    stop.abort();
    await expect(Promise.all(waiting)).rejects.toThrow(/abort/i);
    expect(asked().full).toBe(0);
  });

  it('write no file anew where none has changed', async () => {
    const queries: string[] = [];
    database.on('query', ({ sql }) => queries.push(sql));
    await replica.synchronizer.incremental();
    expect(
      queries.filter(sql =>
        /^(insert|update|delete) .*(configurations|error_files)/.test(sql),
      ),
    ).toEqual([]);
  });

  it('put together what a process had read before it died', async () => {
    const { items } = await replica.experiences.list(
      { managed: false },
      EVERYTHING,
    );
    const key = 'STATUS_Experience_Adopted';
    const text = JSON.stringify({ 'Experience Id': items[0]?.id });
    await aws.bucket.put(key, text, always);
    const object = await aws.bucket.get(key);
    if (!object) throw new Error('The file is lost.');
    await replica.stores.statusFiles.store(
      new Map([['Adopted', object]]),
      new Date(),
    );
    // That is where it died. To the next one the file is no news.
    await replica.synchronizer.incremental();
    expect(await replica.experiences.get('Adopted', EVERYTHING)).toMatchObject({
      managed: true,
      id: items[0]?.id,
    });
  });

  it('see whose a file is that took the key of an accepted one', async () => {
    const key = 'Experience_Default#1.json';
    await accept(replica, database, {
      key,
      shortName: 'Default',
      version: '1',
      text: '{"Notes":"Of the portal"}',
      requestedBy: 'user:default/ada',
      acceptedAt: new Date(),
    });
    await aws.bucket.put(key, '{"Notes":"By hand"}', always);
    await replica.synchronizer.refresh('Default');
    const found = await replica.history.getConfiguration(
      'Default',
      '1',
      EVERYTHING,
    );
    expect(found).toMatchObject({
      source: 'bucket',
      text: '{"Notes":"By hand"}',
    });
    expect(found?.requestedBy).toBeUndefined();
  });

  it('leave no change set under way that AWS does not know any more', async () => {
    await aws.bucket.put('Experience_Default#1.json', '{}', always);
    await replica.synchronizer.incremental();
    await database('configurations').update({
      state: 'failed',
      change_set_id: 'told',
      ended_at: '2026-01-31T09:06:00.000Z',
    });
    const changeSet = {
      name: 'Private Marketplace Automation Update Experience  Default',
      short_name: 'Default',
      state: 'PREPARING',
      start_time: '2026-01-31T09:05:00.000Z',
      is_described: false,
    };
    await database('change_sets').insert([
      { ...changeSet, id: 'told' },
      { ...changeSet, id: 'unknown' },
    ]);
    await replica.synchronizer.poll();
    expect(
      await database('change_sets').select('id', 'state', 'end_time'),
    ).toEqual([
      { id: 'told', state: 'FAILED', end_time: '2026-01-31T09:06:00.000Z' },
    ]);
  });
});
