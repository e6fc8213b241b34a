import {
  CreateServiceLinkedRoleCommand,
  GetRoleCommand,
  IAMClient,
} from '@aws-sdk/client-iam';
import { CREDENTIALS } from '../credentials';
import { ManualClock } from '../ManualClock';
import { startIdentity, type IdentityOptions, type IdentityServer } from '.';

const AWSServiceName = 'private-marketplace.marketplace.amazonaws.com';
const RoleName = 'AWSServiceRoleForPrivateMarketplaceAdmin';

let server: IdentityServer;
let client: IAMClient;
let clock: ManualClock;

async function start(options: Partial<IdentityOptions> = {}) {
  clock = new ManualClock();
  server = await startIdentity({
    port: 0,
    clock,
    accountId: '100000000017',
    ...options,
  });
  client = new IAMClient({
    endpoint: server.url,
    region: 'us-east-1',
    credentials: CREDENTIALS,
    maxAttempts: 1,
  });
}
afterEach(async () => {
  client.destroy();
  await server.close();
});

const create = (Description?: string) =>
  client.send(
    new CreateServiceLinkedRoleCommand({ AWSServiceName, Description }),
  );
const get = () => client.send(new GetRoleCommand({ RoleName }));

it('creates a service-linked role, once', async () => {
  await start();
  const name = 'NoSuchEntityException';
  await expect(get()).rejects.toMatchObject({
    name,
    $metadata: { httpStatusCode: 404 },
  });
  const { Role } = await create('Reads & writes <experiences>');
  expect(Role).toMatchObject({
    Path: `/aws-service-role/${AWSServiceName}/`,
    RoleName,
    Arn: `arn:aws:iam::100000000017:role/aws-service-role/${AWSServiceName}/${RoleName}`,
    CreateDate: clock.now(),
    Description: 'Reads & writes <experiences>',
  });
  expect((await get()).Role).toEqual(Role);
  await expect(create()).rejects.toMatchObject({
    name: 'InvalidInputException',
    $metadata: { requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) },
  });
  expect(server.roles()).toEqual([RoleName]);
  expect(server.calls.map(each => [each.operation, each.error])).toEqual([
    ['GetRole', 'NoSuchEntity'],
    ['CreateServiceLinkedRole', undefined],
    ['GetRole', undefined],
    ['CreateServiceLinkedRole', 'InvalidInput'],
  ]);
});

it('shows a new role late, after calls or after time', async () => {
  await start({ visible: { afterCalls: 2, afterMilliseconds: 1000 } });
  await create();
  const name = 'NoSuchEntityException';
  await expect(get()).rejects.toMatchObject({ name });
  clock.advance(1000);
  await expect(get()).rejects.toMatchObject({ name });
  await expect(get()).rejects.toMatchObject({ name });
  expect((await get()).Role?.RoleName).toBe(RoleName);
});

it('has roles from the start', async () => {
  await start({ serviceLinkedRoles: [AWSServiceName] });
  expect((await get()).Role?.RoleName).toBe(RoleName);
});

it.each([
  ['AccessDenied', 403],
  ['Throttling', 400],
])('refuses with %s as ordered', async (code, status) => {
  await start();
  server.fail({ operation: 'CreateServiceLinkedRole', code, status });
  await expect(create()).rejects.toMatchObject({
    name: code,
    $metadata: { httpStatusCode: status },
  });
  await expect(create()).resolves.toHaveProperty('Role');
});

it('refuses what it does not know', async () => {
  await start();
  await expect(
    client.send(
      new CreateServiceLinkedRoleCommand({ AWSServiceName: 'x.amazonaws.com' }),
    ),
  ).rejects.toMatchObject({ name: 'InvalidInputException' });
  const response = await fetch(server.url, {
    method: 'POST',
    body: 'Action=DeleteRole',
  });
  expect(response.status).toBe(400);
  expect(await response.text()).toContain('<Code>InvalidAction</Code>');
});
