import { Sha256 } from '@smithy/core/checksum';
import { HttpRequest } from '@smithy/core/transport';
import { SignatureV4 } from '@smithy/signature-v4';
import { CREDENTIALS } from '../credentials';
import { ManualClock } from '../ManualClock';
import { demoProducts } from '../organization';
import { demoListings, demoWithdrawal } from './demoListings';
import { startDiscovery, type DiscoveryServer } from './startDiscovery';

let server: DiscoveryServer;
const clock = new ManualClock();

afterEach(() => server.close());

/** Signs and sends, as clients of AWS do. */
async function call(operation: string, input: object) {
  const { hostname, port } = new URL(server.url);
  const signer = new SignatureV4({
    service: 'aws-marketplace',
    region: 'us-east-1',
    credentials: CREDENTIALS,
    sha256: Sha256,
  });
  const path = `/2026-02-05/${operation}`;
  const body = JSON.stringify(input);
  const { headers } = await signer.sign(
    new HttpRequest({
      ...{ method: 'POST', protocol: 'http:', hostname, path, body },
      port: Number(port),
      headers: {
        host: `${hostname}:${port}`,
        'content-type': 'application/json',
      },
    }),
  );
  const response = await fetch(`${server.url}${path}`, {
    ...{ method: 'POST', headers, body },
  });
  return {
    status: response.status,
    error: response.headers.get('x-amzn-errortype'),
    body: await response.json(),
  };
}

async function allListings(input: object) {
  const ids: string[] = [];
  let nextToken: string | undefined;
  do {
    const { body } = await call('searchListings', { ...input, nextToken });
    ids.push(
      ...body.listingSummaries.map(
        (each: { listingId: string }) => each.listingId,
      ),
    );
    nextToken = body.nextToken;
  } while (nextToken);
  return ids;
}

