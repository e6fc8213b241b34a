import {
  DescribeAccountCommand,
  DescribeOrganizationalUnitCommand,
  DescribeOrganizationCommand,
  ListAccountsCommand,
  ListAccountsForParentCommand,
  ListChildrenCommand,
  ListOrganizationalUnitsForParentCommand,
  ListParentsCommand,
  ListRootsCommand,
  paginateListAccounts,
  type Account,
} from '@aws-sdk/client-organizations';
import { demoOrganization } from '../organization';
import { seededRandom } from '../random';
import { TestOrganizations } from './__testUtils__/TestOrganizations';

const open: TestOrganizations[] = [];
async function start(...options: Parameters<typeof TestOrganizations.start>) {
  const test = await TestOrganizations.start(...options);
  open.push(test);
  return test;
}
afterEach(async () => {
  await Promise.all(open.splice(0).map(test => test.close()));
});

const { id, managementAccountId, root } = demoOrganization;
const businessUnits = 'ou-7kq2-business3';
const treasury = '130000000018';

async function allAccounts({ client }: TestOrganizations, pageSize = 20) {
  const pages: Account[][] = [];
  for await (const page of paginateListAccounts({ client, pageSize }, {})) {
    pages.push(page.Accounts ?? []);
  }
  return pages;
}

describe('reading the organization', () => {
  it('describes the organization and its root', async () => {
    const { client } = await start();
    const { Organization } = await client.send(
      new DescribeOrganizationCommand({}),
    );
    expect(Organization).toEqual({
      Id: id,
      Arn: `arn:aws:organizations::${managementAccountId}:organization/${id}`,
      FeatureSet: 'ALL',
      MasterAccountArn: `arn:aws:organizations::${managementAccountId}:account/${id}/${managementAccountId}`,
      MasterAccountId: managementAccountId,
      MasterAccountEmail: 'aws-root@example.com',
      AvailablePolicyTypes: [],
    });
    const { Roots, NextToken } = await client.send(new ListRootsCommand({}));
    expect(Roots).toEqual([
      {
        Id: root.id,
        Arn: `arn:aws:organizations::${managementAccountId}:root/${id}/${root.id}`,
        Name: 'Root',
        PolicyTypes: [],
      },
    ]);
    expect(NextToken).toBeUndefined();
  });

  it('tells parents and children of a unit', async () => {
    const { client } = await start();
    const { OrganizationalUnits } = await client.send(
      new ListOrganizationalUnitsForParentCommand({ ParentId: businessUnits }),
    );
    expect(OrganizationalUnits?.map(({ Name, Path }) => [Name, Path])).toEqual([
      ['Finance Unit', `${id}/${root.id}/${businessUnits}/ou-7kq2-finance08/`],
      [
        'Marketing Unit',
        `${id}/${root.id}/${businessUnits}/ou-7kq2-market009/`,
      ],
      [
        'Product Engineering',
        `${id}/${root.id}/${businessUnits}/ou-7kq2-product10/`,
      ],
      ['Research', `${id}/${root.id}/${businessUnits}/ou-7kq2-research1/`],
    ]);
    const children = await client.send(
      new ListChildrenCommand({
        ParentId: 'ou-7kq2-finance08',
        ChildType: 'ACCOUNT',
      }),
    );
    expect(children.Children).toEqual([{ Id: treasury, Type: 'ACCOUNT' }]);
    const parentsOf = async (ChildId: string) =>
      (await client.send(new ListParentsCommand({ ChildId }))).Parents;
    expect(await parentsOf('ou-7kq2-finance08')).toEqual([
      { Id: businessUnits, Type: 'ORGANIZATIONAL_UNIT' },
    ]);
    expect(await parentsOf(businessUnits)).toEqual([
      { Id: root.id, Type: 'ROOT' },
    ]);
  });

  it('describes an account with its state, path and time of joining', async () => {
    const { client } = await start();
    const { Account: account } = await client.send(
      new DescribeAccountCommand({ AccountId: treasury }),
    );
    expect(account).toEqual({
      Id: treasury,
      Arn: `arn:aws:organizations::${managementAccountId}:account/${id}/${treasury}`,
      Email: 'treasury@example.com',
      Name: 'Treasury',
      Status: 'ACTIVE',
      State: 'ACTIVE',
      Paths: [
        `${id}/${root.id}/${businessUnits}/ou-7kq2-finance08/${treasury}/`,
      ],
      JoinedMethod: 'CREATED',
      JoinedTimestamp: new Date('2020-03-14T09:00:00Z'),
    });
  });

  it.each([
    ['State', { states: 'State', paths: false }],
    ['Status', { states: 'Status', paths: false }],
  ] as const)('can tell only the %s, and no paths', async (name, options) => {
    const { client, server } = await start(options);
    server.setAccountState(treasury, 'SUSPENDED');
    const { Account: account = {} } = await client.send(
      new DescribeAccountCommand({ AccountId: treasury }),
    );
    expect(account).toMatchObject({ [name]: 'SUSPENDED' });
    expect(Object.keys(account)).not.toContain('Paths');
    expect('State' in account && 'Status' in account).toBe(false);
    const { OrganizationalUnit } = await client.send(
      new DescribeOrganizationalUnitCommand({
        OrganizationalUnitId: businessUnits,
      }),
    );
    expect(OrganizationalUnit).toEqual(
      expect.not.objectContaining({ Path: expect.anything() }),
    );
  });

  it('shows what was moved and closed', async () => {
    const { client, server } = await start();
    server.moveAccount(treasury, 'ou-7kq2-sandbox04');
    server.setAccountState(treasury, 'CLOSED');
    const { Accounts } = await client.send(
      new ListAccountsForParentCommand({ ParentId: 'ou-7kq2-sandbox04' }),
    );
    expect(Accounts?.map(each => [each.Id, each.State, each.Status])).toEqual([
      [treasury, 'CLOSED', 'SUSPENDED'],
      ['170000000016', 'ACTIVE', 'ACTIVE'],
      ['170000000023', 'ACTIVE', 'ACTIVE'],
    ]);
    expect(() => server.moveAccount(treasury, 'ou-none')).toThrow('ou-none');
    expect(() => server.setAccountState('1', 'ACTIVE')).toThrow('account 1');
  });
});

