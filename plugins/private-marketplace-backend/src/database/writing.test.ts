import knexFactory, { type Knex } from 'knex';
import { testDatabases } from '../__testUtils__/databases';
import { migrated } from '../__testUtils__/readModels';
import { BusyDatabaseError } from './BusyDatabaseError';
import { Turns } from './Turns';
import { inWriting } from './writing';

const databases = testDatabases();

it('turns come in the order in which they were asked for', async () => {
  const turns = new Turns();
  const order: number[] = [];
  await Promise.all(
    [1, 2, 3].map(async number => {
      const end = await turns.take(1000);
      order.push(number);
      end?.();
    }),
  );
  expect(order).toEqual([1, 2, 3]);
});

it('who has given up holds nobody, and lets nobody overtake', async () => {
  const turns = new Turns();
  const end = await turns.take(0);
  expect(await turns.take(1)).toBeUndefined();
  const order: string[] = [];
  const next = turns.take(1000).then(() => order.push('next'));
  order.push('first ends');
  end?.();
  await next;
  expect(order).toEqual(['first ends', 'next']);
});

describe.each(databases.eachSupportedId())('Writers on %p', id => {
  let database: Knex;
  beforeAll(async () => {
    database = await migrated(await databases.init(id));
  });

  it('wait for one another', async () => {
    let writing = 0;
    let most = 0;
    await Promise.all(
      Array.from({ length: 5 }, () =>
        inWriting(database, async transaction => {
          writing += 1;
          most = Math.max(most, writing);
          await transaction.raw('select 1');
          writing -= 1;
        }),
      ),
    );
    expect(most).toBe(1);
  });

  it('are told when others take too long, and can come again', async () => {
    let release = () => {};
    const held = new Promise<void>(resolve => {
      release = resolve;
    });
    const first = inWriting(database, () => held);
    await expect(
      inWriting(database, async () => 'written', { patience: 20 }),
    ).rejects.toThrow(BusyDatabaseError);
    release();
    await first;
    expect(await inWriting(database, async () => 'written')).toBe('written');
  });
});

const onPostgres = databases
  .eachSupportedId()
  .filter(([id]) => id.startsWith('POSTGRES'));

if (onPostgres.length > 0) {
  describe.each(onPostgres)('While another replica writes, on %p', id => {
    let database: Knex;
    let other: Knex;
    beforeAll(async () => {
      database = await migrated(await databases.init(id));
      other = knexFactory(database.client.config);
    });
    afterAll(() => other.destroy());

    it('those who read need not wait, however many want to write', async () => {
      let release = () => {};
      const held = new Promise<void>(resolve => {
        release = resolve;
      });
      let begun = () => {};
      const isHeld = new Promise<void>(resolve => {
        begun = resolve;
      });
      const long = inWriting(other, () => {
        begun();
        return held;
      });
      await isHeld;
      const waiting = Array.from({ length: 12 }, () =>
        inWriting(database, async () => {}),
      );
      const read = database('sync_state').select('id');
      // It comes back although no writer does.
      expect(await read).toEqual([{ id: 1 }]);
      await expect(
        inWriting(other, async () => {}, { patience: 20 }),
      ).rejects.toThrow(BusyDatabaseError);
      release();
      await Promise.all([long, ...waiting]);
    });

    it('who has waited for long enough is told', async () => {
      await other.transaction(async transaction => {
        await transaction('sync_state').where({ id: 1 }).update({ id: 1 });
        await expect(
          inWriting(database, async () => {}, { patience: 20 }),
        ).rejects.toThrow(BusyDatabaseError);
      });
    });
  });
}
