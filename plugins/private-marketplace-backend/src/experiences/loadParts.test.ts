import type { Knex } from 'knex';
import { testDatabases } from '../__testUtils__/databases';
import { migrated } from '../__testUtils__/readModels';
import { insertAll } from '../database/writing';
import { sortableVersion } from '../configurations/configurationRows';
import { mockServices } from '@backstage/backend-test-utils';
import { Subjects } from '../sync/Subjects';
import { createStores } from '../wiring/createStores';
import { loadParts } from './loadParts';

const databases = testDatabases();
const MINUTE = 60_000;
const START = Date.parse('2026-01-31T09:05:00.000Z');
const HISTORY = 1000;

const keyOf = (version: number) => `Experience_Default#${version}.json`;
const timeOf = (version: number) =>
  new Date(START + version * MINUTE).toISOString();

describe.each(databases.eachSupportedId())('A long history on %p', id => {
  let database: Knex;

  /** @param states - of those that have not succeeded long ago. */
  async function fill(states: Record<number, string>): Promise<void> {
    database = await migrated(await databases.init(id));
    const rows = Array.from({ length: HISTORY }, (_, version) => ({
      key: keyOf(version),
      short_name: 'Default',
      version: `${version}`,
      version_sort: sortableVersion(`${version}`),
      generation: 1,
      state: states[version] ?? 'succeeded',
      source: 'bucket',
      written_at: timeOf(version),
      etag: '"1"',
    }));
    await database.transaction(transaction =>
      insertAll(transaction, 'configurations', rows),
    );
  }

  function load(now: Date) {
    const stores = createStores({
      database,
      keptSince: () => undefined,
      logger: mockServices.logger.mock(),
      now: () => now,
    });
    const subjects = new Subjects();
    subjects.addShortName('Default');
    return database.transaction(async transaction => {
      const { experiences, errors } = await loadParts(
        stores,
        transaction,
        subjects,
        now,
      );
      return {
        configurations: experiences.flatMap(({ configurations }) =>
          configurations.map(each => ({
            key: each.key,
            next: each.next_written_at,
          })),
        ),
        errors: errors.get('Default')?.map(each => each.key),
      };
    });
  }

  const afterwards = new Date(START + 365 * 24 * 60 * MINUTE);

  it('does not matter but for its end and for what has not ended', async () => {
    await fill({ 7: 'written', 500: 'applying' });
    const key = (version: number) => `ERROR_${version}`;
    await database('error_files').insert(
      [6, 8, 900].map(version => ({
        key: key(version),
        short_name: 'Default',
        written_at: timeOf(version),
        is_read: true,
      })),
    );
    expect(await load(afterwards)).toEqual({
      configurations: [
        { key: keyOf(HISTORY - 1), next: null },
        { key: keyOf(500), next: timeOf(501) },
        { key: keyOf(7), next: timeOf(8) },
      ],
      errors: [key(8), key(900)],
    });
  });

  it('is looked at while its status file may still speak of it', async () => {
    await fill({});
    const { configurations, errors } = await load(
      new Date(START + HISTORY * MINUTE),
    );
    expect(configurations).toHaveLength(HISTORY);
    expect(configurations[0]).toEqual({ key: keyOf(HISTORY - 1), next: null });
    expect(configurations[1]?.next).toBe(timeOf(HISTORY - 1));
    expect(errors).toBeUndefined();
  });
});
