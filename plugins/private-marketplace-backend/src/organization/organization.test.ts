import { testDatabases } from '../__testUtils__/databases';
import {
  ENGINEERING_ACCOUNT,
  FINANCE_ACCOUNT,
  figureOneOrganization,
  figureOneSeed,
  MARKETING_ACCOUNT,
  UNITS,
} from './__testUtils__/figureOne';
import {
  startOrganizationPortal,
  type OrganizationPortal,
} from './__testUtils__/startOrganizationPortal';

const databases = testDatabases();
const TOP = figureOneOrganization.id;
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
          organization: figureOneOrganization,
          seedData: figureOneSeed,
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
      const { items } = await list(`?parent=${UNITS.MarketingUnit}`);
      expect(items).toEqual([
        {
          ...{ id: MARKETING_ACCOUNT, kind: 'account', state: 'ACTIVE' },
          name: 'Marketing Campaigns',
          parentId: UNITS.MarketingUnit,
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
        { id: MARKETING_ACCOUNT, path: [TOP, 'Marketing Unit'] },
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
        names(`?governing=Default&parent=${UNITS.MarketingUnit}`),
      ).resolves.toEqual(['Marketing Campaigns']);
    });

    it('says why an account is governed as it is', async () => {
      const { body } = await portal.get(
        `/organization/nodes/${MARKETING_ACCOUNT}`,
      );
      expect(body).toMatchObject({
        products: 1,
        chain: [
          { id: MARKETING_ACCOUNT, contribution: 'nothing' },
          {
            id: UNITS.MarketingUnit,
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
        verdict(ENGINEERING_ACCOUNT, 'prod-ide'),
      ).resolves.toMatchObject({
        verdict: 'allowed',
        account: { id: ENGINEERING_ACCOUNT, name: 'Engineering Builds' },
        governing: { ref: 'Engineering' },
        remedies: [],
        notGoverned: expect.arrayContaining(['existing-subscriptions']),
      });
      await expect(
        verdict(MARKETING_ACCOUNT, 'prod-chat'),
      ).resolves.toMatchObject({
        verdict: 'denied',
        remedies: [{ kind: 'ask-owner', experience: { ref: 'Default' } }],
      });
      await expect(
        verdict(MARKETING_ACCOUNT, 'prod-ads'),
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
      await expect(governs(MARKETING_ACCOUNT)).resolves.toEqual([
        ...['inherited', 'Default', TOP],
      ]);
      const marketing = {
        ...{ id: UNITS.MarketingUnit, name: 'Marketing Unit' },
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
      await expect(governs(MARKETING_ACCOUNT)).resolves.toEqual([
        ...['inherited', 'MarketingUnit', UNITS.MarketingUnit],
      ]);
      await expect(governs(FINANCE_ACCOUNT)).resolves.toEqual([
        ...['inherited', 'Finance', UNITS.Finance],
      ]);
    }, 30_000);

    it('keeps the tree while AWS is away, and sees what has moved when it is back', async () => {
      const { organizations } = portal.sandbox;
      organizations.setAccountState(FINANCE_ACCOUNT, 'SUSPENDED');
      organizations.moveAccount(FINANCE_ACCOUNT, UNITS.Engineering);
      organizations.fail({
        operation: 'DescribeOrganization',
        code: 'AccessDeniedException',
        status: 403,
      });
      await portal.syncOrganization();
      const stale = await list(`?parent=${UNITS.Finance}`);
      expect(stale).toMatchObject({
        items: [{ id: FINANCE_ACCOUNT, state: 'ACTIVE' }],
        sync: {
          state: 'stale',
          problem: expect.stringContaining('AccessDenied'),
        },
      });
      await portal.syncOrganization();
      await expect(names(`?parent=${UNITS.Finance}`)).resolves.toEqual([]);
      const fresh = await list('?text=Ledger');
      expect(fresh).toMatchObject({
        items: [
          {
            state: 'SUSPENDED',
            parentId: UNITS.Engineering,
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
      sandbox: { organization: figureOneOrganization, seedData: figureOneSeed },
      organization: { showEmail: true },
    });
    const { body } = await portal
      .get('/organization/nodes')
      .query({ text: '@Figure.exam' })
      .expect(200);
    expect(body.totalItems).toBe(3);
    expect(body.items[0]).toMatchObject({
      email: `aws+${ENGINEERING_ACCOUNT}@figure.example`,
    });
    const aws = await portal.get('/organization/nodes?text=aws%2B');
    expect(aws.body.totalItems).toBe(0);
    await portal.close();
  }, 30_000);
});
