import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import { experienceReadPermission } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import {
  createExperienceConditionalDecision,
  experienceConditions,
} from '@private-marketplace/backstage-plugin-private-marketplace-node';
import { figureOne, seedDataByName } from '@private-marketplace/sandbox';
import { eventually } from '../__testUtils__/eventually';
import {
  startOrganizationPortal,
  type OrganizationPortal,
} from '../__testUtils__/startOrganizationPortal';

/** Names of the organization's units and accounts. None is that of an experience. */
const NAMES = [
  ...figureOne.organization.organizationalUnits,
  ...figureOne.organization.accounts,
]
  .map(({ name }) => name)
  .filter(name => name.includes(' '));

describe('Who may not see the organization', () => {
  let experienceRead: PolicyDecision = { result: AuthorizeResult.ALLOW };
  let portal: OrganizationPortal;
  const said: string[] = [];
  const permissions = () =>
    mockServices.permissions.mock({
      authorize: async requests =>
        requests.map(({ permission }) => ({
          result: permission.name.includes('organization')
            ? AuthorizeResult.DENY
            : AuthorizeResult.ALLOW,
        })),
      authorizeConditional: async requests =>
        requests.map(({ permission }) =>
          permission.name === experienceReadPermission.name
            ? experienceRead
            : { result: AuthorizeResult.ALLOW },
        ),
    });

  beforeAll(async () => {
    const auditor = mockServices.auditor.mock({
      createEvent: async event => {
        said.push(JSON.stringify(event.meta));
        return {
          success: async options => {
            said.push(JSON.stringify(options ?? {}));
          },
          fail: async ({ error }) => {
            said.push(String(error));
          },
        };
      },
    });
    portal = await startOrganizationPortal({
      features: [permissions().factory, auditor.factory],
      organization: { showEmail: true },
      sandbox: {
        seedData: seedDataByName['figure-1'],
      },
    });
  }, 60_000);
  beforeEach(() => {
    experienceRead = { result: AuthorizeResult.ALLOW };
    said.length = 0;
  });
  afterAll(() => portal.close());

  function expectNoNames(text: string) {
    expect(NAMES).toHaveLength(5);
    for (const name of [...NAMES, '@figure.example']) {
      expect(text).not.toContain(name);
    }
  }

  const move = {
    principal: figureOne.units.finance,
    from: 'Finance',
    to: 'Engineering',
  };
  const preview = {
    configuration: {
      Status: 'Enabled',
      AssociatePrincipals: [
        figureOne.accounts.marketing,
        figureOne.units.finance,
      ],
    },
  };

  it.each([
    ['get', '/organization/nodes', 403, {}],
    ['get', '/organization/nodes?text=Marketing', 403, {}],
    ['get', '/organization/nodes?overrides=true', 403, {}],
    ['get', `/organization/nodes/${figureOne.accounts.marketing}`, 403, {}],
    ['get', '/organization/nodes/999999999999', 403, {}],
    ['get', '/organization/moves', 403, {}],
    ['get', '/organization/moves/none', 403, {}],
    ['post', '/organization/moves', 403, move],
    ['post', '/organization/moves?dryRun=true', 403, move],
    ['post', '/organization/moves/none/undo', 403, {}],
    ['post', '/organization/moves/none/stop', 403, {}],
    ['post', '/organization/moves/none/retry', 403, {}],
    [
      'get',
      `/organization/branches?parent=${figureOne.units.finance}`,
      403,
      {},
    ],
    ['get', '/sync', 200, {}],
    ['get', '/experiences', 200, {}],
    ['get', '/experiences/Finance/configurations', 200, {}],
    ['get', '/experiences/Finance/change-sets', 200, {}],
    ['get', '/experiences/Finance/errors', 200, {}],
    ['get', '/experiences/Finance', 200, {}],
    ['get', '/experiences/Finance/principals', 200, {}],
    [
      'post',
      '/experiences/MarketingUnit/configurations?dryRun=true',
      200,
      preview,
    ],
  ] as const)(
    'sees no names through %s %s',
    async (method, path, status, body) => {
      const sent =
        method === 'get' ? portal.get(path) : portal.post(path).send(body);
      const { text } = await sent
        .set('Authorization', mockCredentials.user.header())
        .expect(status);
      expectNoNames(text);
      expectNoNames(said.join('\n'));
      expect(text).not.toContain('"impact"');
    },
  );

  it('sees no names in what went wrong, and waits as all others before the first reading', async () => {
    const { body: bad } = await portal
      .post('/experiences/Engineering/configurations')
      .send({
        configuration: { AssociatePrincipals: [figureOne.units.finance] },
        version: 'taken',
      });
    expect(bad).toMatchObject({ version: 'taken' });
    const found = await eventually(
      async () => {
        await portal.sync();
        return portal.get('/experiences/Engineering/errors');
      },
      ({ body }) => body.totalItems > 0,
    );
    expectNoNames(found.text);
    const { text } = await portal.get(
      '/experiences/Engineering/configurations/taken',
    );
    expect(text).toContain('failed');
    expectNoNames(text);

    const unread = await startOrganizationPortal({
      features: [permissions().factory],
      isUnread: true,
      sandbox: {
        seedData: seedDataByName['figure-1'],
      },
    });
    const early = await unread
      .get('/organization/verdict')
      .query({ account: figureOne.accounts.marketing, product: 'prod-ads' })
      .expect(503);
    expectNoNames(early.text);
    await unread.close();
  }, 60_000);

  const ask = (account: string) =>
    portal.get('/organization/verdict').query({ account, product: 'prod-ads' });

  it('gets verdicts with ids in place of names', async () => {
    const { body, text } = await ask(figureOne.accounts.marketing).expect(200);
    expectNoNames(text);
    expect(body).toMatchObject({
      verdict: 'not-listed',
      account: { id: figureOne.accounts.marketing },
      governing: { ref: 'Default' },
      chain: [
        {
          id: figureOne.accounts.marketing,
          name: figureOne.accounts.marketing,
        },
        {
          ...{ id: figureOne.units.marketing, name: figureOne.units.marketing },
          experience: { ref: 'MarketingUnit' },
        },
        { experience: { ref: 'Default' } },
      ],
      remedies: [
        { kind: 'request', experience: { ref: 'Default' } },
        { kind: 'enable', experience: { ref: 'MarketingUnit' } },
      ],
    });
    expect(body.account).not.toHaveProperty('name');
    const unknown = await ask('999999999999').expect(200);
    expect(unknown.body).toMatchObject({ verdict: 'unknown-account' });
  });

  it('is told only of experiences that they may see', async () => {
    experienceRead = createExperienceConditionalDecision(
      experienceReadPermission,
      experienceConditions.hasShortName({ shortNames: ['MarketingUnit'] }),
    );
    const { body, text } = await ask(figureOne.accounts.marketing).expect(200);
    expect(text).not.toContain('Default');
    const hidden = { hidden: true };
    expect(body).toMatchObject({
      verdict: 'hidden',
      governing: hidden,
      remedies: [{ kind: 'ask-owner', experience: hidden }],
    });
    experienceRead = { result: AuthorizeResult.DENY };
    await ask(figureOne.accounts.marketing).expect(403);
  });
});
