import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { figureOne, seedDataByName } from '@private-marketplace/sandbox';
import {
  startOrganizationPortal,
  type OrganizationPortal,
} from '../__testUtils__/startOrganizationPortal';

describe('Actions', () => {
  const registry = actionsRegistryServiceMock();
  const asked: unknown[] = [];
  let denied: string[] = [];
  let portal: OrganizationPortal;

  beforeAll(async () => {
    const decisionOn = (
      permission: string,
    ): AuthorizeResult.ALLOW | AuthorizeResult.DENY =>
      denied.includes(permission)
        ? AuthorizeResult.DENY
        : AuthorizeResult.ALLOW;
    const decide = (
      requests: readonly { permission: { name: string } }[],
      options: unknown,
    ) => {
      asked.push(options);
      return requests.map(({ permission }) => ({
        result: decisionOn(permission.name),
      }));
    };
    const permissions = mockServices.permissions.mock({
      authorize: async (requests, options) => decide(requests, options),
      authorizeConditional: async (requests, options) =>
        decide(requests, options),
    });
    const actions = actionsRegistryServiceMock.mock({
      register: options => registry.register(options),
    });
    portal = await startOrganizationPortal({
      features: [permissions.factory, actions.factory],
      sandbox: {
        seedData: seedDataByName['figure-1'],
      },
    });
  }, 60_000);
  beforeEach(() => {
    asked.length = 0;
    denied = [];
  });
  afterAll(() => portal.close());

  const credentials = mockCredentials.user('user:default/ada');
  const invoke = (name: string, input: object) =>
    registry.invoke({ id: `test:${name}`, input: { ...input }, credentials });

  it('only read', () => {
    const attributes = [...registry.actions.values()].map(
      each => each.attributes,
    );
    expect(attributes).toHaveLength(5);
    for (const each of attributes) {
      expect(each).toMatchObject({ readOnly: true, destructive: false });
    }
  });

  it('list experiences', async () => {
    const { output } = await invoke('list-experiences', {
      status: 'not-live',
    });
    expect(output).toEqual({
      totalItems: 1,
      items: [
        {
          ref: 'MarketingUnit',
          name: 'MarketingUnit',
          status: 'Disabled',
          archived: false,
          owners: [],
          ...{ allowedProducts: 1, deniedProducts: 1, principals: 1 },
        },
      ],
    });
    expect(asked).toMatchObject([{ credentials }]);
  });

  it('tell the governing experience of an account', async () => {
    const { output } = await invoke('get-governing-experience', {
      account: figureOne.accounts.marketing,
    });
    expect(output).toMatchObject({
      account: {
        id: figureOne.accounts.marketing,
        name: 'Marketing Campaigns',
      },
      relationship: 'inherited',
      governing: { ref: 'Default' },
      chain: [
        { contribution: 'nothing' },
        { id: figureOne.units.marketing, experience: 'MarketingUnit' },
        { contribution: 'governs', experience: 'Default' },
      ],
    });
  });

  it('give verdicts', async () => {
    const { output } = await invoke('get-verdict', {
      account: figureOne.accounts.marketing,
      product: 'prod-ads',
    });
    expect(output).toMatchObject({
      verdict: 'not-listed',
      remedies: [
        { kind: 'request', experience: 'Default' },
        { kind: 'enable', experience: 'MarketingUnit' },
      ],
    });
  });

  it('take what people say of a product', async () => {
    const ask = (product: string) =>
      invoke('get-verdict', { account: figureOne.accounts.marketing, product });
    const address =
      'https://aws.amazon.com/marketplace/procurement?productId=prod-ads';
    expect((await ask(address)).output).toMatchObject({
      verdict: 'not-listed',
    });
    await expect(ask('no such thing')).rejects.toThrow(
      '“no such thing” is no id, and no product that the portal knows is called so.',
    );
    await expect(ask('prod-ads prod-linux')).rejects.toThrow(
      'names several things',
    );
    await expect(invoke('search-products', { text: '\0' })).rejects.toThrow(
      'NUL',
    );
  });

  it('find products, and tell where they are allowed', async () => {
    await portal.run('product-names');
    const { output } = await invoke('search-products', { text: 'prod-linux' });
    expect(output).toEqual({
      totalItems: 1,
      items: [{ id: 'prod-linux', state: 'not-listed' }],
    });
    const { output: product } = await invoke('get-product', {
      id: 'prod-linux',
    });
    expect(product).toMatchObject({
      id: 'prod-linux',
      address: expect.stringContaining('productId=prod-linux'),
      experiences: expect.arrayContaining([
        {
          ref: 'Default',
          name: 'Default',
          list: 'allowed',
          live: true,
          accounts: expect.any(Number),
        },
      ]),
      accounts: { allowed: expect.any(Number), total: expect.any(Number) },
    });
  });

  it('do no more than the caller may', async () => {
    denied = [
      'private-marketplace.organization.read',
      'private-marketplace.experience.read',
    ];
    const account = figureOne.accounts.marketing;
    for (const [name, input] of [
      ['list-experiences', {}],
      ['get-governing-experience', { account }],
      ['get-verdict', { account, product: 'prod-ads' }],
    ] as const) {
      await expect(invoke(name, input)).rejects.toThrow(/permission/);
    }
    expect(asked).toHaveLength(4);
    for (const each of asked) expect(each).toMatchObject({ credentials });
  });

  it('tell no names to who may not see the organization', async () => {
    denied = ['private-marketplace.organization.read'];
    const account = figureOne.accounts.marketing;
    await expect(
      invoke('get-governing-experience', { account }),
    ).rejects.toThrow(/organization\.read/);
    const { output } = await invoke('get-verdict', {
      ...{ account, product: 'prod-ads' },
    });
    expect(JSON.stringify(output)).not.toContain('Marketing Campaigns');
    expect(output).toMatchObject({
      account: { id: account, state: 'ACTIVE' },
      governing: { ref: 'Default' },
    });
  });

  it('tell of no experience to who may see none, but that there is one', async () => {
    denied = ['private-marketplace.experience.read'];
    const account = figureOne.accounts.marketing;
    await expect(invoke('list-experiences', {})).rejects.toThrow(
      /experience\.read/,
    );
    const { output: node } = await invoke('get-governing-experience', {
      account,
    });
    expect(node).toMatchObject({
      account: { name: 'Marketing Campaigns', state: 'ACTIVE' },
      governing: { hidden: true },
      chain: [
        { contribution: 'nothing' },
        { contribution: 'not-live', hidden: true },
        { contribution: 'governs', hidden: true },
      ],
    });
    const { output: verdict } = await invoke('get-verdict', {
      ...{ account, product: 'prod-ads' },
    });
    expect(verdict).toMatchObject({
      verdict: 'hidden',
      governing: { hidden: true },
      remedies: [{ kind: 'ask-owner', hidden: true }],
    });
    for (const output of [node, verdict]) {
      expect(JSON.stringify(output)).not.toMatch(/Default|"MarketingUnit"/);
    }
  });

  it('say no to a suspended account', async () => {
    const account = figureOne.accounts.marketing;
    portal.sandbox.organizations.setAccountState(account, 'SUSPENDED');
    await portal.syncOrganization();
    const { output } = await invoke('get-verdict', {
      ...{ account, product: 'prod-linux' },
    });
    expect(output).toMatchObject({
      verdict: 'inactive-account',
      onceActive: 'allowed',
      account: { state: 'SUSPENDED' },
      chain: [{ id: account }, { id: figureOne.units.marketing }, {}],
      remedies: [{ kind: 'activate-account' }],
    });
  });

  it('refuse what is no account', async () => {
    await expect(
      invoke('get-governing-experience', { account: 'Marketing' }),
    ).rejects.toThrow();
  });
});
