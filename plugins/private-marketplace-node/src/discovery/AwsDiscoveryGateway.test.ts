import {
  ManualClock,
  demoListings,
  demoProducts,
  startDiscovery,
  type DiscoveryServer,
} from '@private-marketplace/sandbox';
import { errorOf, startStub } from '../__testUtils__/startStub';
import { manualRateClock } from '../rates/__testUtils__/manualRateClock';
import { DISCOVERY_RATES } from '../rates/documentedRates';
import { RequestRate } from '../rates/RequestRate';
import { AwsDiscoveryGateway } from './AwsDiscoveryGateway';
import { DiscoveryClient } from './DiscoveryClient';

const credentials = { accessKeyId: 'any', secretAccessKey: 'any' };
const clock = new ManualClock();
const clients: DiscoveryClient[] = [];
let server: DiscoveryServer;

function gatewayAt(endpoint: string, rate?: RequestRate) {
  const client = new DiscoveryClient({ endpoint, credentials });
  clients.push(client);
  return new AwsDiscoveryGateway(client, { rate });
}

afterEach(() => clients.splice(0).forEach(client => client.destroy()));

describe('AwsDiscoveryGateway', () => {
  beforeEach(async () => {
    server = await startDiscovery({ port: 0, clock, rates: true });
  });
  afterEach(() => server.close());

  it('pages through all listings within the documented rates', async () => {
    const rate = new RequestRate(DISCOVERY_RATES, manualRateClock(clock));
    const gateway = gatewayAt(server.url, rate);
    const ids: string[] = [];
    let token: string | undefined;
    do {
      const page = await gateway.searchListings({}, { size: 5, token });
      expect(page.total).toBe(demoListings.length);
      ids.push(...page.listings.map(({ id }) => id));
      token = page.nextToken;
    } while (token);
    expect(ids).toEqual(demoListings.map(({ id }) => id));
    expect(server.calls.filter(({ error }) => error)).toEqual([]);
  });

  it('reads listings with their products', async () => {
    const gateway = gatewayAt(server.url);
    const suite = demoListings.find(({ products }) => products.length > 1);
    expect(await gateway.getListing(suite?.id ?? '')).toEqual({
      id: suite?.id,
      title: suite?.title,
      publisher: { profileId: suite?.publisher.id, name: 'Kestrel Shield' },
      shortDescription: suite?.shortDescription,
      longDescription: expect.any(String),
      logoUrl: `${server.logosUrl}${suite?.id}`,
      categories: [
        { value: 'infrastructure-software', name: 'Infrastructure Software' },
        { value: 'security', name: 'Security' },
      ],
      deliveries: [{ value: 'SAAS', name: 'SaaS' }],
      pricingModels: [{ value: 'CONTRACT', name: 'Contract' }],
      badges: [{ value: 'MULTI_PRODUCT', name: 'Multi-product' }],
      products: suite?.products.map(({ id, title, manufacturer }) => ({
        id,
        title,
        vendor: { profileId: manufacturer.id, name: manufacturer.name },
      })),
    });
  });

  it('reads products', async () => {
    const [product] = demoProducts;
    const gateway = gatewayAt(server.url);
    expect(await gateway.getProduct(product?.id ?? '')).toMatchObject({
      id: product?.id,
      title: product?.title,
      vendor: { name: product?.vendor },
      deliveries: [{ value: 'SAAS', name: 'SaaS' }],
      pricingModels: [],
    });
  });

  it('narrows by text, and counts by facet', async () => {
    const gateway = gatewayAt(server.url);
    const security = {
      text: 'firewall',
      filters: [{ type: 'CATEGORY', values: ['security'] } as const],
    };
    const { total } = await gateway.searchListings(security);
    const { facets } = await gateway.searchFacets({ text: 'firewall' }, [
      'CATEGORY',
    ]);
    expect(facets).toEqual({
      CATEGORY: expect.arrayContaining([
        {
          value: 'security',
          name: 'Security',
          parent: 'infrastructure-software',
          count: total,
        },
      ]),
    });
  });

  it('finds nothing where there is nothing', async () => {
    const gateway = gatewayAt(server.url);
    expect(await gateway.getProduct('prod-none')).toBeUndefined();
    expect(await gateway.getListing('prodview-none')).toBeUndefined();
  });

  it('says what AWS refused, with its request id and reason', async () => {
    const gateway = gatewayAt(server.url);
    const order = { operation: 'GetProduct', status: 403 };
    server.fail({ ...order, code: 'AccessDeniedException' });
    expect(await errorOf(gateway.getProduct('prod-1'))).toMatchObject({
      name: 'AwsCallError',
      code: 'AccessDeniedException',
      operation: 'GetProduct',
      httpStatus: 403,
      requestId: expect.stringMatching(/^[\w-]{36}$/),
    });
    const call = gateway.searchListings({}, { token: 'abcd' });
    expect(await errorOf(call)).toMatchObject({
      code: 'ValidationException',
      reason: 'INVALID_PAGINATION_TOKEN: nextToken is of another search.',
      isFinal: true,
    });
  });

  it('asks again what was throttled', async () => {
    const rate = new RequestRate(DISCOVERY_RATES, manualRateClock(clock));
    server.fail({
      ...{ operation: 'GetProduct', code: 'ThrottlingException' },
      ...{ status: 429, times: 3 },
    });
    const gateway = gatewayAt(server.url, rate);
    expect(await gateway.getProduct('prod-none')).toBeUndefined();
    expect(server.calls).toHaveLength(4);
  });

  it('stops when the caller does', async () => {
    const signal = AbortSignal.abort();
    const call = gatewayAt(server.url).getProduct('prod-1', { signal });
    expect((await errorOf(call)).name).toBe('AbortError');
  });
});

