import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { seedDataByName } from '@private-marketplace/sandbox';
import { testDatabases } from '../__testUtils__/databases';
import { BASE, startPortal, type Portal } from '../__testUtils__/startPortal';
import { TestPolicy } from '../__testUtils__/testPolicy';

const ALICE = 'user:default/alice';

const databases = testDatabases();

describe.each(databases.eachSupportedId())('What is mine on %p', databaseId => {
  const policy = new TestPolicy();
  let portal: Portal;

  beforeAll(async () => {
    portal = await startPortal({
      database: await databases.init(databaseId),
      sandbox: { automation: false, seedData: seedDataByName['figure-1'] },
      config: {
        owners: [
          { experience: 'Finance', owner: 'group:default/finance' },
          { experience: 'Default', owner: ALICE },
        ],
      },
      features: [
        policy.feature,
        mockServices.userInfo.mock({
          getUserInfo: async () => ({
            userEntityRef: ALICE,
            ownershipEntityRefs: [ALICE, 'group:default/finance'],
          }),
        }).factory,
      ],
    });
    await portal.bucket.put('Experience_Engineering#1.json', '{"Notes":"a"}', {
      ifAbsent: true,
    });
    await portal.sync();
  });
  afterEach(() => policy.clear());
  afterAll(() => portal.close());

  const get = async (
    path: string,
    header = mockCredentials.user.header(ALICE),
  ) =>
    (
      await portal
        .get(`${BASE}${path}`)
        .set('Authorization', header)
        .expect(200)
    ).body;

  it('is what the caller or one of their groups owns, and nothing of a service', async () => {
    const { items } = await get('/experiences?owner=mine');
    expect(items.map(({ ref }: { ref: string }) => ref)).toEqual([
      'Default',
      'Finance',
    ]);
    const service = mockCredentials.service.header();
    expect(await get('/experiences?owner=mine', service)).toMatchObject({
      totalItems: 0,
    });
  });

  it('is found in the organization, too', async () => {
    const mine = await get('/organization/nodes?owner=mine');
    const named = await get(
      `/organization/nodes?owner=${encodeURIComponent(
        `${ALICE},group:default/finance`,
      )}`,
    );
    expect(mine.items.length).toBeGreaterThan(0);
    expect(mine.items).toEqual(named.items);
    const service = mockCredentials.service.header();
    expect(await get('/organization/nodes?owner=mine', service)).toMatchObject({
      totalItems: 0,
    });
  });

  it('is counted beside what needs attention and what is under way', async () => {
    const lists = await Promise.all(
      [
        'attention=any',
        'underWay=true',
        'owner=mine',
        'owner=mine&attention=any',
      ].map(query => get(`/experiences?${query}`)),
    );
    const all = await get('/experiences');
    const [needAttention, underWay, mine, mineNeedAttention] = lists.map(
      each => each.totalItems,
    );
    expect(underWay).toBe(1);
    expect(await get('/overview')).toMatchObject({
      ...{ total: all.totalItems, needAttention, underWay },
      ...{ mine, mineNeedAttention },
    });
    policy.limit('private-marketplace.experience.read', 'Finance');
    expect(await get('/overview')).toMatchObject({
      ...{ total: 1, underWay: 0, mine: 1 },
    });
  });
});
