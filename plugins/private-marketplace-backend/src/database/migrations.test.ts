import { testDatabases } from '../__testUtils__/databases';
import { migrationsDirectory } from './migrateDatabase';

const databases = testDatabases();

it.each(databases.eachSupportedId())(
  'goes up and down and up again on %p',
  async id => {
    const database = await databases.init(id);
    const options = { directory: migrationsDirectory };
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