describe('odd answers', () => {
  async function answering(status: number, body: string) {
    const stub = await startStub((_request, response) => {
      response.writeHead(status);
      response.end(body);
    });
    const { endpoint } = stub.options;
    return { gateway: gatewayAt(endpoint), close: stub.close };
  }

  it.each([
    [200, '<html>', { code: 'UnexpectedAnswer', httpStatus: undefined }],
    [200, '[]', { code: 'UnexpectedAnswer' }],
    [502, 'Bad gateway', { code: 'UnknownError', httpStatus: 502 }],
    [
      400,
      '{"__type":"a#ValidationException","message":"No."}',
      { code: 'ValidationException', reason: 'No.' },
    ],
  ])('%d %s', async (status, body, expected) => {
    const { gateway, close } = await answering(status, body);
    const error = await errorOf(gateway.searchListings({}));
    await close();
    expect(error).toMatchObject({ name: 'AwsCallError', ...expected });
  });

  it('takes what it can read of a page', async () => {
    const { gateway, close } = await answering(
      200,
      JSON.stringify({
        totalResults: 'many',
        nextToken: null,
        listingSummaries: [
          { listingName: 'Without id' },
          {
            listingId: 'any/thing',
            categories: [{ displayName: 'Without id' }, { categoryId: 'c' }],
            associatedEntities: [
              { offer: {} },
              { product: { productId: 'p' } },
            ],
          },
        ],
      }),
    );
    const page = await gateway.searchListings({});
    await close();
    expect(page).toEqual({
      total: 0,
      nextToken: undefined,
      listings: [
        {
          id: 'any/thing',
          title: 'any/thing',
          publisher: { name: '' },
          products: [{ id: 'p', title: 'p', vendor: { name: '' } }],
          categories: [{ value: 'c', name: 'c' }],
          deliveries: [],
          pricingModels: [],
          badges: [],
        },
      ],
    });
  });

  it('says that there is no answer', async () => {
    const { gateway, close } = await answering(200, '{}');
    await close();
    expect(await errorOf(gateway.searchListings({}))).toMatchObject({
      name: 'AwsCallError',
      httpStatus: undefined,
      isTransient: true,
    });
  });
});

describe('DiscoveryClient', () => {
  it('signs for its region', async () => {
    const seen: unknown[] = [];
    const stub = await startStub((request, response) => {
      seen.push([request.url, request.headers.authorization]);
      response.end('{}');
    });
    const client = new DiscoveryClient({
      ...{ endpoint: `${stub.options.endpoint}/base/`, credentials },
      region: 'eu-west-1',
      customUserAgent: 'test',
    });
    clients.push(client);
    await client.send('SearchFacets', {});
    await stub.close();
    expect(seen).toEqual([
      [
        '/base/2026-02-05/searchFacets',
        expect.stringMatching(
          /\/eu-west-1\/aws-marketplace\/aws4_request, SignedHeaders=content-length;content-type;host;/,
        ),
      ],
    ]);
  });
});
