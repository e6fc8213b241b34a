import {
  coreServices,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { productSourcesExtensionPoint } from '@private-marketplace/backstage-plugin-private-marketplace-node';
import { demoProducts } from '@private-marketplace/sandbox';
import request from 'supertest';
import { testDatabases } from '../__testUtils__/databases';
import { BASE, startPortal, type Portal } from '../__testUtils__/startPortal';
import { TestPolicy } from '../__testUtils__/testPolicy';

const databases = testDatabases();

const FILE = `
products:
  - id: prod-private22offer
    title: Ledger of the Group
    vendor: Quillon
    assessment: { status: approved, risk: low, validUntil: 2099-12-31, owner: group:default/finance }
  - id: ${idOf('Kestrel Shield Secrets Scanner')}
    assessment: { status: conditional, link: https://wiki.example.com/7, validUntil: 2020-01-01 }
  - id: no id
`;

function productOf(title: string) {
  const product = demoProducts.find(each => each.title === title);
  if (!product) throw new Error(`There is no ${title}.`);
  return product;
}

function idOf(title: string): string {
  return productOf(title).id;
}

const FIREWALL = productOf('Kestrel Shield Next-Generation Firewall');
const SCANNER = productOf('Kestrel Shield Secrets Scanner');
const MESH = productOf('Ironbridge Service Mesh');

describe.each(databases.eachSupportedId())('Products on %p', databaseId => {
  const policy = new TestPolicy();
  let file = FILE;
  let portal: Portal;

  beforeAll(async () => {
    const reader = mockServices.urlReader.mock({
      readUrl: async () => ({
        buffer: async () => Buffer.from(file),
        etag: file,
      }),
    });
    const database = await databases.init(databaseId);
    portal = await startPortal({
      database,
      features: [
        policy.feature,
        createServiceFactory({
          service: coreServices.urlReader,
          deps: {},
          factory: () => reader,
        }),
        createBackendModule({
          pluginId: 'private-marketplace',
          moduleId: 'procurement',
          register({ registerInit }) {
            registerInit({
              deps: { sources: productSourcesExtensionPoint },
              async init({ sources }) {
                sources.addSource({
                  id: 'procurement',
                  read: async () => ({
                    products: [
                      { id: 'prod-ofprocurement', title: 'Purchased' },
                    ],
                  }),
                });
              },
            });
          },
        }),
      ],
      config: {
        products: { file: { url: 'https://example.com/products.yaml' } },
      },
    });
    await portal.run('product-sources');
    await portal.run('product-names');
    // Which the directory learns from.
    await portal.get(`${BASE}/marketplace-listings?text=ironbridge`);
  });
  afterEach(() => policy.clear());
  afterAll(() => portal.close());

  const get = async (path: string, status = 200) =>
    (await portal.get(`${BASE}${path}`).expect(status)).body;
  const resolve = async (text: string, words?: string) =>
    (
      await portal
        .post(`${BASE}/product-resolution`)
        .send({ text, words })
        .expect(200)
    ).body;
  const titles = (answer: { items: { title?: string; id: string }[] }) =>
    answer.items.map(({ id, title }) => title ?? id);

  it('are found by words and fragments, the likeliest first', async () => {
    const found = await get('/products?text=firewall');
    expect(titles(found)[0]).toBe('Kestrel Shield Next-Generation Firewall');
    expect(found.totalItems).toBe(3);
    expect(titles(await get('/products?text=KESTREL%20byol'))).toEqual([
      'Kestrel Shield Next-Generation Firewall (BYOL)',
    ]);
    expect(titles(await get('/products?text=retscan'))).toEqual([]);
    expect(titles(await get('/products?text=crets%20scann'))).toEqual([
      'Kestrel Shield Secrets Scanner',
    ]);
    expect(
      titles(await get(`/products?text=${FIREWALL.id.slice(5, 15)}`)),
    ).toEqual([FIREWALL.title]);
  });

  it('are found by name on the list of an experience', async () => {
    const { items } = await get(
      '/experiences/Default/products?text=fire%20byol',
    );
    expect(items).toMatchObject([
      { id: idOf('Kestrel Shield Next-Generation Firewall (BYOL)') },
    ]);
    expect(await get('/experiences/Default/products?text=zzz')).toMatchObject({
      totalItems: 0,
    });
  });

  it('come page by page, each once', async () => {
    const { totalItems } = await get('/products?limit=1');
    const seen: string[] = [];
    let cursor = '';
    do {
      const page = await get(
        `/products?limit=7${cursor && `&cursor=${cursor}`}`,
      );
      expect(page.totalItems).toBe(totalItems);
      seen.push(...page.items.map(({ id }: { id: string }) => id));
      cursor = page.nextCursor ?? '';
    } while (cursor);
    expect(new Set(seen).size).toBe(totalItems);
    expect(seen).toHaveLength(totalItems);
  });

  it('are counted and narrowed by facets', async () => {
    const { facets } = await get('/products?text=kestrel&facets=true');
    const [vendor] = facets.vendor;
    expect(vendor).toMatchObject({ name: 'Kestrel Shield' });
    const narrowed = await get(`/products?vendor=${vendor.value}`);
    expect(narrowed.totalItems).toBe(vendor.count);
    const both = await get(`/products?vendor=${vendor.value}&pricing=FREE`);
    expect(titles(both)).toEqual(['Kestrel Shield Secrets Scanner']);
  });

  it('tell where they are allowed, and for how many accounts', async () => {
    const found = await get(`/products/${FIREWALL.id}`);
    expect(found).toMatchObject({
      title: FIREWALL.title,
      vendor: { name: 'Kestrel Shield' },
      state: 'listed',
      logo: true,
      source: 'discovery',
      categories: [{ name: 'Infrastructure Software' }, { name: 'Security' }],
      pricingModels: [{ value: 'USAGE', name: 'Usage based' }],
      placements: [
        { experience: { ref: 'Default' }, list: 'allowed', live: true },
      ],
      names: { state: 'ready' },
    });
    const [{ accounts }] = found.placements;
    expect(accounts).toBeGreaterThan(0);
    expect(found.accounts.allowed).toBe(accounts);
    expect(found.accounts.total).toBeGreaterThan(accounts);
    expect(found.listingIds).toContain(FIREWALL.listingId);
  });

  it('cost no call of AWS', async () => {
    const before = portal.sandbox.discovery.calls.length;
    await get('/products?text=a&facets=true');
    await get(`/products/${FIREWALL.id}`);
    await get(`/product-names?ids=${FIREWALL.id}%2Cprod-unknown`);
    await resolve(`${FIREWALL.id}\n${FIREWALL.listingId}\nService Mesh`);
    expect(portal.sandbox.discovery.calls).toHaveLength(before);
  });

  it('have what the company says of them', async () => {
    const company = await get('/products?assessment=approved');
    expect(company.items).toMatchObject([
      {
        id: 'prod-private22offer',
        title: 'Ledger of the Group',
        state: 'unknown',
        source: 'file',
        assessment: { status: 'approved', risk: 'low', valid: true },
      },
    ]);
    expect(await get(`/products/${SCANNER.id}`)).toMatchObject({
      // AWS tells the title, and the company's words stand beside it.
      title: SCANNER.title,
      assessment: { status: 'conditional', valid: false },
    });
    expect(titles(await get('/products?text=purchased'))).toEqual([
      'Purchased',
    ]);
  });

  it('keep the company’s secrets from who may not see its products', async () => {
    policy.deny('private-marketplace.product.read');
    expect(await get('/products?text=private22offer')).toMatchObject({
      totalItems: 0,
    });
    expect(await get('/products?assessment=conditional')).toMatchObject({
      totalItems: 0,
    });
    await get('/products/prod-private22offer', 404);
    expect(await get(`/products/${SCANNER.id}`)).not.toHaveProperty(
      'assessment',
    );
    expect(await get('/product-names?ids=prod-private22offer')).toMatchObject({
      items: [],
    });
    expect(await resolve('Ledger of the Group')).toMatchObject({
      items: [{ why: 'nothing-found' }],
    });
    // What AWS Marketplace says to everybody is no secret.
    expect(await get(`/product-names?ids=${MESH.id}`)).toMatchObject({
      items: [{ title: MESH.title }],
    });
  });

  it('show those of visible experiences, or of the company alone', async () => {
    policy.limit('private-marketplace.experience.read', 'FinanceUnit');
    policy.deny('private-marketplace.product.read');
    const found = await get('/products?limit=100');
    const vendors = new Set(
      found.items.map(
        (each: { vendor?: { name: string } }) => each.vendor?.name,
      ),
    );
    expect(vendors).not.toContain('Kestrel Shield');
    expect(vendors).toContain('Quillon');
    expect(await get(`/products/${FIREWALL.id}`)).toMatchObject({
      placements: [],
    });
    policy.clear();
    policy.deny('private-marketplace.experience.read');
    expect(titles(await get('/products'))).toEqual([
      'Kestrel Shield Secrets Scanner',
      'Ledger of the Group',
      'Purchased',
    ]);
    policy.deny('private-marketplace.product.read');
    await get('/products', 403);
  });

  it('are called by their names, as far as these are known', async () => {
    const { items } = await get(`/product-names?ids=${MESH.id}%2Cprod-none`);
    expect(items).toEqual([
      {
        id: MESH.id,
        title: MESH.title,
        vendor: { profileId: expect.any(String), name: MESH.vendor },
        state: 'listed',
        logo: true,
      },
    ]);
  });

  it('are resolved from whatever is pasted', async () => {
    const { items, duplicates, words, names } = await resolve(
      [
        `${FIREWALL.id}\tthe firewall`,
        `https://aws.amazon.com/marketplace/pp/${MESH.listingId}`,
        FIREWALL.id,
        'prod-nobody2knows3',
        'https://aws.amazon.com/marketplace/pp?sku=a1b2c3d4e5f6g7h8i9j0k1l2m',
      ].join('\n'),
    );
    expect(items).toMatchObject([
      { line: 1, product: { title: FIREWALL.title } },
      { line: 2, listing: MESH.title, product: { title: MESH.title } },
      { line: 4, product: { id: 'prod-nobody2knows3', state: 'not-listed' } },
      { line: 5, why: 'product-code' },
    ]);
    expect({ duplicates, words, names }).toEqual({
      duplicates: [FIREWALL.id],
      words: ['the firewall'],
      names: { state: 'ready' },
    });
  });

  it('are looked for by words beside ids when the person says so', async () => {
    const { items, words } = await resolve(
      `${FIREWALL.id}\nservice mesh\nno such thing`,
      'search',
    );
    expect(words).toEqual([]);
    expect(items).toMatchObject(
      [
        { product: { id: FIREWALL.id } },
        { input: 'service mesh', candidates: [{ title: MESH.title }] },
        { input: 'no such thing', why: 'nothing-found', mayBeId: false },
      ].map(({ mayBeId: _, ...item }) => item),
    );
  });

  it('may be named in a question by what people call them', async () => {
    const verdict = async (product: string, status = 200) =>
      get(
        `/organization/verdict?account=160000000019&product=${encodeURIComponent(
          product,
        )}`,
        status,
      );
    const address = `https://aws.amazon.com/marketplace/pp/${MESH.listingId}`;
    for (const text of [MESH.id, MESH.title.toUpperCase(), address]) {
      expect(await verdict(text)).toMatchObject({ product: MESH.id });
    }
    expect(await verdict('of_another_form')).toMatchObject({
      product: 'of_another_form',
    });
    const { error } = await verdict('kestrel firewall', 400);
    expect(error.message).toContain(
      `${FIREWALL.title} by Kestrel Shield (${FIREWALL.id})`,
    );
    policy.deny('private-marketplace.product.read');
    expect(
      (await verdict('Ledger of the Group', 400)).error.message,
    ).not.toContain('private22offer');
  });

  it('lead to the experiences that name them', async () => {
    const refs = async (product: string) =>
      (
        await get(`/experiences?product=${encodeURIComponent(product)}`)
      ).items.map(({ ref }: { ref: string }) => ref);
    const expected = await refs(FIREWALL.id);
    expect(expected).toContain('Default');
    for (const text of [
      'next-generation firewall (byol)',
      `https://aws.amazon.com/marketplace/pp/${FIREWALL.listingId}`,
    ]) {
      expect(await refs(text)).toContain('Default');
    }
    expect(await refs('no such thing')).toEqual([]);
    // encodeURIComponent leaves what a query may have as it is (RFC 3986).
    expect(await refs("it's (new)! * $ ,;:@/?")).toEqual([]);
  });

  it('of a listing of several are asked for, unless one stands beside it', async () => {
    const { body } = await portal
      .get(`${BASE}/marketplace-listings?text=Perimeter`)
      .expect(200);
    const [{ id, products }] = body.items;
    expect(products).toHaveLength(3);
    expect(await resolve(id)).toMatchObject({
      items: [
        {
          listing: 'Kestrel Shield Perimeter Defense Suite',
          candidates: [{}, {}, {}],
        },
      ],
    });
    const beside = await resolve(`${id} ${FIREWALL.id}`);
    expect(beside.items).toMatchObject([{ product: { id: FIREWALL.id } }]);
  });

  it('are asked of AWS where nobody knows a product or a listing', async () => {
    const listing = {
      ...{
        id: 'prodview-newtoeverybody',
        title: 'New',
        products: [
          {
            id: 'prod-newtoeverybody',
            title: 'New',
            manufacturer: { id: 'seller-1', name: 'N' },
            shortDescription: 'n',
          },
        ],
      },
      ...{ publisher: { id: 'seller-1', name: 'N' }, shortDescription: 'n' },
      ...{ categories: [], deliveries: [], pricingModels: [], badges: [] },
    };
    portal.sandbox.discovery.list(listing);
    expect(await resolve('prod-newtoeverybody')).toMatchObject({
      items: [{ product: { id: 'prod-newtoeverybody', title: 'New' } }],
    });
    expect(await resolve(listing.id)).toMatchObject({
      items: [{ product: { id: 'prod-newtoeverybody', title: 'New' } }],
    });
    expect(await resolve('prodview-nobodylistsit')).toMatchObject({
      items: [{ why: 'listing-unknown' }],
    });
  });

  it('are searched in AWS Marketplace with one call for all who ask the same', async () => {
    const { calls } = portal.sandbox.discovery;
    const before = calls.length;
    const [first] = await Promise.all([
      get('/marketplace-listings?text=data%20%20catalog'),
      get('/marketplace-listings?text=data%20catalog'),
    ]);
    await get('/marketplace-listings?text=%20data%20catalog');
    expect(calls).toHaveLength(before + 1);
    expect(first.items[0]).toMatchObject({
      title: 'Brightmoor Data Catalog',
      address: expect.stringContaining('/marketplace/pp/prodview-'),
    });
    const faceted = await get('/marketplace-listings?text=data&facets=true');
    expect(faceted.facets.category.length).toBeGreaterThan(1);
    const { value, count } = faceted.facets.category[0];
    const narrowed = await get(
      `/marketplace-listings?text=data&category=${value}`,
    );
    expect(narrowed.totalItems).toBe(count);
    const next = await get(
      `/marketplace-listings?cursor=${encodeURIComponent(
        (
          await get('/marketplace-listings')
        ).nextCursor,
      )}`,
    );
    expect(next.items).toHaveLength(20);
  });

  it('have logos that come through the portal', async () => {
    const answer = await request(portal.url)
      .get(`${BASE}/products/${FIREWALL.id}/logo`)
      .expect(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
    });
    expect(answer.body.subarray(1, 4).toString()).toBe('PNG');
    await get('/products/prod-private22offer/logo', 404);
  });

  it('are refused in words where AWS does not let the portal search', async () => {
    const order = {
      operation: 'SearchListings',
      code: 'AccessDeniedException',
    };
    portal.sandbox.discovery.fail({
      ...order,
      status: 403,
      message: 'arn:aws:iam::1',
    });
    const { error } = await get('/marketplace-listings?text=denied', 503);
    expect(error.message).toMatch(/aws-marketplace:SearchListings/);
    expect(error.message).not.toContain('arn:');
    await get('/marketplace-listings?cursor=abcd', 400);
  });

  it('follow what the file says', async () => {
    file = FILE.replace('Ledger of the Group', 'Books of the Group').replace(
      /- id: no id\n/,
      '',
    );
    await portal.run('product-sources');
    expect(titles(await get('/products?text=of%20the%20group'))).toEqual([
      'Books of the Group',
    ]);
    file = '{ broken';
    await portal.run('product-sources');
    expect(titles(await get('/products?text=of%20the%20group'))).toEqual([
      'Books of the Group',
    ]);
    file = 'products: []';
    await portal.run('product-sources');
    expect(titles(await get('/products?text=of%20the%20group'))).toEqual([]);
    file = FILE;
  });
});

