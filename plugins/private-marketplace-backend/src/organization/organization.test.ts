import { figureOne, seedDataByName } from '@private-marketplace/sandbox';
import { testDatabases } from '../__testUtils__/databases';
import {
  startOrganizationPortal,
  type OrganizationPortal,
} from '../__testUtils__/startOrganizationPortal';

const databases = testDatabases();
const TOP = figureOne.organization.id;
const live = (ref: string) => ({
  ...{ ref, name: ref, status: 'Enabled', archived: false },
});

describe.each(databases.eachSupportedId())(
  "Figure 1 of AWS's blog post on %p",
  databaseId => {
    let portal: OrganizationPortal;

    beforeAll(async () => {
      portal = await startOrganizationPortal({
        database: await databases.init(databaseId),
        sandbox: {
          seedData: seedDataByName['figure-1'],
        },
      });
    }, 60_000);
    afterAll(() => portal.close());

    async function governs(id: string) {
      const { body } = await portal.get(`/organization/nodes/${id}`);
      return [body.relationship, body.governing?.ref, body.source?.id];
    }

    const list = async (query: string) =>
      (await portal.get(`/organization/nodes${query}`).expect(200)).body;
    const names = async (query: string) =>
      (await list(query)).items.map(({ name }: { name: string }) => name);

    it('begins with the organization, and gives children on demand', async () => {
      const top = await list('');
      expect(top).toEqual({
        items: [
          {
            ...{ id: TOP, kind: 'organization', name: TOP },
            ...{ children: 4, accountsBelow: 4 },
            relationship: 'associated',
            governing: live('Default'),
            associated: [live('Default')],
          },
        ],
        totalItems: 1,
        revision: expect.any(String),
        sync: { state: 'fresh', syncedAt: expect.any(String) },
      });
      await expect(names(`?parent=${TOP}`)).resolves.toEqual([
        ...['Engineering', 'Finance', 'Marketing Unit'],
        'Organization Management',
      ]);
      const { items } = await list(`?parent=${figureOne.units.marketing}`);
      expect(items).toEqual([
        {
          ...{
            id: figureOne.accounts.marketing,
            kind: 'account',
            state: 'ACTIVE',
          },
          name: 'Marketing Campaigns',
          parentId: figureOne.units.marketing,
          ...{ children: 0, accountsBelow: 0 },
          relationship: 'inherited',
          governing: live('Default'),
          source: { id: TOP, name: TOP },
        },
      ]);
    });

    it('gives children page by page', async () => {
      const first = await list(`?parent=${TOP}&limit=3`);
      expect(first).toMatchObject({ totalItems: 4 });
      const cursor = `&cursor=${first.nextCursor}`;
      const second = await list(`?parent=${TOP}&limit=3${cursor}`);
      expect(second.items).toMatchObject([{ name: 'Organization Management' }]);
      expect(second).not.toHaveProperty('nextCursor');
      await portal.get(`/organization/nodes?parent=x${cursor}`).expect(404);
      await portal.get(`/organization/nodes?cursor=x`).expect(400);
    });

    it('finds nodes by name and id, overrides, and what an experience governs', async () => {
      const { items } = await list('?text=cAmPaIgNs');
      expect(items).toMatchObject([
        { id: figureOne.accounts.marketing, path: [TOP, 'Marketing Unit'] },
      ]);
      await expect(names('?text=1111')).resolves.toEqual(['Finance Ledger']);
      await expect(names('?text=figure.example')).resolves.toEqual([]);
      await expect(names('?overrides=true')).resolves.toEqual([
        ...[TOP, 'Engineering', 'Finance', 'Marketing Unit'],
      ]);
      await expect(names('?governing=Finance')).resolves.toEqual([
        ...['Finance', 'Finance Ledger'],
      ]);
      await expect(
        names(`?governing=Default&parent=${figureOne.units.marketing}`),
      ).resolves.toEqual(['Marketing Campaigns']);
    });

    it('says why an account is governed as it is', async () => {
      const { body } = await portal.get(
        `/organization/nodes/${figureOne.accounts.marketing}`,
      );
      expect(body).toMatchObject({
        products: 1,
        chain: [
          { id: figureOne.accounts.marketing, contribution: 'nothing' },
          {
            id: figureOne.units.marketing,
            name: 'Marketing Unit',
            contribution: 'not-live',
            experience: { ref: 'MarketingUnit' },
          },
          { id: TOP, contribution: 'governs', experience: { ref: 'Default' } },
        ],
      });
      await portal.get('/organization/nodes/999999999999').expect(404);
    });

    it('gives verdicts', async () => {
      const verdict = async (account: string, product: string) =>
        (
          await portal
            .get('/organization/verdict')
            .query({ account, product })
            .expect(200)
        ).body;
      await expect(
        verdict(figureOne.accounts.engineering, 'prod-ide'),
      ).resolves.toMatchObject({
        verdict: 'allowed',
        account: {
          id: figureOne.accounts.engineering,
          name: 'Engineering Builds',
        },
        governing: { ref: 'Engineering' },
        remedies: [],
        notGoverned: expect.arrayContaining(['existing-subscriptions']),
      });
      await expect(
        verdict(figureOne.accounts.marketing, 'prod-chat'),
      ).resolves.toMatchObject({
        verdict: 'denied',
        remedies: [{ kind: 'ask-owner', experience: { ref: 'Default' } }],
      });
      await expect(
        verdict(figureOne.accounts.marketing, 'prod-ads'),
      ).resolves.toMatchObject({
        verdict: 'not-listed',
        remedies: [
          { kind: 'request', experience: { ref: 'Default' } },
          { kind: 'enable', experience: { ref: 'MarketingUnit' } },
        ],
      });
      await expect(verdict('999999999999', 'prod-x')).resolves.toMatchObject({
        verdict: 'unknown-account',
        remedies: [{ kind: 'check-account' }],
      });
    });

    it('shows before, and then as done, what turning Marketing live changes', async () => {
      await expect(governs(figureOne.accounts.marketing)).resolves.toEqual([
        ...['inherited', 'Default', TOP],
      ]);
      const marketing = {
        ...{ id: figureOne.units.marketing, name: 'Marketing Unit' },
        ...{ accounts: 1, accountsWithOtherProducts: 0 },
      };
      const { body } = await portal
        .post('/experiences/MarketingUnit/configurations?dryRun=true')
        .send({ configuration: { Status: 'Enabled' } })
        .expect(200);
      expect(body.impact).toEqual({
        accounts: 1,
        accountsWithOtherProducts: 0,
        groups: [
          {
            change: 'governing-experience',
            before: live('Default'),
            after: live('MarketingUnit'),
            accounts: 1,
            gained: { kind: 'only', products: ['prod-ads'], totalProducts: 1 },
            lost: { kind: 'only', products: ['prod-linux'], totalProducts: 1 },
            organizationalUnits: [marketing],
            totalOrganizationalUnits: 1,
          },
        ],
        totalGroups: 1,
        organizationalUnits: [marketing],
        totalOrganizationalUnits: 1,
      });
      const ended = await portal.apply('MarketingUnit', { Status: 'Enabled' });
      expect(ended).toMatchObject({ state: 'succeeded' });
      await expect(governs(figureOne.accounts.marketing)).resolves.toEqual([
        ...['inherited', 'MarketingUnit', figureOne.units.marketing],
      ]);
      await expect(governs(figureOne.accounts.finance)).resolves.toEqual([
        ...['inherited', 'Finance', figureOne.units.finance],
      ]);
    }, 30_000);

    it('keeps the tree while AWS is away, and sees what has moved when it is back', async () => {
      const { organizations } = portal.sandbox;
      organizations.setAccountState(figureOne.accounts.finance, 'SUSPENDED');
      organizations.moveAccount(
        figureOne.accounts.finance,
        figureOne.units.engineering,
      );
      organizations.fail({
        operation: 'DescribeOrganization',
        code: 'AccessDeniedException',
        status: 403,
      });
      await portal.syncOrganization();
      const stale = await list(`?parent=${figureOne.units.finance}`);
      expect(stale).toMatchObject({
        items: [{ id: figureOne.accounts.finance, state: 'ACTIVE' }],
        sync: {
          state: 'stale',
          problem: expect.stringContaining('AccessDenied'),
        },
      });
      await portal.syncOrganization();
      await expect(
        names(`?parent=${figureOne.units.finance}`),
      ).resolves.toEqual([]);
      const fresh = await list('?text=Ledger');
      expect(fresh).toMatchObject({
        items: [
          {
            state: 'SUSPENDED',
            parentId: figureOne.units.engineering,
            governing: { ref: 'Engineering' },
          },
        ],
        sync: { state: 'fresh' },
      });
      expect(fresh.sync).not.toHaveProperty('problem');
    }, 30_000);
  },
);

describe('What the configuration says', () => {
  it('shows addresses and finds domains where that is wanted', async () => {
    const portal = await startOrganizationPortal({
      sandbox: {
        seedData: seedDataByName['figure-1'],
      },
      organization: { showEmail: true },
    });
    const { body } = await portal
      .get('/organization/nodes')
      .query({ text: '@Figure.exam' })
      .expect(200);
    expect(body.totalItems).toBe(3);
    expect(body.items[0]).toMatchObject({
      email: `aws+${figureOne.accounts.engineering}@figure.example`,
    });
    const aws = await portal.get('/organization/nodes?text=aws%2B');
    expect(aws.body.totalItems).toBe(0);
    await portal.close();
  }, 30_000);
});
