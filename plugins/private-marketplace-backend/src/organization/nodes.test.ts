import type { Knex } from 'knex';
import { figureOne, seedDataByName } from '@private-marketplace/sandbox';
import { testDatabases } from '../__testUtils__/databases';
import {
  startOrganizationPortal,
  type OrganizationPortal,
} from '../__testUtils__/startOrganizationPortal';

const databases = testDatabases();
const TOP = figureOne.organization.id;

describe.each(databases.eachSupportedId())(
  'Nodes of the organization on %p',
  databaseId => {
    let database: Knex;
    let portal: OrganizationPortal;

    beforeAll(async () => {
      database = await databases.init(databaseId);
      portal = await startOrganizationPortal({
        database,
        config: {
          owners: [
            { experience: 'Finance', owner: 'group:default/finance' },
            { experience: 'Engineering', owner: 'group:default/builders' },
          ],
        },
        sandbox: {
          seedData: seedDataByName['figure-1'],
        },
      });
    }, 60_000);
    afterAll(() => portal.close());

    const list = async (query: object) =>
      (await portal.get('/organization/nodes').query(query).expect(200)).body;
    const names = async (query: object) =>
      (await list(query)).items.map(({ name }: { name: string }) => name);

    it('are found by who owns the experience that governs them', async () => {
      const finance = ['Finance', 'Finance Ledger'];
      const owner = 'group:default/finance';
      await expect(names({ owner })).resolves.toEqual(finance);
      await expect(names({ owner: owner.toUpperCase() })).resolves.toEqual(
        finance,
      );
      await expect(
        names({ owner: `${owner}, group:default/builders`, kind: 'account' }),
      ).resolves.toEqual(['Engineering Builds', 'Finance Ledger']);
      for (const none of ['user:default/ada', ',', ' ']) {
        await expect(names({ owner: none })).resolves.toEqual([]);
      }
    });

    it('are found by their kind, below another one and page by page', async () => {
      const query = { parent: TOP, kind: 'account', limit: 3 };
      const first = await list(query);
      expect(first).toMatchObject({ totalItems: 4 });
      const second = await list({ ...query, cursor: first.nextCursor });
      const all = [...first.items, ...second.items];
      expect(all.map(({ name }) => name)).toEqual([
        ...['Engineering Builds', 'Finance Ledger', 'Marketing Campaigns'],
        'Organization Management',
      ]);
      expect(all[1]).toMatchObject({ path: [TOP, 'Finance'] });
      await portal.get('/organization/nodes?kind=user').expect(400);
    });

    it('are found by how they come to be governed, or by nobody governing them', async () => {
      await expect(names({ relationship: 'associated' })).resolves.toEqual([
        ...[TOP, 'Engineering', 'Finance'],
      ]);
      await expect(names({ relationship: 'none' })).resolves.toEqual([]);
      await portal.apply('Default', { Status: 'Disabled' });
      await expect(names({ relationship: 'none' })).resolves.toEqual([
        ...[TOP, 'Marketing Unit', 'Marketing Campaigns'],
        'Organization Management',
      ]);
      await portal.apply('Default', { Status: 'Enabled' });
    }, 30_000);

    it('come for several branches at once, as they do for each', async () => {
      const branches = async (query: string) =>
        (await portal.get(`/organization/branches?${query}`).expect(200)).body;
      const two = await branches(
        `parent=${TOP}&parent=ou-none&parent=${figureOne.units.finance}&limit=3`,
      );
      const children = await list({ parent: TOP, limit: 3 });
      const { items, totalItems, nextCursor, revision, sync } = children;
      expect(two).toEqual({
        branches: [
          { parentId: TOP, items, totalItems, nextCursor },
          {
            parentId: figureOne.units.finance,
            items: [
              expect.objectContaining({ id: figureOne.accounts.finance }),
            ],
            totalItems: 1,
          },
        ],
        ...{ revision, sync },
      });
      await expect(
        names({ parent: TOP, cursor: two.branches[0].nextCursor }),
      ).resolves.toEqual(['Organization Management']);
      const one = await branches(`parent=${figureOne.units.finance}`);
      expect(one.branches).toHaveLength(1);
      await portal.get('/organization/branches').expect(400);
      const many = Array.from({ length: 101 }, () => `parent=${TOP}`);
      await portal.get(`/organization/branches?${many.join('&')}`).expect(400);
    });

    it('have a revision that stays until something changes, and changes then', async () => {
      const revision = async () => (await list({})).revision;
      const seen = [await revision()];
      const expectAnother = async () => {
        const now = await revision();
        expect(seen).not.toContain(now);
        seen.push(now);
        await portal.sync();
        await portal.syncOrganization();
        await expect(revision()).resolves.toBe(now);
      };
      await portal.sync();
      await portal.syncOrganization();
      await expect(revision()).resolves.toBe(seen[0]);
      await portal.apply('Default', { AllowProducts: ['prod-new'] });
      await expectAnother();
      portal.sandbox.organizations.setAccountState(
        figureOne.accounts.marketing,
        'SUSPENDED',
      );
      await portal.syncOrganization();
      await expectAnother();
      // Of all that is shown, only an owner changes without a revision.
      const before = await revision();
      await database('experiences')
        .where({ ref: 'Default' })
        .update({ owners: '["group:default/everybody"]' });
      await expect(revision()).resolves.not.toBe(before);
      await expect(list({})).resolves.toMatchObject({
        items: [{ governing: { owners: ['group:default/everybody'] } }],
      });
    }, 30_000);

    it('are not read on from a page of another tree', async () => {
      const query = { parent: TOP, limit: 2 };
      const { nextCursor: cursor } = await list(query);
      await list({ ...query, cursor });
      portal.sandbox.organizations.moveAccount(
        figureOne.accounts.finance,
        figureOne.units.engineering,
      );
      await portal.syncOrganization();
      const { body } = await portal
        .get('/organization/nodes')
        .query({ ...query, cursor })
        .expect(409);
      expect(body.error.message).toContain('Begin again');
      const { nextCursor } = await list(query);
      await list({ ...query, cursor: nextCursor });
    });
  },
);

describe('An experience that is archived', () => {
  it('comes after the one that has its principal now', async () => {
    const [first, ...others] = seedDataByName['figure-1'].experiences;
    if (!first) throw new Error('The figure has experiences.');
    // Before all others by its name.
    const archived = {
      ...{ ...first, id: 'exp-aaaaaaaaaaaaa', shortName: 'Aged', name: 'Aged' },
      ...{ status: 'Disabled' as const, archived: true },
    };
    const portal = await startOrganizationPortal({
      sandbox: {
        organization: figureOne.organization,
        seedData: {
          ...seedDataByName['figure-1'],
          experiences: [archived, first, ...others],
        },
      },
    });
    const { body } = await portal.get('/organization/nodes');
    expect(body.items[0]).toMatchObject({
      governing: { ref: 'Default', status: 'Enabled', archived: false },
      associated: [
        { ref: 'Default', status: 'Enabled', archived: false },
        { name: 'Aged', status: 'Disabled', archived: true },
      ],
    });
    await portal.close();
  }, 30_000);
});
