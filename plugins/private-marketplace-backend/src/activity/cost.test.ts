import { testDatabases } from '../__testUtils__/databases';
import { migrated } from '../__testUtils__/readModels';
import { EVERYTHING, type Visible } from '../experiences/visible';
import type { Knex } from 'knex';
import { ActivityStore } from './ActivityStore';
import type { ActivityFilter, ActivityOf } from './activitySources';

const ROWS = 6000;
const EXPERIENCES = 20;
const LIMIT = 20;

jest.setTimeout(60_000);

const databases = testDatabases();

describe.each(databases.eachSupportedId())(
  'A page of what has happened on %p',
  databaseId => {
    let database: Knex;
    /** The last query of a page, with its values. */
    let asked: { sql: string; bindings: readonly Knex.RawBinding[] };

    beforeAll(async () => {
      database = await migrated(await databases.init(databaseId));
      await fill(database);
      await database.raw('analyze');
      database.on('query', ({ sql, bindings }) => {
        asked = { sql, bindings };
      });
    });

    const filters: [string, ActivityFilter, Visible, ActivityOf[]?][] = [
      ['all', {}, EVERYTHING],
      [
        'one experience',
        { of: { shortName: 'Unit7', entityId: 'exp-7' } },
        EVERYTHING,
      ],
      ['one person', { requestedBy: 'user:default/person3' }, EVERYTHING],
      ['one result', { result: 'failed' }, EVERYTHING],
      ['a week', { since: time(100), until: time(400) }, EVERYTHING],
      [
        'what may be seen',
        {},
        { key: 'owner', values: ['group:default/owner1'] },
      ],
      [
        'two experiences that may be seen',
        {},
        { key: 'shortName', values: ['Unit1', 'Unit2'] },
        [1, 2].map(id => ({ shortName: `Unit${id}`, entityId: `exp-${id}` })),
      ],
    ];

    it.each(filters)(
      'reads no more rows than it needs of %s, at the beginning and further down',
      async (_, filter, visible, ...[among]) => {
        const store = new ActivityStore(database);
        const first = await store.page(filter, visible, {
          among,
          limit: LIMIT,
        });
        expect(first.places).toHaveLength(LIMIT);
        // Nothing but the experience is looked up beside an entry, and one of five may be seen.
        const enough = LIMIT * 40;
        expect(await rowsRead(database, asked)).toBeLessThan(enough);
        const second = await store.page(filter, visible, {
          among,
          limit: LIMIT,
          cursor: first.nextCursor,
        });
        expect(second.places).toHaveLength(LIMIT);
        expect(await rowsRead(database, asked)).toBeLessThan(enough);
      },
    );
  },
);

function time(index: number): string {
  return new Date(Date.UTC(2026, 0, 1) + index * 60_000).toISOString();
}

/** Years of history: configurations, change sets of others, and error files that configurations have. */
async function fill(database: Knex): Promise<void> {
  const rows = Array.from({ length: ROWS }, (_, index) => index);
  const insert = (table: string, all: object[]) =>
    database.batchInsert(table, all, 500);
  await insert(
    'experiences',
    Array.from({ length: EXPERIENCES }, (_, index) => ({
      ...{ ref: `Unit${index}`, short_name: `Unit${index}` },
      ...{ entity_id: `exp-${index}`, name: 'Unit', name_sort: 'unit' },
      ...{ status: 'Enabled', archived: false, status_sort: 0, managed: true },
      owners: JSON.stringify([`group:default/owner${index % 5}`]),
      ...{ allowed_products: 0, denied_products: 0, principals: 0 },
      ...{ last_change_at: '', failed: false, queue_length: 0, revision: 1 },
      ...{ fingerprint: '', search_text: '' },
    })),
  );
  const added: { id: number; owners: string }[] = await database(
    'experiences',
  ).select('id', 'owners');
  await insert(
    'experience_owners',
    added.map(({ id, owners }) => ({
      experience: id,
      owner: JSON.parse(owners)[0],
    })),
  );
  await insert(
    'configurations',
    rows.map(index => ({
      key: `Experience_Unit${index % EXPERIENCES}#${index}.json`,
      short_name: `Unit${index % EXPERIENCES}`,
      ...{ version: `${index}`, version_sort: `${index}`, generation: 1 },
      state: index % 10 === 0 ? 'failed' : 'succeeded',
      ...{ source: 'portal', written_at: time(index) },
      requested_by: `user:default/person${index % 50}`,
      error_key: index % 10 === 0 ? `ERROR_STATUS_Experience_${index}` : null,
    })),
  );
  await insert(
    'change_sets',
    rows.slice(0, 1000).map(index => ({
      ...{ id: `set${index}`, name: 'By hand', state: 'SUCCEEDED' },
      ...{ start_time: time(index * 6), is_described: true },
    })),
  );
  await insert(
    'change_set_entities',
    rows.slice(0, 1000).map(index => ({
      change_set_id: `set${index}`,
      entity_id: `exp-${index % EXPERIENCES}`,
      others_start_time: time(index * 6),
      summary: '{}',
    })),
  );
}

/** How many rows a query reads from tables and indices. */
async function rowsRead(
  database: Knex,
  { sql, bindings }: { sql: string; bindings: readonly Knex.RawBinding[] },
): Promise<number> {
  if (database.client.config.client !== 'pg') {
    return rowsReadBySqlite(database, sql, bindings);
  }
  const { rows } = await database.raw(
    `explain (analyze, format json) ${sql.replace(/\$\d+/g, '?')}`,
    [...bindings],
  );
  return rowsOf(rows[0]['QUERY PLAN'][0].Plan);
}

/** What the nodes that read something read, with what they threw away. */
function rowsOf(plan: object): number {
  const number = (name: string) => Number(Reflect.get(plan, name) ?? 0);
  const own =
    Reflect.get(plan, 'Relation Name') === undefined
      ? 0
      : (number('Actual Rows') + number('Rows Removed by Filter')) *
        number('Actual Loops');
  const plans: object[] = Reflect.get(plan, 'Plans') ?? [];
  return plans.reduce((sum, each) => sum + rowsOf(each), own);
}

/** SQLite counts nothing, but says where it goes through all of a table, or sorts more than a page. */
async function rowsReadBySqlite(
  database: Knex,
  sql: string,
  bindings: readonly Knex.RawBinding[],
): Promise<number> {
  const steps: { id: number; parent: number; detail: string }[] =
    await database.raw(`explain query plan ${sql}`, [...bindings]);
  const parts = steps.filter(({ detail }) => detail.startsWith('CO-ROUTINE'));
  const ids = parts.map(({ id }) => id);
  const dear = steps.filter(
    ({ parent, detail }) =>
      ids.includes(parent) &&
      /^SCAN \w$|^USE TEMP B-TREE FOR ORDER BY$/.test(detail),
  );
  return ids.length === 0 || dear.length > 0 ? Infinity : 0;
}
