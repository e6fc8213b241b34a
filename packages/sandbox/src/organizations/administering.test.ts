import {
  DeregisterDelegatedAdministratorCommand,
  DisableAWSServiceAccessCommand,
  EnableAWSServiceAccessCommand,
  ListAWSServiceAccessForOrganizationCommand,
  ListDelegatedAdministratorsCommand,
  RegisterDelegatedAdministratorCommand,
} from '@aws-sdk/client-organizations';
import { demoOrganization } from '../organization';
import type { OrganizationsOptions } from './options';
import { TestOrganizations } from './__testUtils__/TestOrganizations';

const ServicePrincipal = 'private-marketplace.marketplace.amazonaws.com';
const portal = '120000000066';
const identity = '120000000059';

let test: TestOrganizations;
async function start(options: Partial<OrganizationsOptions> = {}) {
  test = await TestOrganizations.start(options);
}
afterEach(() => test.close());

const enable = () =>
  test.client.send(new EnableAWSServiceAccessCommand({ ServicePrincipal }));
const register = (AccountId: string) =>
  test.client.send(
    new RegisterDelegatedAdministratorCommand({ AccountId, ServicePrincipal }),
  );
const deregister = (AccountId: string) =>
  test.client.send(
    new DeregisterDelegatedAdministratorCommand({
      AccountId,
      ServicePrincipal,
    }),
  );

it('enables trusted access once, and disables it', async () => {
  await start();
  const list = async () =>
    (await test.client.send(new ListAWSServiceAccessForOrganizationCommand({})))
      .EnabledServicePrincipals;
  const enabled = [{ ServicePrincipal, DateEnabled: test.clock.now() }];
  await enable();
  test.clock.advance(60_000);
  await enable();
  expect(await list()).toEqual(enabled);
  expect(test.server.serviceAccess()).toEqual([ServicePrincipal]);
  await test.client.send(
    new DisableAWSServiceAccessCommand({ ServicePrincipal }),
  );
  expect(await list()).toEqual([]);
});

it('registers a delegated administrator', async () => {
  await start({ serviceAccess: [ServicePrincipal] });
  await register(portal);
  const listed = async (input: object) =>
    (await test.client.send(new ListDelegatedAdministratorsCommand(input)))
      .DelegatedAdministrators;
  const registered = [
    expect.objectContaining({
      Id: portal,
      Name: 'Developer Portal',
      DelegationEnabledDate: test.clock.now(),
    }),
  ];
  expect(await listed({})).toEqual(registered);
  expect(await listed({ ServicePrincipal })).toEqual(registered);
  expect(await listed({ ServicePrincipal: 'other.amazonaws.com' })).toEqual([]);
  await expect(register(portal)).rejects.toMatchObject({
    name: 'AccountAlreadyRegisteredException',
  });
  await deregister(portal);
  expect(test.server.delegatedAdministrators(ServicePrincipal)).toEqual([]);
  await expect(deregister(portal)).rejects.toMatchObject({
    name: 'AccountNotRegisteredException',
  });
});

it.each([
  [demoOrganization.managementAccountId, 'CANNOT_REGISTER_MASTER'],
  ['180000000013', 'CANNOT_REGISTER_SUSPENDED_ACCOUNT'],
])('does not register %s: %s', async (account, reason) => {
  await start({ serviceAccess: [ServicePrincipal] });
  await expect(register(account)).rejects.toMatchObject({
    name: 'ConstraintViolationException',
    Reason: `${reason}_AS_DELEGATED_ADMINISTRATOR`,
  });
});

it('knows only accounts of the organization', async () => {
  await start({ serviceAccess: [ServicePrincipal] });
  const name = 'AccountNotFoundException';
  await expect(register('999999999999')).rejects.toMatchObject({ name });
  await expect(deregister('999999999999')).rejects.toMatchObject({ name });
});

it('registers no more than it may', async () => {
  const delegatedAdministrators = [
    { accountId: portal, servicePrincipal: ServicePrincipal },
  ];
  await start({ serviceAccess: [ServicePrincipal], delegatedAdministrators });
  await expect(register(identity)).rejects.toMatchObject({
    Reason: 'DELEGATED_ADMINISTRATOR_EXISTS_FOR_THIS_SERVICE',
  });
  await deregister(portal);
  await register(identity);
});

it('sees trusted access some time after it was enabled', async () => {
  await start({ propagation: 5000, delegatedAdministratorLimit: 2 });
  await enable();
  const Reason = 'SERVICE_ACCESS_NOT_ENABLED';
  await expect(register(portal)).rejects.toMatchObject({ Reason });
  test.clock.advance(5000);
  await register(portal);
  await register(identity);
  await expect(register('120000000042')).rejects.toMatchObject({
    Reason: 'MAX_DELEGATED_ADMINISTRATORS_FOR_SERVICE_LIMIT_EXCEEDED',
  });
});

it('can lose an answer after the work is done', async () => {
  await start({ serviceAccess: [ServicePrincipal] });
  test.server.fail({
    operation: 'RegisterDelegatedAdministrator',
    code: 'ServiceException',
    status: 500,
    afterwards: true,
  });
  await expect(register(portal)).rejects.toMatchObject({
    $metadata: { httpStatusCode: 500 },
  });
  expect(test.server.delegatedAdministrators(ServicePrincipal)).toEqual([
    portal,
  ]);
});