describe('pages', () => {
  it('have at most twenty items', async () => {
    const test = await start();
    const pages = await allAccounts(test);
    expect(pages.map(({ length }) => length)).toEqual([20, 10]);
    expect((await allAccounts(test, 7)).flat()).toEqual(pages.flat());
  });

  it('can be empty though there is more, the same ones from the same seed', async () => {
    const options = () => ({ emptyPages: 0.5, random: seededRandom(7) });
    const pages = await allAccounts(await start(options()), 5);
    expect(pages.flat()).toHaveLength(30);
    expect(pages.filter(({ length }) => length === 0)).not.toHaveLength(0);
    const again = await allAccounts(await start(options()), 5);
    expect(again).toEqual(pages);
  });

  it.each([
    [{ MaxResults: 21 }, 'MAX_VALUE_EXCEEDED'],
    [{ MaxResults: 0 }, 'MIN_VALUE_EXCEEDED'],
    [{ NextToken: 'anything' }, 'INVALID_NEXT_TOKEN'],
  ])('are refused where %j', async (input, Reason) => {
    const { client } = await start();
    await expect(
      client.send(new ListAccountsCommand(input)),
    ).rejects.toMatchObject({ name: 'InvalidInputException', Reason });
  });

  it('take no token of another list', async () => {
    const { client } = await start();
    const { NextToken } = await client.send(
      new ListAccountsCommand({ MaxResults: 1 }),
    );
    await expect(
      client.send(
        new ListAccountsForParentCommand({ ParentId: root.id, NextToken }),
      ),
    ).rejects.toMatchObject({ Reason: 'INVALID_NEXT_TOKEN' });
  });
});

describe('refusals', () => {
  it.each([
    [
      new ListAccountsForParentCommand({ ParentId: 'ou-7kq2-nowhere0' }),
      'ParentNotFoundException',
    ],
    [
      new ListParentsCommand({ ChildId: '999999999999' }),
      'ChildNotFoundException',
    ],
    [
      new DescribeAccountCommand({ AccountId: '999999999999' }),
      'AccountNotFoundException',
    ],
    [
      new DescribeOrganizationalUnitCommand({
        OrganizationalUnitId: 'ou-7kq2-nowhere0',
      }),
      'OrganizationalUnitNotFoundException',
    ],
    [new DescribeAccountCommand({ AccountId: '17' }), 'InvalidInputException'],
    [
      new DescribeAccountCommand({ AccountId: undefined }),
      'InvalidInputException',
    ],
    [
      new ListChildrenCommand({ ParentId: root.id, ChildType: undefined }),
      'InvalidInputException',
    ],
  ])('have a name', async (command, name) => {
    const { client, server } = await start();
    const send: (given: typeof command) => Promise<unknown> =
      client.send.bind(client);
    await expect(send(command)).rejects.toMatchObject({
      name,
      $metadata: {
        httpStatusCode: 400,
        requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      },
    });
    expect(server.calls.at(-1)).toMatchObject({ error: name });
  });

  it('come as ordered, so many times', async () => {
    const { client, server } = await start();
    server.fail({
      operation: 'ListRoots',
      code: 'AWSOrganizationsNotInUseException',
      times: 2,
    });
    const ask = () => client.send(new ListRootsCommand({}));
    await expect(ask()).rejects.toThrow(/AWSOrganizationsNotInUseException/);
    await expect(ask()).rejects.toThrow(/AWSOrganizationsNotInUseException/);
    await expect(ask()).resolves.toHaveProperty('Roots');
    expect(server.calls).toEqual([
      {
        operation: 'ListRoots',
        request: {},
        error: 'AWSOrganizationsNotInUseException',
      },
      {
        operation: 'ListRoots',
        request: {},
        error: 'AWSOrganizationsNotInUseException',
      },
      { operation: 'ListRoots', request: {} },
    ]);
  });

  it('tell calls beyond the documented rate, until time has passed', async () => {
    const { client, clock } = await start({ rates: true });
    const ask = () => client.send(new ListRootsCommand({}));
    await ask();
    await ask();
    await expect(ask()).rejects.toMatchObject({
      name: 'TooManyRequestsException',
      Type: 'Account',
    });
    clock.advance(1000);
    await ask();
    await expect(ask()).rejects.toThrow(/Try again later/);
  });

  it('meet what is no operation of it', async () => {
    const { server } = await start();
    const ask = async (target: string, body: string) => {
      const response = await fetch(server.url, {
        method: 'POST',
        headers: { 'X-Amz-Target': `AWSOrganizationsV20161128.${target}` },
        body,
      });
      return [response.status, (await response.json()).__type];
    };
    expect(await ask('CloseAccount', '{}')).toEqual([
      400,
      'UnknownOperationException',
    ]);
    expect(await ask('ListRoots', 'no JSON')).toEqual([
      400,
      'SerializationException',
    ]);
  });
});
