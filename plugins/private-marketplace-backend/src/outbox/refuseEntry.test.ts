import { testDatabases } from '../__testUtils__/databases';
import { migrated, startReplica } from '../__testUtils__/readModels';
import { startAws } from '../__testUtils__/startAws';
import { refuseEntry } from './refuseEntry';
import { EVERYTHING } from '../experiences/visible';

const databases = testDatabases();
const key = 'Experience_Default#1.json';

it.each(databases.eachSupportedId())(
  'locks in the order in which others accept, on %p',
  async id => {
    const aws = await startAws({ automation: false });
    const database = await migrated(await databases.init(id));
    const replica = startReplica(aws, database);
    const { assembler, stores } = replica;
    const { configurations, outbox: store } = stores;
    const now = new Date();
    const entry = { key, shortName: 'Default', text: '{}' };
    await database.transaction(async transaction => {
      await configurations.accept(transaction, {
        ...entry,
        version: '1',
        acceptedAt: now,
      });
      await assembler.assembleOne(transaction, 'Default');
      await store.add(transaction, entry, now);
    });
    const leased = await store.lease(key, 'lease', now, now);
    if (!leased) throw new Error('There is nothing to refuse.');
    const written: string[] = [];
    database.on('query', ({ sql }) => {
      const [, table] =
        /^(?:update|insert into|delete from) .(\w+)/.exec(sql) ?? [];
      if (table !== undefined) written.push(table);
    });
    const parts = { assembler, configurations, database, store };
    const why = { end: 'rejected', reason: 'Taken.', at: now } as const;
    await refuseEntry(parts, leased, why);
    expect(written.slice(0, 2)).toEqual(['sync_state', 'outbox']);
    expect(await store.depth()).toBe(0);
    expect(
      await replica.history.getConfiguration('Default', '1', EVERYTHING),
    ).toMatchObject({
      state: 'rejected',
      error: { message: 'Taken.' },
    });
    replica.close();
    await aws.close();
  },
);