describe('the demo of the Discovery API', () => {
  beforeEach(async () => {
    server = await startDiscovery({ port: 0, clock });
  });

  it('lists everything once, page by page', async () => {
    const ids = await allListings({ maxResults: 40 });
    expect(ids).toEqual(demoListings.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(server.calls).toHaveLength(Math.ceil(ids.length / 40));
  });

  it('searches for words, the best first', async () => {
    const { body } = await call('searchListings', {
      searchText: 'firewall KESTREL',
    });
    expect(body.listingSummaries[0]).toMatchObject({
      listingName: 'Kestrel Shield Next-Generation Firewall',
      publisher: { displayName: 'Kestrel Shield' },
      pricingModels: [
        { pricingModelType: 'USAGE', displayName: 'Usage based' },
      ],
      associatedEntities: [
        { product: { productName: 'Kestrel Shield Next-Generation Firewall' } },
      ],
    });
    expect(body.totalResults).toBe(4);
  });

  it('counts what filters then find', async () => {
    const { body } = await call('searchFacets', {
      facetTypes: ['CATEGORY', 'PRICING_MODEL'],
    });
    expect(Object.keys(body.listingFacets)).toEqual([
      'CATEGORY',
      'PRICING_MODEL',
    ]);
    const [, second] = body.listingFacets.CATEGORY;
    expect(second.parent ?? second.value).toMatch(/-software$/);
    for (const { value, count } of body.listingFacets.CATEGORY) {
      const filters = [{ filterType: 'CATEGORY', filterValues: [value] }];
      expect(await allListings({ filters, maxResults: 100 })).toHaveLength(
        count,
      );
    }
  });

  it('has listings of several products, and products of several listings', async () => {
    const { body } = await call('searchListings', {
      filters: [{ filterType: 'NUMBER_OF_PRODUCTS', filterValues: ['MULTI'] }],
    });
    const [suite] = body.listingSummaries;
    expect(suite.associatedEntities).toHaveLength(3);
    const makers = suite.associatedEntities.map(
      (each: { product: { manufacturer: { displayName: string } } }) =>
        each.product.manufacturer.displayName,
    );
    expect(new Set(makers).size).toBe(2);
    const shared = await call('searchListings', {
      searchText: 'Managed PostgreSQL',
    });
    expect(shared.body.totalResults).toBe(2);
  });

  it('tells a product and a listing by their ids', async () => {
    const [product] = demoProducts;
    const answer = await call('getProduct', { productId: product?.id });
    expect(answer).toMatchObject({
      status: 200,
      body: {
        productId: product?.id,
        productName: product?.title,
        manufacturer: { displayName: product?.vendor },
      },
    });
    const listing = await call('getListing', { listingId: product?.listingId });
    expect(listing.body.associatedEntities).toMatchObject([
      { product: { productId: product?.id } },
    ]);
  });

  it('knows nothing of private offers', async () => {
    const hidden = demoProducts.find(
      ({ title }) => title === 'Quillon Treasury Workstation',
    );
    expect(await call('getProduct', { productId: hidden?.id })).toMatchObject({
      status: 404,
      error: 'ResourceNotFoundException',
      body: { message: expect.stringContaining(hidden?.id ?? '-') },
    });
  });

  it('ceases to list a product of the demo after a minute', async () => {
    const { productId, after } = demoWithdrawal;
    server = await startDiscovery({
      ...{ port: 0, clock, withdrawal: demoWithdrawal },
    });
    expect(await call('getProduct', { productId })).toMatchObject({
      status: 200,
    });
    clock.advance(after);
    expect(await call('getProduct', { productId })).toMatchObject({
      status: 404,
    });
  });

  it('withdraws a product, also from listings of several', async () => {
    const firewall = demoProducts.find(
      ({ title }) => title === 'Kestrel Shield Next-Generation Firewall',
    );
    server.withdraw(firewall?.id ?? '');
    expect((await call('getProduct', { productId: firewall?.id })).status).toBe(
      404,
    );
    expect(
      (await call('getListing', { listingId: firewall?.listingId })).status,
    ).toBe(404);
    const { body } = await call('searchListings', { searchText: 'Perimeter' });
    expect(body.listingSummaries[0].associatedEntities).toHaveLength(2);
  });

  it('has titles that are long, and in other letters', async () => {
    const titles = demoListings.map(({ title }) => title);
    expect(Math.max(...titles.map(title => title.length))).toBeGreaterThan(250);
    const { body } = await call('searchListings', { searchText: 'ログ' });
    expect(body.totalResults).toBe(1);
  });

  it('serves the logos of its listings as PNG', async () => {
    const { body } = await call('searchListings', { maxResults: 1 });
    const [{ logoThumbnailUrl }] = body.listingSummaries;
    expect(logoThumbnailUrl.startsWith(server.logosUrl)).toBe(true);
    const response = await fetch(logoThumbnailUrl);
    expect(response.headers.get('content-type')).toBe('image/png');
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect((await fetch(`${server.logosUrl}none`)).status).toBe(404);
  });

  it.each([
    ['searchListings', { maxResults: 101 }, 'MALFORMED_REQUEST_PARAMETERS'],
    ['searchListings', { searchText: '' }, 'MALFORMED_REQUEST_PARAMETERS'],
    [
      'searchListings',
      { filters: [{ filterType: 'PRICE', filterValues: ['1'] }] },
      'MALFORMED_REQUEST_PARAMETERS',
    ],
    [
      'searchListings',
      { filters: [{ filterType: 'CATEGORY', filterValues: [] }] },
      'MALFORMED_REQUEST_PARAMETERS',
    ],
    ['searchListings', { nextToken: 'abcd' }, 'INVALID_PAGINATION_TOKEN'],
    ['searchFacets', { facetTypes: ['PRICE'] }, 'MALFORMED_REQUEST_PARAMETERS'],
    ['getProduct', {}, 'MALFORMED_REQUEST_PARAMETERS'],
  ])('refuses %s %j', async (operation, input, reason) => {
    expect(await call(operation, input)).toMatchObject({
      status: 400,
      error: 'ValidationException',
      body: { reason, message: expect.any(String) },
    });
  });

  it('refuses a token of another search', async () => {
    const { body } = await call('searchListings', { maxResults: 10 });
    const { nextToken } = body;
    expect(
      await call('searchListings', { searchText: 'data', nextToken }),
    ).toMatchObject({ body: { reason: 'INVALID_PAGINATION_TOKEN' } });
  });

  it('refuses what is ordered, what is unsigned, and what it does not know', async () => {
    server.fail({
      operation: 'GetProduct',
      code: 'AccessDeniedException',
      status: 403,
    });
    expect(await call('getProduct', { productId: 'prod-1' })).toMatchObject({
      status: 403,
      error: 'AccessDeniedException',
    });
    expect((await call('getOffer', { offerId: 'offer-1' })).status).toBe(404);
    const unsigned = await fetch(`${server.url}/2026-02-05/searchListings`, {
      method: 'POST',
      body: '{}',
    });
    expect(unsigned.status).toBe(403);
  });
});

it('keeps to the documented rates', async () => {
  server = await startDiscovery({ port: 0, clock, rates: true });
  const ask = () => call('getProduct', { productId: demoProducts[0]?.id });
  const statuses: number[] = [];
  for (let turn = 0; turn < 7; turn += 1) statuses.push((await ask()).status);
  expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429]);
  clock.advance(1000);
  expect((await ask()).status).toBe(200);
});

it('pages through so many results and no more', async () => {
  const listings = Array.from({ length: 70 }).flatMap((_, copy) =>
    demoListings.map(listing => ({ ...listing, id: `${listing.id}-${copy}` })),
  );
  expect(listings.length).toBeGreaterThan(10_000);
  server = await startDiscovery({ port: 0, clock, listings });
  let nextToken: string | undefined;
  for (let page = 0; page < 100; page += 1) {
    const { body } = await call('searchListings', {
      maxResults: 100,
      nextToken,
    });
    nextToken = body.nextToken;
  }
  expect(
    await call('searchListings', { maxResults: 100, nextToken }),
  ).toMatchObject({
    status: 400,
    body: { reason: 'PAGINATION_LIMIT_EXCEEDED' },
  });
});
