import type { Knex } from 'knex';
import { testDatabases } from '../../__testUtils__/databases';
import { allow, openDirectory } from '../__testUtils__/openDirectory';
import { mergeFacts, type Facts } from './mergeFacts';
import { simpleText, wordsOfSearch } from './simpleText';

const databases = testDatabases();
const ALL = { visible: 'everything' as const, company: true };

describe('mergeFacts', () => {
  const sources = new Map<string, Facts>([
    [
      'discovery',
      {
        title: 'Public',
        vendor: { name: 'V', profileId: 'seller-1' },
        categories: [{ value: 'c', name: 'C' }],
        listingIds: ['a'],
      },
    ],
    ['file', { title: 'Own', categories: [], listingIds: ['b', 'a'] }],
  ]);

  it.each([
    [['file', 'discovery'], 'Own', 'file'],
    [['discovery', 'file'], 'Public', 'discovery'],
    [['discovery'], 'Public', 'discovery'],
  ])('believes in the order %j', (order, title, source) => {
    expect(mergeFacts(sources, order)).toMatchObject({
      facts: {
        title,
        vendor: { name: 'V' },
        // An empty list says nothing.
        categories: [{ value: 'c' }],
        listingIds: expect.arrayContaining(['a', 'b']),
      },
      source,
    });
  });

  it('knows nothing of nothing', () => {
    expect(mergeFacts(new Map(), [])).toEqual({ facts: {}, source: undefined });
  });
});

describe('simpleText', () => {
  it.each([
    ['Účetnictví™  PRO', 'ucetnictvi pro'],
    ['雲海 ログ', '雲海 ログ'.normalize('NFKD').replace(/\p{Mark}/gu, '')],
    ['Ｆｕｌｌ width', 'full width'],
  ])('makes %s simple', (text, simple) => {
    expect(simpleText(text)).toBe(simple);
  });

  it('cuts a search into words', () => {
    expect(wordsOfSearch('  The  firewall the ')).toEqual(['firewall', 'the']);
  });
});

describe.each(databases.eachSupportedId())(
  'DirectoryStore on %p',
  databaseId => {
    let database: Knex;
    let directory: Awaited<ReturnType<typeof openDirectory>>;

    beforeEach(async () => {
      database = await databases.init(databaseId);
      directory = await openDirectory(database);
    });
    afterEach(() => directory.close());

    it('finds what is written with signs that databases know', async () => {
      const titles = [
        '100% Uptime',
        '100 Uptimes',
        'A_B',
        'AxB',
        "O'Neil \\ Co",
      ];
      await directory.store.say(
        'file',
        titles.map((title, index) => ({
          id: `prod-${index}`,
          facts: { title },
        })),
      );
      const found = async (text: string) =>
        (await directory.queries.search({ text }, ALL)).rows.map(
          ({ title }) => title,
        );
      expect(await found('100%')).toEqual(['100% Uptime']);
      expect(await found('a_b')).toEqual(['A_B']);
      expect(await found("o'neil \\")).toEqual(["O'Neil \\ Co"]);
    });

    it('puts titles first that begin with the words', async () => {
      await directory.store.say('file', [
        { id: 'prod-1', facts: { title: 'Superfire' } },
        { id: 'prod-2', facts: { title: 'The Fire' } },
        { id: 'prod-3', facts: { title: 'Fire' } },
        { id: 'prod-4', facts: { title: 'Water', vendor: { name: 'Fire' } } },
      ]);
      const { rows } = await directory.queries.search({ text: 'fire' }, ALL);
      expect(rows.map(({ id }) => id)).toEqual([
        'prod-3',
        'prod-2',
        'prod-1',
        'prod-4',
      ]);
    });

    it('forgets what a source says no more, and keeps what others say', async () => {
      const { store, queries } = directory;
      await store.say('events', [{ id: 'prod-1', facts: { title: 'Event' } }]);
      await store.replace('file', [
        { id: 'prod-1', facts: { title: 'Twice' } },
        { id: 'prod-1', facts: { title: 'Own' } },
      ]);
      await store.replace('file', []);
      expect((await queries.find(['prod-1'])).get('prod-1')).toMatchObject({
        title: 'Event',
        source: 'events',
      });
      expect(await queries.facets({}, ALL)).toEqual([]);
    });

    it('adopts what experiences name, once', async () => {
      await directory.store.say('file', [
        { id: 'prod-2', facts: { title: 'Known' } },
      ]);
      await allow(database, 1, ['prod-1', 'prod-2']);
      await directory.store.adopt();
      await directory.store.adopt();
      expect(await directory.store.due(10)).toEqual(['prod-1', 'prod-2']);
    });
  },
);
