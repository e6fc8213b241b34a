import type { Knex } from 'knex';
import { testDatabases } from '../__testUtils__/databases';
import { migrated } from '../__testUtils__/readModels';
import { MoveStore, type StoredMove } from './MoveStore';

const databases = testDatabases();
const START = Date.parse('2026-01-01T00:00:00Z');
const SECOND = 1000;
const HOUR = 3600 * SECOND;
const REPLICAS = 3;
const ROUND = 5 * SECOND;
// What a look at a move asks the database: the move, its files, who has the principal, how fresh that is.
const QUERIES_OF_A_LOOK = 8;

describe.each(databases.eachSupportedId())('Moves that wait on %p', id => {
  let database: Knex;
  let store: MoveStore;
  let queries = 0;

  beforeEach(async () => {
    database = await migrated(await databases.init(id));
    store = new MoveStore(database);
    for (let number = 0; number < 100; number += 1) {
      await store.add({
        id: `move-${number}`,
        principal: String(100_000_000_000 + number),
        from: `From${number}`,
        to: 'To',
        state: 'associating',
        step: 2,
        attempt: 1,
        requestedAt: new Date(START).toISOString(),
      } satisfies StoredMove);
    }
    queries = 0;
    database.on('query', () => {
      queries += 1;
    });
  });

  const claimAt = (at: number) => store.claim(new Date(START + at));

  it('are given to one replica each', async () => {
    await claimAt(0);
    const later = 120 * SECOND;
    const [one, other] = await Promise.all([claimAt(later), claimAt(later)]);
    expect(new Set([...one, ...other]).size).toBe(100);
    expect(one.length + other.length).toBe(100);
  });

  it('cost all replicas together less than a query a second when a hundred are stuck', async () => {
    let at = 0;
    // Each look is further from the one before, until they are an hour apart.
    for (let look = 0; look < 25; look += 1, at += HOUR) await claimAt(at);
    queries = 0;
    let looks = 0;
    // Two hours, of which every tenth round is enough to see who is due.
    for (let round = 0; round < (2 * HOUR) / ROUND; round += 10) {
      looks += (await claimAt(at + round * ROUND)).length;
    }
    expect(looks).toBeGreaterThan(0);
    const idle = (REPLICAS * 2 * HOUR) / ROUND;
    const found = idle + queries + looks * QUERIES_OF_A_LOOK;
    expect(found / ((2 * HOUR) / SECOND)).toBeLessThan(1);
  });

  it('are looked at in the next round when something has changed', async () => {
    for (let look = 0; look < 25; look += 1) await claimAt(look * HOUR);
    const at = 24 * HOUR + ROUND;
    expect(await claimAt(at)).toEqual([]);
    await store.wake(['From7', 'Other']);
    expect(await claimAt(at)).toEqual(['move-7']);
    await store.wake(['To']);
    expect(await claimAt(at)).toHaveLength(100);
  });
});
