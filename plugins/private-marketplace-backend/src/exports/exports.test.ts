import { parse } from 'csv-parse/sync';
import { figureOne, seedDataByName } from '@private-marketplace/sandbox';
import { testDatabases } from '../__testUtils__/databases';
import { BASE, startPortal, type Portal } from '../__testUtils__/startPortal';
import { TestPolicy } from '../__testUtils__/testPolicy';
import { summaryText } from './summaryText';

const READ = 'private-marketplace.experience.read';
const ORGANIZATION = 'private-marketplace.organization.read';

const databases = testDatabases();

describe.each(databases.eachSupportedId())('Exports on %p', databaseId => {
  const policy = new TestPolicy();
  let portal: Portal;

  beforeAll(async () => {
    portal = await startPortal({
      database: await databases.init(databaseId),
      sandbox: { automation: false, seedData: seedDataByName['figure-1'] },
      features: [policy.feature],
    });
    await portal
      .post(`${BASE}/experiences/Finance/configurations`)
      .send({
        configuration: { Status: 'Disabled', Notes: '=cmd' },
        version: '1',
      })
      .expect(201);
  });
  afterEach(() => policy.clear());
  afterAll(() => portal.close());

  const rows = async (path: string): Promise<Record<string, string>[]> => {
    const { text } = await portal.get(`${BASE}/exports/${path}`).expect(200);
    return parse(text, { bom: true, columns: true });
  };

  it('hold the products of each experience, with the accounts that it governs', async () => {
    const all = await rows('products');
    const { body } = await portal.get(`${BASE}/experiences/Finance/products`);
    const ofFinance = all.filter(each => each.Experience === 'Finance');
    expect(
      ofFinance.map(each => [each.Product, each.Decision?.toLowerCase()]),
    ).toEqual(
      body.items.map(({ id, list }: { id: string; list: string }) => [
        id,
        list === 'allowed' ? 'approved' : 'denied',
      ]),
    );
    expect(ofFinance[0]).toMatchObject({
      Name: expect.any(String),
      Status: 'Live',
      'Accounts governed': expect.stringMatching(/^[1-9]/),
    });
    expect(await rows('products?experience=Finance')).toEqual(ofFinance);
    await portal.get(`${BASE}/exports/products?experience=None`).expect(404);
  });

  it('hold accounts with what governs them', async () => {
    const accounts = await rows('accounts');
    const { body } = await portal.get(
      `${BASE}/organization/nodes?kind=account`,
    );
    expect(accounts).toHaveLength(body.totalItems);
    for (const { id, governing, relationship } of body.items) {
      expect(accounts.find(each => each.Account === id)).toMatchObject({
        'Governing experience': governing?.ref ?? '',
        Relationship: expect.stringMatching(new RegExp(relationship, 'i')),
      });
    }
  });

  it('hold what has happened, with the same filters', async () => {
    expect(await rows('activity?experience=Finance')).toEqual([
      expect.objectContaining({
        Experience: 'Finance',
        Change: 'Status: Live → Not live',
        Note: "'=cmd",
        Result: 'under-way',
        Door: 'portal',
        Version: '1',
      }),
    ]);
    expect(await rows('activity?result=failed')).toEqual([]);
    await portal.get(`${BASE}/exports/activity?since=2026-13-01`).expect(400);
  });

  it('hold nothing that the caller may not see', async () => {
    policy.limit(READ, 'Engineering');
    expect(await rows('activity')).toEqual([]);
    const products = await rows('products');
    expect(new Set(products.map(each => each.Experience))).toEqual(
      new Set(['Engineering']),
    );
    await portal.get(`${BASE}/exports/products?experience=Finance`).expect(404);
    const accounts = await rows('accounts');
    expect(
      accounts.find(each => each.Account === figureOne.accounts.finance),
    ).toMatchObject({
      'Governing experience': '',
      'Experience name': 'Hidden',
      Owners: '',
    });
    policy.deny(ORGANIZATION);
    await portal.get(`${BASE}/exports/accounts`).expect(403);
    const [first] = await rows('products');
    expect(first).toMatchObject({ 'Accounts governed': '' });
  });
});

describe('summaryText', () => {
  it('says what a change asks for', () => {
    expect(
      summaryText({
        creates: true,
        name: { to: 'Finance' },
        archived: { from: 'false', to: 'true' },
        productRequests: { to: 'Deny' },
        description: true,
        branding: ['title'],
        productsAllowed: { total: 4, first: ['a', 'b', 'c'] },
        principalsDisassociated: { total: 1, first: ['d'] },
      }),
    ).toBe(
      'Created; Name: Finance; State: Active → Archived; Product procurement requests: Deny; Description; Branding (title); Approved 4: a, b, c, …; Audience disassociated 1: d',
    );
  });
});