describe('A portal that may not ask AWS Marketplace, or can not', () => {
  it.each([
    ['denied', 'AccessDeniedException', 403],
    ['unreachable', 'InternalServerException', 500],
  ])('works by ids, and says why: %s', async (state, code, status) => {
    const portal = await startPortal();
    for (const operation of ['SearchListings', 'GetProduct', 'GetListing']) {
      portal.sandbox.discovery.fail({ operation, code, status, times: 100 });
    }
    await portal.run('product-names');
    const get = async (path: string) =>
      (await portal.get(`${BASE}${path}`).expect(200)).body;
    const names = { state, message: expect.stringContaining('Marketplace') };
    expect(await get(`/product-names?ids=${FIREWALL.id}`)).toMatchObject({
      items: [{ id: FIREWALL.id, state: 'unknown' }],
      names,
    });
    expect((await get('/experiences/Default/products')).items).not.toEqual([]);
    expect(await get(`/products/${FIREWALL.id}`)).toMatchObject({ names });
    const { body } = await portal
      .post(`${BASE}/product-resolution`)
      .send({ text: `${FIREWALL.id}\n${MESH.listingId}` })
      .expect(200);
    expect(body).toMatchObject({
      items: [{ product: { id: FIREWALL.id } }, { why: 'listing-unknown' }],
      names,
    });
    await portal.close();
  });
});
