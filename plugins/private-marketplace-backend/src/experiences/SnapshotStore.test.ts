import type { ExperienceState } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { Knex } from 'knex';
import { testDatabases } from '../__testUtils__/databases';
import { migrated, startReplica } from '../__testUtils__/readModels';
import { startAws } from '../__testUtils__/startAws';
import { SnapshotStore } from './SnapshotStore';

const databases = testDatabases();
const DAY = 24 * 60 * 60 * 1000;
const START = Date.parse('2026-01-01T00:00:00Z');

/** The state of an experience with many products, another one of them with each revision. */
function stateAt(revision: number): ExperienceState {
  const products = Array.from({ length: 500 }, (_, at) => `prod-${1000 + at}`);
  return {
    name: 'Large',
    status: 'Enabled',
    archived: false,
    allowedProducts: [...products, `prod-${2000 + revision}`].sort(),
    deniedProducts: [],
    principals: ['111122223333'],
  };
}

describe.each(databases.eachSupportedId())('Snapshots on %p', id => {
  let database: Knex;
  let store: SnapshotStore;
  let experience: number;

  beforeAll(async () => {
    database = await migrated(await databases.init(id));
    store = new SnapshotStore(database);
    const aws = await startAws({ automation: false });
    const replica = startReplica(aws, database);
    await replica.synchronizer.full();
    replica.close();
    await aws.close();
    experience = (await database('experiences').first('id')).id;
    await database('snapshots').delete();
    for (let revision = 1; revision <= 60; revision += 1) await keep(revision);
  });

  async function keep(revision: number): Promise<void> {
    const state = stateAt(revision);
    const at = new Date(START + revision * DAY);
    await database.transaction(transaction =>
      store.add(transaction, [{ experience, revision, state }], at),
    );
  }

  it('are found as they were, the last fifty', async () => {
    for (const revision of [11, 12, 40, 59, 60]) {
      expect(await store.find(experience, revision)).toEqual(stateAt(revision));
    }
    expect(await store.find(experience, 10)).toBeUndefined();
    expect(await store.find(experience, 61)).toBeUndefined();
    expect(await store.difference(experience, 20, 58)).toEqual({
      productsAllowed: ['prod-2058'],
      productsNoLongerAllowed: ['prod-2020'],
    });
  });

  it('take the room of what differs, and once that of the whole', async () => {
    const whole = JSON.stringify(stateAt(60)).length;
    const texts: string[] = await database('snapshots').pluck('state');
    const all = texts.reduce((sum, text) => sum + text.length, 0);
    expect(texts).toHaveLength(50);
    expect(all).toBeLessThan(2 * whole);
  });

  it('are found where they were kept whole, too', async () => {
    await database('snapshots')
      .where({ experience, revision: 30 })
      .update({ state: JSON.stringify(stateAt(30)), is_difference: false });
    expect(await store.find(experience, 30)).toEqual(stateAt(30));
    expect(await store.find(experience, 29)).toEqual(stateAt(29));
  });

  it('go when they are old, but for the newest', async () => {
    const middle = new Date(START + 40 * DAY).toISOString();
    expect(await store.removeOld(middle)).toBe(29);
    expect(await store.find(experience, 39)).toBeUndefined();
    expect(await store.find(experience, 40)).toEqual(stateAt(40));
    const future = new Date(START + 1000 * DAY).toISOString();
    expect(await store.removeOld(future)).toBe(20);
    expect(await store.find(experience, 60)).toEqual(stateAt(60));
  });
});
