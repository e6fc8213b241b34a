import type { ExperienceList } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { BASE, startPortal, type Portal } from '../__testUtils__/startPortal';

describe('GET /experiences', () => {
  let portal: Portal;

  beforeAll(async () => {
    portal = await startPortal();
  });
  afterAll(() => portal.close());

  async function list(query: Record<string, string> = {}) {
    const { body } = await portal
      .get(`${BASE}/experiences`)
      .query(query)
      .expect(200);
    const answer: ExperienceList = body;
    return answer;
  }

  it('lists what the Catalog has by name, with counts', async () => {
    const { items, totalItems, sync } = await list();
    expect({ totalItems, sync }).toEqual({
      totalItems: 4,
      sync: { state: 'fresh', syncedAt: expect.any(String) },
    });
    expect(items).toEqual([
      {
        ref: 'DataScienceLab',
        shortName: 'DataScienceLab',
        id: 'exp-z9c4r1v6jyd3p',
        name: 'Data Science Lab',
        description: 'Tools that the lab tries out',
        status: 'Enabled',
        archived: false,
        managed: true,
        owners: [],
        productRequests: 'Allow',
        allowedProducts: 19,
        deniedProducts: 0,
        principals: 1,
        attention: [],
        revision: 1,
      },
      expect.objectContaining({
        ref: 'Default',
        id: 'exp-hfa7q3gade2qi',
        status: 'Enabled',
        allowedProducts: 26,
        deniedProducts: 3,
      }),
      expect.objectContaining({
        ref: 'FinanceUnit',
        name: 'Finance Unit',
        allowedProducts: 12,
        deniedProducts: 1,
        principals: 1,
      }),
      expect.objectContaining({
        ref: 'exp-u3n8s5e2ghl6a',
        name: 'Marketing Unit',
        status: 'Disabled',
        managed: false,
        principals: 2,
        attention: ['unmanaged'],
      }),
    ]);
  });

  it('gives a short name to none but the managed ones', async () => {
    const { items } = await list();
    expect(items.map(({ shortName }) => shortName)).toEqual([
      'DataScienceLab',
      'Default',
      'FinanceUnit',
      undefined,
    ]);
  });

  it('gives pages that make up the list', async () => {
    const first = await list({ limit: '3' });
    expect(first.items).toHaveLength(3);
    const cursor = first.nextCursor ?? '';
    const second = await list({ limit: '3', cursor });
    expect(second.nextCursor).toBeUndefined();
    const whole = await list();
    expect([...first.items, ...second.items]).toEqual(whole.items);
  });

  it.each([
    ['limit=0', 'limit'],
    ['limit=501', 'limit'],
    ['limit=', 'limit'],
    ['limit=all', 'limit'],
    ['limit=1&limit=2', 'limit'],
    ['limit[x]=1', 'limit'],
    ['cursor=oops', 'cursor'],
    ['cursor=', 'cursor'],
    ['cursor=a&cursor=b', 'cursor'],
  ])('refuses ?%s', async (query, field) => {
    const { body } = await portal
      .get(`${BASE}/experiences?${query}`)
      .expect(400);
    expect(body).toMatchObject({
      error: { name: 'InputError', message: expect.stringContaining(field) },
    });
  });
});
