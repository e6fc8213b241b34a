import type { CatalogGateway } from '@private-marketplace/backstage-plugin-private-marketplace-node';
import type { Knex } from 'knex';
import { testDatabases } from '../__testUtils__/databases';
import { emptyCatalog } from '../__testUtils__/emptyAws';
import { migrated } from '../__testUtils__/readModels';
import { ConfigurationStore } from '../configurations/ConfigurationStore';
import { ChangeSetStore } from './ChangeSetStore';
import { ChangeSetReader } from './ChangeSetReader';
import { SyncStateStore } from '../sync/SyncStateStore';

const databases = testDatabases();
const CHANGE_SETS = 300;
const IN_A_SECOND = 70;

function reader(database: Knex, catalog: Partial<CatalogGateway>) {
  const state = new SyncStateStore(database);
  const clock = { now: Date.parse('2026-01-31T10:00:00Z') };
  const configurations = new ConfigurationStore({
    database,
    keptSince: () => undefined,
  });
  const sync = new ChangeSetReader({
    catalog: { ...emptyCatalog(), ...catalog },
    state,
    store: new ChangeSetStore({ database, configurations }),
    now: () => new Date(clock.now),
  });
  return { sync, state, clock };
}

describe.each(databases.eachSupportedId())('Change sets on %p', id => {
  it.each([
    ['without', false],
    ['with', true],
  ])(
    'are listed one and all, where AWS gives those before a second %s its own',
    async (_, isInclusive) => {
      const database = await migrated(await databases.init(id));
      // Newest first, many in each second.
      const all = Array.from({ length: CHANGE_SETS }, (__, index) => {
        const second = Math.floor(index / IN_A_SECOND);
        const startTime = `2026-01-31T09:05:${String(59 - second)}Z`;
        return {
          id: `cs-${index}`,
          name: 'By hand',
          state: 'SUCCEEDED' as const,
          startTime,
          endTime: startTime,
          entityIds: ['exp-a'],
        };
      });
      const { sync, state } = reader(database, {
        async *listChangeSets({ startedBefore } = {}) {
          yield* all.filter(
            ({ startTime }) =>
              startedBefore === undefined ||
              startTime < startedBefore ||
              (isInclusive && startTime === startedBefore),
          );
        },
      });
      await sync.listRecent(await state.find());
      for (let readings = 0; readings < CHANGE_SETS; readings += 1) {
        const progress = await state.find();
        if (progress.change_sets_complete) break;
        await sync.listOlder(progress);
      }
      const ids = await database('change_sets').pluck('id');
      expect(ids).toHaveLength(CHANGE_SETS);
      const [first] = await database('change_sets').where({ id: 'cs-0' });
      expect(first.start_time).toBe('2026-01-31T09:05:59.000Z');
    },
  );

  it('that have not ended are looked at by turns, however many there are', async () => {
    const database = await migrated(await databases.init(id));
    const open = Array.from({ length: 25 }, (_, index) => ({
      id: `cs-${index}`,
      name: 'By hand',
      state: 'PREPARING' as const,
      startTime: `2026-01-31T09:05:${String(index + 10)}Z`,
      entityIds: ['exp-a'],
    }));
    const asked: string[] = [];
    const { sync, state, clock } = reader(database, {
      async *listChangeSets() {
        yield* open;
      },
      async describeChangeSet(changeSetId) {
        asked.push(changeSetId);
        const found = open.find(each => each.id === changeSetId);
        if (!found) throw new Error(changeSetId);
        return { ...found, changes: [], answer: {} };
      },
    });
    await sync.listRecent(await state.find());
    for (let turn = 0; turn < 6; turn += 1) {
      clock.now += 5000;
      await sync.describeOpen();
    }
    // Ten at once, the newest first.
    expect(asked.slice(0, 2)).toEqual(['cs-24', 'cs-23']);
    const times = open.map(
      ({ id: each }) => asked.filter(other => other === each).length,
    );
    expect(Math.min(...times)).toBe(2);
  });
});
