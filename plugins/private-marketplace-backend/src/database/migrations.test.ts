import knexFactory, { type Knex } from 'knex';
import { testDatabases } from '../__testUtils__/databases';
import { migrate, migrationsDirectory } from './migrateDatabase';

const databases = testDatabases();
const options = { directory: migrationsDirectory };
const TIME = '2026-01-31T09:05:00.000Z';
// The last one of the first release.
const FIRST_RELEASE = '20261124_read_model.js';
const OWNERS = '20261202_owners.js';

it.each(databases.eachSupportedId())(
  'goes up and down and up again on %p',
  async id => {
    const database = await databases.init(id);
    await database.migrate.latest(options);
    expect(await database('sync_state')).toHaveLength(1);
    const [, names] = await database.migrate.list(options);
    expect(names).toEqual([]);
    await database.migrate.rollback(options, true);
    for (const table of ['experiences', 'entities', 'sync_state', 'outbox']) {
      expect(await database.schema.hasTable(table)).toBe(false);
    }
    await database.migrate.latest(options);
    expect(await database('experiences')).toEqual([]);
  },
);

/** Tables as the first release left them, with something in each that changes. */
async function fillFirstRelease(database: Knex): Promise<void> {
  for (;;) {
    const [done] = await database.migrate.list(options);
    if (done.some(({ name }: { name: string }) => name === FIRST_RELEASE)) {
      break;
    }
    await database.migrate.up(options);
  }
  await database('configurations').insert({
    ...{ key: 'Experience_Finance#1.json', short_name: 'Finance' },
    ...{ version: '1', version_sort: '1', generation: 1, state: 'written' },
    ...{ source: 'portal', written_at: TIME, requested_by: 'user:default/a' },
  });
  await database('error_files').insert([
    {
      ...{ key: 'ERROR_STATUS_Experience__20260131-090500', short_name: '' },
      ...{ written_at: TIME, is_read: true, message: 'Of nobody' },
    },
    {
      key: 'ERROR_STATUS_Experience_Finance_20260131-090500',
      short_name: 'Finance',
      ...{ written_at: TIME, is_read: true },
    },
  ]);
  const changeSet = { name: 'Any', state: 'SUCCEEDED', start_time: TIME };
  await database('change_sets').insert([
    { ...changeSet, id: 'ours', short_name: 'Finance', is_described: true },
    { ...changeSet, id: 'others', is_described: true },
  ]);
  await database('change_set_entities').insert(
    ['ours', 'others'].map(id => ({ change_set_id: id, entity_id: 'exp-1' })),
  );
  const move = {
    ...{ principal: '111122223333', from_ref: 'Finance', to_ref: 'Default' },
    ...{ step: 1, attempt: 1, requested_at: TIME },
    requested_by: 'user:default/alice',
  };
  await database('moves').insert([
    { ...move, id: 'plain', state: 'moved', ended_at: TIME },
    {
      ...{ ...move, id: 'stopped', state: 'stopping' },
      stopped_by: 'user:default/bob',
    },
  ]);
}

it.each(databases.eachSupportedId())(
  'keeps what the first release left on %p',
  async id => {
    const database = await databases.init(id);
    await fillFirstRelease(database);
    await migrate(database);
    expect(await database('configurations')).toMatchObject([
      { requested_by: 'user:default/a', claimed_by: null },
    ]);
    expect(
      await database('error_files').orderBy('key').select('short_name'),
    ).toEqual([{ short_name: 'Finance' }, { short_name: null }]);
    expect(await database('moves').orderBy('id')).toMatchObject([
      { id: 'plain', step_requested_by: 'user:default/alice' },
      { id: 'stopped', step_requested_by: 'user:default/bob' },
    ]);
    // Names may be as long as S3 lets them be.
    const long = 'x'.repeat(984);
    await database('status_files').insert({
      ...{ short_name: long, etag: '"1"', last_modified: TIME },
      ...{ read_at: TIME, text: '{}' },
    });
    // Those of the automation stand for themselves as configurations.
    expect(
      await database('change_set_entities')
        .orderBy('change_set_id')
        .select('change_set_id', 'others_start_time'),
    ).toEqual([
      { change_set_id: 'others', others_start_time: TIME },
      { change_set_id: 'ours', others_start_time: null },
    ]);
    while (await database.schema.hasTable('automation_files')) {
      await database.migrate.down(options);
    }
    expect(await database('error_files').pluck('short_name')).toEqual([
      'Finance',
    ]);
  },
);

it.each(databases.eachSupportedId())(
  'keeps owners, of which there may be several from now on, on %p',
  async id => {
    const database = await databases.init(id);
    const [, all] = await database.migrate.list(options);
    for (const { file } of all) {
      if (file === OWNERS) break;
      await database.migrate.up(options);
    }
    const experience = {
      ...{ name_sort: '', status: 'Enabled', archived: false, status_sort: 0 },
      ...{ managed: true, allowed_products: 1, denied_products: 0 },
      ...{ principals: 0, last_change_at: '', failed: false, queue_length: 0 },
      ...{ revision: 1, fingerprint: '', search_text: '' },
    };
    await database('experiences').insert([
      { ...experience, ref: 'A', name: 'A', owner: 'group:default/a' },
      { ...experience, ref: 'B', name: 'B' },
    ]);
    const [{ id: first }] = await database('experiences').where({ ref: 'A' });
    const product = { product_id: 'p', list: 'allowed', search_text: 'p' };
    await database('products').insert({ experience: first, ...product });
    await database.migrate.up(options);
    const owner = { experience: first, owner: 'group:default/a' };
    expect(await database('experience_owners')).toEqual([owner]);
    const rows = () => database('experiences').orderBy('ref');
    expect(await rows()).toMatchObject([
      { owners: '["group:default/a"]', owner_source: 'app-config' },
      { owners: null, owner_source: null },
    ]);
    await database('experiences')
      .where({ ref: 'B' })
      .update({ owners: '["group:default/b","group:default/c"]' });
    await database.migrate.down(options);
    expect(await rows()).toMatchObject([
      { owner: 'group:default/a' },
      { owner: 'group:default/b' },
    ]);
    // What belongs to an experience has not gone with a table made anew.
    expect(await database('products')).toMatchObject([product]);
    await migrate(database);
    expect(await database('experience_owners')).toHaveLength(2);
  },
);

it.each(databases.eachSupportedId())(
  'goes up once when replicas start in the same moment on one empty %p',
  async id => {
    const first = await databases.init(id);
    // SQLite has one process.
    const others = id === 'SQLITE_3' ? [] : [knexFactory(first.client.config)];
    try {
      await Promise.all([first, ...others].map(each => migrate(each)));
      expect(await first('sync_state')).toHaveLength(1);
    } finally {
      await Promise.all(others.map(each => each.destroy()));
    }
  },
);
