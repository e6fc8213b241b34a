import { testDatabases } from '../__testUtils__/databases';
import { migrated, startReplica } from '../__testUtils__/readModels';
import { startAws } from '../__testUtils__/startAws';
import { OutboxStore } from './OutboxStore';
import { refuseEntry } from './refuseEntry';

const databases = testDatabases();
const key = 'Experience_Default#1.json';

it.each(databases.eachSupportedId())(
  'locks in the order in which others accept, on %p',
  async id => {
    const aws = await startAws({ automation: false });
    const database = await migrated(await databases.init(id));
    const { accepted, readModel, close } = startReplica(aws, database);
    const store = new OutboxStore(database);
    const now = new Date();
    const entry = { key, shortName: 'Default', text: '{}' };
    await database.transaction(async transaction => {
      await accepted.recordAccepted(transaction, {
        ...entry,
        version: '1',
        acceptedAt: now,
      });
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
    await refuseEntry({ accepted, database, store }, leased, 'Taken.', now);
    expect(written.slice(0, 2)).toEqual(['sync_state', 'outbox']);
    expect(await store.depth()).toBe(0);
    expect(await readModel.findConfiguration('Default', '1')).toMatchObject({
      state: 'rejected',
      error: { message: 'Taken.' },
    });
    close();
    await aws.close();
  },
);
