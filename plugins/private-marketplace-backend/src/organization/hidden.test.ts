import { mockServices } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  experienceAudiencePermission,
  experienceReadPermission,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import {
  createExperienceConditionalDecision,
  experienceConditions,
} from '@private-marketplace/backstage-plugin-private-marketplace-node';
import { figureOne, seedDataByName } from '@private-marketplace/sandbox';
import {
  startOrganizationPortal,
  type OrganizationPortal,
} from '../__testUtils__/startOrganizationPortal';

const HIDDEN = { hidden: true };

describe('Who may see the organization and some experiences', () => {
  const allow: PolicyDecision = { result: AuthorizeResult.ALLOW };
  const some = createExperienceConditionalDecision(
    experienceReadPermission,
    experienceConditions.hasShortName({
      shortNames: ['MarketingUnit', 'Finance'],
    }),
  );
  let experienceRead: PolicyDecision = allow;
  let audience: PolicyDecision = allow;
  let portal: OrganizationPortal;

  beforeAll(async () => {
    const permissions = mockServices.permissions.mock({
      authorize: async requests =>
        requests.map(() => ({ result: AuthorizeResult.ALLOW })),
      authorizeConditional: async requests =>
        requests.map(({ permission: { name } }) => {
          if (name === experienceReadPermission.name) return experienceRead;
          return name === experienceAudiencePermission.name ? audience : allow;
        }),
    });
    portal = await startOrganizationPortal({
      features: [permissions.factory],
      sandbox: {
        seedData: seedDataByName['figure-1'],
      },
    });
  }, 60_000);
  beforeEach(() => {
    experienceRead = some;
    audience = allow;
  });
  afterAll(() => portal.close());

  /** Neither refs nor products of what is hidden. The unit Engineering has the name of one. */
  function expectNothingOfOthers(text: string) {
    for (const secret of ['Default', 'prod-linux', 'prod-ide']) {
      expect(text).not.toContain(secret);
    }
    expect(text).not.toContain('"ref":"Engineering"');
  }

  const read = async (path: string) => {
    const { body, text } = await portal.get(path).expect(200);
    expectNothingOfOthers(text);
    return body;
  };

  it('are told in nodes that one governs, and not which', async () => {
    const top = await read('/organization/nodes');
    expect(top.items).toMatchObject([
      { governing: HIDDEN, associated: [HIDDEN] },
    ]);
    const parent = figureOne.organization.id;
    const { items } = await read(`/organization/nodes?parent=${parent}`);
    expect(items).toMatchObject([
      { name: 'Engineering', governing: HIDDEN },
      { name: 'Finance', governing: { ref: 'Finance' } },
      { governing: HIDDEN, associated: [{ ref: 'MarketingUnit' }] },
      { governing: HIDDEN },
    ]);
    const { branches } = await read(`/organization/branches?parent=${parent}`);
    expect(branches).toMatchObject([{ items }]);
    const { items: found } = await read('/organization/nodes?text=Ledger');
    expect(found).toMatchObject([{ governing: { ref: 'Finance' } }]);
  });

  it('find nothing by what they may not see', async () => {
    const counts = await Promise.all(
      ['Default', 'Engineering', 'Finance'].map(async ref => {
        const path = `/organization/nodes?governing=${ref}`;
        return (await portal.get(path)).body.totalItems;
      }),
    );
    expect(counts).toEqual([0, 0, 2]);
  });

  it('are told in a chain and in a verdict that one governs', async () => {
    const chain = [
      { contribution: 'nothing' },
      { contribution: 'not-live', experience: { ref: 'MarketingUnit' } },
      { contribution: 'governs', experience: HIDDEN },
    ];
    const node = await read(
      `/organization/nodes/${figureOne.accounts.marketing}`,
    );
    expect(node).toMatchObject({ governing: HIDDEN, chain });
    // How many products it allows is its own matter, too.
    expect(node).not.toHaveProperty('products');
    const verdict = await read(
      `/organization/verdict?account=${figureOne.accounts.marketing}&product=prod-ads`,
    );
    expect(verdict).toMatchObject({
      ...{ verdict: 'hidden', governing: HIDDEN, chain },
      account: { name: 'Marketing Campaigns' },
      remedies: [{ kind: 'ask-owner', experience: HIDDEN }],
    });
    // Whatever the product: allowed, denied, or in no list.
    for (const product of ['prod-linux', 'prod-chat', 'prod-none']) {
      const { text } = await portal
        .get('/organization/verdict')
        .query({ account: figureOne.accounts.marketing, product });
      expect(text.replaceAll(product, 'prod-ads')).toBe(
        JSON.stringify(verdict),
      );
    }
  });

  it('are told how many products change, and not which', async () => {
    const hidden = { products: [], totalProducts: 1, hidden: true };
    const { body, text } = await portal
      .post('/experiences/MarketingUnit/configurations?dryRun=true')
      .send({ configuration: { Status: 'Enabled' } })
      .expect(200);
    expectNothingOfOthers(text);
    expect(body.impact).toMatchObject({
      accounts: 1,
      groups: [
        {
          before: HIDDEN,
          after: { ref: 'MarketingUnit' },
          gained: hidden,
          lost: hidden,
        },
      ],
    });
    const move = await portal
      .post('/organization/moves?dryRun=true')
      .send({
        principal: figureOne.units.engineering,
        from: 'Engineering',
        to: 'Finance',
      })
      .expect(200);
    expectNothingOfOthers(move.text);
    expect(move.body.groups).toMatchObject([
      { before: HIDDEN, after: { ref: 'Finance' }, lost: hidden },
    ]);
  });

  it('are told of moves without the experience that they may not see', async () => {
    const { body } = await portal
      .post('/organization/moves')
      .send({
        principal: figureOne.units.engineering,
        from: 'Engineering',
        to: 'Finance',
      })
      .expect(202);
    const told = { id: body.id, from: HIDDEN, to: { ref: 'Finance' } };
    const { items } = await read('/organization/moves');
    expect(items).toMatchObject([told]);
    expect(items[0]).not.toHaveProperty('configuration');
    await expect(read(`/organization/moves/${body.id}`)).resolves.toMatchObject(
      told,
    );
    audience = createExperienceConditionalDecision(
      experienceAudiencePermission,
      experienceConditions.hasShortName({ shortNames: ['Finance'] }),
    );
    for (const action of ['stop', 'retry', 'undo']) {
      const { text } = await portal
        .post(`/organization/moves/${body.id}/${action}`)
        .expect(403);
      expectNothingOfOthers(text);
      expect(text).toContain(experienceAudiencePermission.name);
    }
  });

  it('see all nodes when they may see no experience at all', async () => {
    experienceRead = { result: AuthorizeResult.DENY };
    const node = await read(
      `/organization/nodes/${figureOne.accounts.finance}`,
    );
    expect(node).toMatchObject({
      ...{ name: 'Finance Ledger', governing: HIDDEN },
      source: { name: 'Finance' },
    });
  });
});
