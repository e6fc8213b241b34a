import type { MarketplaceListing } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { demoListings } from '@private-marketplace/sandbox';
import type { Knex } from 'knex';
import { testDatabases } from '../../__testUtils__/databases';
import { allow, openDirectory } from '../__testUtils__/openDirectory';
import { DirectoryStore } from './DirectoryStore';
import { mergeFacts, type Facts } from './mergeFacts';
import { simpleText, wordsOfSearch } from './simpleText';

const databases = testDatabases();
const ALL = { visible: 'everything' as const, company: true };

function toMarketplaceListing(
  listing: (typeof demoListings)[number],
): MarketplaceListing {
  const vendor = {
    profileId: listing.publisher.id,
    name: listing.publisher.name,
  };
  return {
    ...{ id: listing.id, title: listing.title, publisher: vendor },
    products: listing.products.map(({ id, title }) => ({ id, title, vendor })),
    ...{ categories: [], deliveries: [], pricingModels: [], badges: [] },
  };
}

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

    it('takes what is longer than anybody expects', async () => {
      const long = 'x'.repeat(3000);
      const facts: Facts = {
        ...{ title: long, vendor: { name: long }, listingIds: [long] },
        // Alike as far as there is room for them.
        categories: [
          { value: `${long}1`, name: long },
          { value: `${long}2`, name: long },
        ],
        shortDescription: 'a\0b',
      };
      await directory.store.say('file', [{ id: 'prod-1', facts }]);
      const { rows } = await directory.queries.search({ text: long }, ALL);
      expect(rows).toMatchObject([{ id: 'prod-1' }]);
    });

    it('takes what several write at once', async () => {
      const listings = demoListings.slice(0, 30).map(toMarketplaceListing);
      const both = [...listings, ...listings].map((_, at) => [
        ...listings.slice(at % 30),
        ...listings.slice(0, at % 30),
      ]);
      await Promise.all(
        both.slice(0, 8).map(each => directory.store.listed(each)),
      );
      const found = await directory.queries.find(
        listings.flatMap(({ products }) => products.map(({ id }) => id)),
      );
      expect(found.size).toBeGreaterThanOrEqual(30);
    });

    it('follows the configuration: the order of the sources, and which there are', async () => {
      const { store, queries } = directory;
      await store.say('events', [{ id: 'prod-1', facts: { title: 'Event' } }]);
      await store.say('file', [
        { id: 'prod-1', facts: { title: 'Own' } },
        { id: 'prod-2', facts: { title: 'Only own' } },
      ]);
      const titles = async () =>
        [...(await queries.find(['prod-1', 'prod-2'])).values()].map(
          ({ title, is_company }) => [title, Boolean(is_company)],
        );
      await store.settle(['events', 'file']);
      expect((await titles()).sort()).toEqual([
        ['Only own', true],
        ['Own', true],
      ]);
      const other = new DirectoryStore({
        ...{ database, order: ['events', 'file'], renewAfter: 1000 },
        now: () => directory.clock.now(),
      });
      await other.settle(['events', 'file']);
      expect((await titles()).sort()).toEqual([
        ['Event', true],
        ['Only own', true],
      ]);
      await other.settle(['events']);
      expect((await titles()).sort()).toEqual([
        [null, false],
        ['Event', false],
      ]);
      await directory.queue.adopt();
      expect(await titles()).toEqual([['Event', false]]);
    });

    it('knows which pages offer a product no longer', async () => {
      const page = (id: string, ...products: string[]): MarketplaceListing => ({
        ...{ id, title: id, publisher: { name: 'V' } },
        products: products.map(each => ({
          ...{ id: each, title: each, vendor: { name: 'V' } },
        })),
        ...{ categories: [], deliveries: [], pricingModels: [], badges: [] },
      });
      await directory.store.listed([
        page('suite', 'prod-1', 'prod-2'),
        page('own', 'prod-2'),
      ]);
      await directory.store.listed([page('suite', 'prod-1')]);
      const facts = await directory.queries.facts(['prod-1', 'prod-2']);
      const listings = (id: string) =>
        facts.get(id)?.get('discovery')?.listingIds;
      expect([listings('prod-1'), listings('prod-2')]).toEqual([
        ['suite'],
        ['own'],
      ]);
    });

    it('asks for what somebody looks at, and forgets what AWS does not know', async () => {
      const { clock, queue, store, queries } = directory;
      await allow(database, 1, ['prod-named']);
      await store.say('file', [{ id: 'prod-assessed', facts: {} }]);
      await queue.adopt();
      await queue.lookedAt(['prod-looked', 'prod-none']);
      expect(await queue.due(10)).toEqual([
        'prod-looked',
        'prod-none',
        'prod-assessed',
        'prod-named',
      ]);
      await queue.lookedAt(
        Array.from({ length: 600 }, (_, index) => `prod-${index}`),
      );
      expect(await queue.countDue()).toBe(502);
      for (const id of await queue.due(1000)) {
        const title = id === 'prod-none' ? undefined : id;
        await store.answered(
          id,
          title === undefined
            ? undefined
            : {
                ...{ id, title, vendor: { name: 'V' }, categories: [] },
                ...{ deliveries: [], pricingModels: [], badges: [] },
              },
        );
      }
      await queue.adopt();
      clock.advance(8 * 24 * 60 * 60 * 1000);
      expect(await queue.due(10)).toEqual(['prod-assessed', 'prod-named']);
      await queue.adopt();
      const found = await queries.find(['prod-looked', 'prod-none']);
      expect([...found.keys()]).toEqual(['prod-looked']);
    });

    it('adopts what experiences name, once', async () => {
      await directory.store.say('file', [
        { id: 'prod-2', facts: { title: 'Known' } },
      ]);
      await allow(database, 1, ['prod-1', 'prod-2']);
      await directory.queue.adopt();
      await directory.queue.adopt();
      expect(await directory.queue.due(10)).toEqual(['prod-1', 'prod-2']);
    });
  },
);
