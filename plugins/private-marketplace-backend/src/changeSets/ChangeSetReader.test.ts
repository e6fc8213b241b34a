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
      const state = new SyncStateStore(database);
      const sync = new ChangeSetReader({
        catalog: {
          ...emptyCatalog(),
          async *listChangeSets({ startedBefore } = {}) {
            yield* all.filter(
              ({ startTime }) =>
                startedBefore === undefined ||
                startTime < startedBefore ||
                (isInclusive && startTime === startedBefore),
            );
          },
        },
        state,
        store: new ChangeSetStore({
          database,
          configurations: new ConfigurationStore({
            database,
            keptSince: () => undefined,
          }),
        }),
      });
      await sync.listRecent();
      for (let readings = 0; readings < CHANGE_SETS; readings += 1) {
        const { change_sets_complete } = await state.find();
        if (change_sets_complete) break;
        await sync.listOlder();
      }
      const ids = await database('change_sets').pluck('id');
      expect(ids).toHaveLength(CHANGE_SETS);
      const [first] = await database('change_sets').where({ id: 'cs-0' });
      expect(first.start_time).toBe('2026-01-31T09:05:59.000Z');
    },
  );
});
