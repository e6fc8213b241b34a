import { demoOrganization } from '@private-marketplace/sandbox';
import { all } from '../__testUtils__/startAws';
import { errorOf, startStub } from '../__testUtils__/startStub';
import { createOrganizationsClient } from '../connection/organizationsClient';
import { AwsOrganizationsGateway } from './AwsOrganizationsGateway';
import { parseAccount } from './parseAccount';
import { TestOrganizations } from './__testUtils__/TestOrganizations';

const { root } = demoOrganization;
const business = 'ou-7kq2-business3';
const treasury = '130000000018';

const open: TestOrganizations[] = [];
async function start(...options: Parameters<typeof TestOrganizations.start>) {
  const test = await TestOrganizations.start(...options);
  open.push(test);
  return test;
}
afterEach(async () => {
  await Promise.all(open.splice(0).map(test => test.close()));
});

it('describes the organization, a unit and an account', async () => {
  const { gateway } = await start();
  expect(await gateway.describeOrganization()).toEqual({
    id: demoOrganization.id,
    managementAccountId: demoOrganization.managementAccountId,
  });
  expect(await gateway.describeOrganizationalUnit(business)).toEqual({
    id: business,
    name: 'Business Units',
  });
  expect(await gateway.describeAccount(treasury)).toEqual({
    id: treasury,
    name: 'Treasury',
    email: 'treasury@example.com',
    state: 'ACTIVE',
    path: [root.id, business, 'ou-7kq2-finance08'],
  });
});

it('has nothing for what is not in the organization', async () => {
  const { gateway } = await start();
  expect(await gateway.describeAccount('999999999999')).toBeUndefined();
  expect(
    await gateway.describeOrganizationalUnit('ou-7kq2-nowhere0'),
  ).toBeUndefined();
});

it('lists root, units and accounts', async () => {
  const { gateway } = await start();
  expect(await all(gateway.listRoots())).toEqual([root]);
  const units = await all(gateway.listOrganizationalUnitsForParent(business));
  expect(units.map(({ name }) => name)).toEqual([
    'Finance Unit',
    'Marketing Unit',
    'Product Engineering',
    'Research',
  ]);
  const accounts = await all(gateway.listAccountsForParent(root.id));
  expect(accounts.map(({ name }) => name)).toEqual(['Organization Management']);
  expect(await all(gateway.listAccounts())).toHaveLength(30);
});

it('goes on after empty pages until there is no token', async () => {
  const { gateway, server } = await start({ emptyPages: 0.7 });
  const accounts = await all(gateway.listAccounts());
  expect(accounts.map(({ id }) => id)).toEqual(
    demoOrganization.accounts.map(({ id }) => id).sort(),
  );
  expect(server.calls.length).toBeGreaterThan(2);
});

it.each(['State', 'Status', 'both'] as const)(
  'reads the state from %s',
  async states => {
    const { gateway, server } = await start({ states });
    server.setAccountState(treasury, 'PENDING_CLOSURE');
    expect(await gateway.describeAccount(treasury)).toMatchObject({
      state: 'PENDING_CLOSURE',
    });
    server.setAccountState(treasury, 'CLOSED');
    expect(await gateway.describeAccount(treasury)).toMatchObject({
      state: states === 'Status' ? 'SUSPENDED' : 'CLOSED',
    });
  },
);

it.each([
  [{ Id: '1' }, { id: '1', name: '', state: 'ACTIVE' }],
  [
    { Id: '1', Name: 'One', Paths: [] },
    { id: '1', name: 'One', state: 'ACTIVE' },
  ],
  [
    { Id: '1', Paths: ['o-1/r-1/ou-1/1/'], Status: 'SUSPENDED' as const },
    { id: '1', name: '', state: 'SUSPENDED', path: ['r-1', 'ou-1'] },
  ],
  [
    { Id: '1', Paths: ['o-1/r-1/'] },
    { id: '1', name: '', state: 'ACTIVE', path: ['r-1'] },
  ],
  [
    { Id: '1', Paths: ['odd'] },
    { id: '1', name: '', state: 'ACTIVE' },
  ],
  [{ Name: 'No id' }, undefined],
])('makes of %j', (account, parsed) => {
  expect(parseAccount(account)).toEqual(parsed);
});

it('names operation, subject, code and request of a failure', async () => {
  const { gateway, server } = await start();
  server.fail({
    operation: 'ListAccountsForParent',
    code: 'AccessDeniedException',
    message: 'You may not.',
  });
  const error = await errorOf(all(gateway.listAccountsForParent(business)));
  expect(error).toMatchObject({
    name: 'AwsCallError',
    operation: 'ListAccountsForParent',
    code: 'AccessDeniedException',
    reason: 'You may not.',
    httpStatus: 400,
    requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
  });
  expect(error.message).toContain(business);
});

it('slows down when it is throttled in the middle of a list', async () => {
  const { gateway, server, clock } = await start();
  const begin = clock.now().getTime();
  const found = [];
  for await (const account of gateway.listAccounts()) {
    found.push(account);
    if (found.length === 1) {
      const code = 'TooManyRequestsException';
      server.fail({ operation: 'ListAccounts', code, times: 3 });
    }
  }
  expect(found).toHaveLength(30);
  expect(server.calls).toHaveLength(5);
  expect(clock.now().getTime() - begin).toBeGreaterThan(1000);
});

it('stops when it is told to', async () => {
  const { gateway, server } = await start();
  const controller = new AbortController();
  const list = gateway.listAccounts({ signal: controller.signal });
  const stopped = (async () => {
    for await (const account of list) controller.abort(account);
  })();
  await expect(stopped).rejects.toBeDefined();
  expect(server.calls).toHaveLength(1);
});

it('does not take an answer without ids', async () => {
  const stub = await startStub((_request, response) => {
    response.setHeader('Content-Type', 'application/x-amz-json-1.1');
    response.end('{"Roots": [{"Name": "Root"}], "Account": {}}');
  });
  const client = createOrganizationsClient(stub.options);
  const gateway = new AwsOrganizationsGateway(client);
  const code = 'UnexpectedAnswer';
  await expect(all(gateway.listRoots())).rejects.toMatchObject({ code });
  await expect(gateway.describeAccount('1')).rejects.toMatchObject({ code });
  await expect(gateway.describeOrganization()).rejects.toMatchObject({ code });
  client.destroy();
  await stub.close();
});
