import type { Knex } from 'knex';
import { demoListings, demoProducts } from '@private-marketplace/sandbox';
import { testDatabases } from '../../__testUtils__/databases';
import { allow, openDirectory } from '../__testUtils__/openDirectory';

const databases = testDatabases();
const DAY = 24 * 60 * 60 * 1000;
const UNLISTED = 'Quillon Treasury Workstation';

function idOf(title: string): string {
  const product = demoProducts.find(each => each.title === title);
  if (!product) throw new Error(`There is no ${title}.`);
  return product.id;
}

describe.each(databases.eachSupportedId())('Naming on %p', databaseId => {
  let database: Knex;
  let directory: Awaited<ReturnType<typeof openDirectory>>;

  async function open(options?: Parameters<typeof openDirectory>[1]) {
    database = await databases.init(databaseId);
    directory = await openDirectory(database, options);
  }
  afterEach(() => directory.close());

  const rows = (...ids: string[]) => directory.queries.find(ids);

  it('asks for few products one by one', async () => {
    await open();
    const ids = demoProducts.slice(0, 3).map(({ id }) => id);
    await directory.states.succeeded('discovery', { total: 45_000 });
    await allow(database, 1, ids);
    await directory.naming.run();
    const operations = directory.server.calls.map(each => each.operation);
    expect(operations.filter(each => each === 'GetProduct')).toHaveLength(3);
    // By the title for the page that offers it, which a product does not say itself.
    expect(operations.length).toBeGreaterThan(3);
    expect(operations.length).toBeLessThanOrEqual(6);
    const found = await rows(...ids);
    for (const { id, title, vendor } of demoProducts.slice(0, 3)) {
      expect(found.get(id)).toMatchObject({
        ...{ title, vendor, state: 'listed', source: 'discovery' },
        logo_url: expect.stringMatching(/^http.*\/logos\//),
      });
    }
  });

  it('sweeps for many, asks for the rest, and keeps to the rates', async () => {
    await open();
    const ids = demoProducts.map(({ id }) => id);
    await directory.states.succeeded('discovery', { total: 200 });
    await allow(database, 1, [...ids, 'prod-nowhere', 'not an id']);
    await directory.naming.run();
    const { calls } = directory.server;
    expect(
      calls.filter(({ error }) => error === 'ThrottlingException'),
    ).toEqual([]);
    // One page to count, and two to see all.
    expect(
      calls.filter(each => each.operation === 'SearchListings'),
    ).toHaveLength(3);
    expect(calls.length).toBeLessThan(20);
    const found = await rows(...ids, 'prod-nowhere', 'not an id');
    const states = new Map([...found.values()].map(row => [row.id, row.state]));
    for (const id of [idOf(UNLISTED), 'prod-nowhere', 'not an id']) {
      expect(states.get(id)).toBe('not-listed');
      states.delete(id);
    }
    states.delete(idOf('Everfold Backup for Cloud Workloads'));
    expect(new Set(states.values())).toEqual(new Set(['listed']));
    expect(await directory.queue.countDue()).toBe(0);
  });

  it('asks for nothing twice within a week, and then again', async () => {
    await open();
    const [product] = demoProducts;
    await allow(database, 1, [product?.id ?? '']);
    await directory.naming.run();
    const calls = directory.server.calls.length;
    await directory.naming.run();
    directory.clock.advance(6 * DAY);
    await directory.naming.run();
    expect(directory.server.calls).toHaveLength(calls);
    directory.clock.advance(2 * DAY);
    await directory.naming.run();
    expect(directory.server.calls).toHaveLength(calls + 1);
  });

  it('calls withdrawn only what was listed before, and keeps its name', async () => {
    await open();
    const ids = [idOf('Tidewater Graph Database Enterprise'), idOf(UNLISTED)];
    await allow(database, 1, ids);
    await directory.naming.run();
    directory.server.withdraw(ids[0] ?? '');
    directory.clock.advance(8 * DAY);
    await directory.naming.run();
    const found = await rows(...ids);
    expect(found.get(ids[0] ?? '')).toMatchObject({
      state: 'withdrawn',
      title: 'Tidewater Graph Database Enterprise',
    });
    expect(found.get(ids[1] ?? '')).toMatchObject({
      state: 'not-listed',
      title: null,
    });
  });

  it('asks first for what somebody looks at', async () => {
    await open();
    const ids = demoProducts.slice(0, 30).map(({ id }) => id);
    await directory.states.succeeded('discovery', { total: 45_000 });
    await allow(database, 1, ids);
    await directory.queue.adopt();
    const last = (await directory.queue.due(100)).at(-1) ?? '';
    await directory.queue.lookedAt([last]);
    await directory.naming.run();
    expect(directory.server.calls[0]?.request).toEqual({ productId: last });
  });

  it('says once why it may not ask, and tries again after a while', async () => {
    await open();
    await allow(database, 1, [demoProducts[0]?.id ?? '']);
    const order = { operation: 'GetProduct', code: 'AccessDeniedException' };
    directory.server.fail({ ...order, status: 403, times: 2 });
    await directory.naming.run();
    await directory.naming.run();
    expect(directory.server.calls).toHaveLength(1);
    expect(await directory.states.find('discovery')).toMatchObject({
      problem: 'denied',
      message: expect.stringContaining('aws-marketplace:SearchListings'),
    });
    directory.clock.advance(DAY);
    await directory.naming.run();
    expect(directory.logger.warn).toHaveBeenCalledTimes(1);
    directory.clock.advance(DAY);
    await directory.naming.run();
    expect(await directory.states.find('discovery')).toMatchObject({
      problem: null,
    });
  });

  it('cuts a marketplace that is too long to be walked through', async () => {
    const listings = Array.from({ length: 5 }).flatMap((_, copy) =>
      demoListings.map(listing => ({
        ...listing,
        id: `${listing.id}-${copy}`,
        products: listing.products.map(product => ({
          ...product,
          id: `${product.id.slice(0, 40)}-${copy}`,
        })),
      })),
    );
    expect(listings.length).toBeGreaterThan(700);
    await open({ listings, longestWalk: 300 });
    await directory.states.succeeded('discovery', { total: listings.length });
    const ids = listings
      .filter((_, index) => index % 5 === 0)
      .flatMap(({ products }) => products[0]?.id ?? []);
    await allow(database, 1, [...new Set(ids)]);
    await directory.naming.run();
    const { calls } = directory.server;
    expect(calls.filter(({ error }) => error)).toEqual([]);
    expect(
      calls.filter(each => each.operation === 'SearchFacets').length,
    ).toBeGreaterThan(0);
    expect(await directory.queue.countDue()).toBe(0);
    const states = await database('directory_products')
      .whereNotNull('due_at')
      .distinct('state');
    expect(states).toEqual([{ state: 'listed' }]);
  });
});
