import {
  demoOrganization,
  type OrganizationsOptions,
} from '@private-marketplace/sandbox';
import { SERVICE, TestStack } from './__testUtils__/TestStack';

const portal = '120000000066';
const identity = '120000000059';
const Task = 'delegate';

const open: TestStack[] = [];
/** Trusted access is enabled, and these accounts are registered. */
async function start(
  administrators: string[] = [],
  options: Partial<OrganizationsOptions> = {},
) {
  const stack = await TestStack.start({
    organizations: {
      serviceAccess: [SERVICE],
      delegatedAdministrators: administrators.map(accountId => ({
        accountId,
        servicePrincipal: SERVICE,
      })),
      ...options,
    },
  });
  open.push(stack);
  return stack;
}
afterEach(async () => {
  await Promise.all(open.splice(0).map(stack => stack.close()));
});

const idOf = (account: string, how: 'registered' | 'found') =>
  `delegated-administrator-${account}-${how}`;
const succeeded = (PhysicalResourceId: string) => ({
  Status: 'SUCCESS',
  PhysicalResourceId,
});
const failed = (PhysicalResourceId: string, reason: RegExp) => ({
  Status: 'FAILED',
  PhysicalResourceId,
  Reason: expect.stringMatching(reason),
});
const NOTHING = 'private-marketplace-nothing';
const registering = (account: string, error = '') =>
  `RegisterDelegatedAdministrator ${account} ${error}`.trim();
const full = 'ConstraintViolationException';

describe('Create', () => {
  it('registers the account', async () => {
    const stack = await start();
    expect(await stack.request('Create', { Task, AccountId: portal })).toEqual(
      succeeded(idOf(portal, 'registered')),
    );
    expect(stack.administrators()).toEqual([portal]);
  });

  it('finds the account registered', async () => {
    const stack = await start([portal]);
    expect(await stack.request('Create', { Task, AccountId: portal })).toEqual(
      succeeded(idOf(portal, 'found')),
    );
  });

  it('waits until trusted access is seen', async () => {
    const stack = await TestStack.start({
      organizations: { propagation: 60_000 },
    });
    open.push(stack);
    await stack.request('Create', { Task: 'enable' });
    expect(await stack.request('Create', { Task, AccountId: portal })).toEqual(
      succeeded(idOf(portal, 'registered')),
    );
    expect(stack.calls().filter(call => call.includes(portal))).toHaveLength(
      // After 0, 1, 3, 7, 15, 25, 35, 45, 55 and 65 seconds.
      10,
    );
  });

  it.each([
    'TooManyRequestsException',
    'ConcurrentModificationException',
    'ServiceException',
  ])('tries again after %s', async code => {
    const stack = await start();
    stack.organizations.fail({
      operation: 'RegisterDelegatedAdministrator',
      code,
      status: code === 'ServiceException' ? 500 : 400,
      times: 2,
    });
    expect(await stack.request('Create', { Task, AccountId: portal })).toEqual(
      succeeded(idOf(portal, 'registered')),
    );
    expect(stack.calls()).toEqual([
      registering(portal, code),
      registering(portal, code),
      registering(portal),
    ]);
  });

  it('does not claim a registration whose answer was lost', async () => {
    const stack = await start();
    stack.organizations.fail({
      operation: 'RegisterDelegatedAdministrator',
      code: 'ServiceException',
      status: 500,
      afterwards: true,
    });
    expect(await stack.request('Create', { Task, AccountId: portal })).toEqual(
      succeeded(idOf(portal, 'found')),
    );
  });

  it.each([
    [
      demoOrganization.managementAccountId,
      /CANNOT|management account.* Name another account, or none\.$/,
    ],
    ['999999999999', /AccountNotFoundException.* Name an account of this/],
    ['180000000013', /suspended.* Name an account that is active\.$/],
  ])('is refused for %s', async (AccountId, reason) => {
    const stack = await start();
    expect(await stack.request('Create', { Task, AccountId })).toEqual(
      failed(NOTHING, reason),
    );
    // The deletion that follows touches nothing.
    const calls = stack.calls();
    expect(await stack.request('Delete', { Task, AccountId }, NOTHING)).toEqual(
      succeeded(NOTHING),
    );
    expect(stack.calls()).toEqual(calls);
  });

  it('is refused where another administrator is', async () => {
    const stack = await start([identity]);
    expect(await stack.request('Create', { Task, AccountId: portal })).toEqual(
      failed(
        NOTHING,
        /^RegisterDelegatedAdministrator for 120000000066 failed: ConstraintViolationException: .* this stack did not register it\. Deregister it/,
      ),
    );
    expect(stack.administrators()).toEqual([identity]);
  });

  it('gives up when trusted access stays unseen', async () => {
    const stack = await start([], { serviceAccess: [] });
    expect(await stack.request('Create', { Task, AccountId: portal })).toEqual(
      failed(NOTHING, /Trusted access was enabled and is not seen yet/),
    );
  });
});

describe('Update', () => {
  it.each(['registered', 'found'] as const)(
    'keeps an account that was %s',
    async how => {
      const stack = await start([portal]);
      const id = idOf(portal, how);
      expect(
        await stack.request('Update', { Task, AccountId: portal }, id),
      ).toEqual(succeeded(id));
      expect(stack.administrators()).toEqual([portal]);
    },
  );

  it('registers another account, and CloudFormation has the old one deleted', async () => {
    const stack = await start([portal], { delegatedAdministratorLimit: 2 });
    const old = idOf(portal, 'registered');
    const answer = await stack.request(
      'Update',
      { Task, AccountId: identity },
      old,
    );
    expect(answer).toEqual(succeeded(idOf(identity, 'registered')));
    expect(stack.administrators()).toEqual([portal, identity]);
    expect(
      await stack.request('Delete', { Task, AccountId: portal }, old),
    ).toEqual(succeeded(old));
    expect(stack.administrators()).toEqual([identity]);
  });

  it('makes room where AWS allows one only', async () => {
    const stack = await start([portal]);
    const old = idOf(portal, 'registered');
    const answer = await stack.request(
      'Update',
      { Task, AccountId: identity },
      old,
    );
    expect(answer).toEqual(succeeded(idOf(identity, 'registered')));
    expect(
      await stack.request('Delete', { Task, AccountId: portal }, old),
    ).toEqual(succeeded(old));
    expect(stack.administrators()).toEqual([identity]);
    expect(stack.calls()).toEqual([
      registering(identity, full),
      `DeregisterDelegatedAdministrator ${portal}`,
      registering(identity),
      `DeregisterDelegatedAdministrator ${portal} AccountNotRegisteredException`,
    ]);
  });

  it('makes no room of what someone else registered', async () => {
    const stack = await start([portal]);
    const old = idOf(portal, 'found');
    expect(
      await stack.request('Update', { Task, AccountId: identity }, old),
    ).toEqual(failed(old, /this stack did not register it/));
    expect(stack.administrators()).toEqual([portal]);
    expect(stack.calls()).toEqual([registering(identity, full)]);
  });

  it('restores the old account when the new one is refused', async () => {
    const stack = await start([portal]);
    const operation = 'RegisterDelegatedAdministrator';
    const members = {
      Reason: 'DELEGATED_ADMINISTRATOR_EXISTS_FOR_THIS_SERVICE',
    };
    stack.organizations.fail({ operation, code: full, members });
    stack.organizations.fail({ operation, code: 'AccountNotFoundException' });
    const old = idOf(portal, 'registered');
    expect(
      await stack.request('Update', { Task, AccountId: identity }, old),
    ).toEqual(failed(old, new RegExp(`${operation} for ${identity} failed`)));
    expect(stack.administrators()).toEqual([portal]);
    expect(stack.calls()).toEqual([
      registering(identity, full),
      `DeregisterDelegatedAdministrator ${portal}`,
      registering(identity, 'AccountNotFoundException'),
      registering(portal),
    ]);
  });

  it('has time to restore when the new one is throttled for ever', async () => {
    const stack = await start([portal]);
    const operation = 'RegisterDelegatedAdministrator';
    stack.organizations.fail({
      operation,
      code: full,
      members: { Reason: 'DELEGATED_ADMINISTRATOR_EXISTS_FOR_THIS_SERVICE' },
    });
    const code = 'TooManyRequestsException';
    // All calls within 130 seconds, and the first one to restore.
    stack.organizations.fail({ operation, code, times: 17 });
    const old = idOf(portal, 'registered');
    expect(
      await stack.request('Update', { Task, AccountId: identity }, old),
    ).toEqual(failed(old, /TooManyRequestsException/));
    expect(stack.administrators()).toEqual([portal]);
    expect(stack.calls().at(-1)).toBe(registering(portal));
  });

  it('says when it leaves no administrator', async () => {
    const stack = await start([portal]);
    const operation = 'RegisterDelegatedAdministrator';
    stack.organizations.fail({
      operation,
      code: full,
      members: { Reason: 'DELEGATED_ADMINISTRATOR_EXISTS_FOR_THIS_SERVICE' },
    });
    const code = 'AccessDeniedException';
    stack.organizations.fail({ operation, code, times: 2 });
    const old = idOf(portal, 'registered');
    expect(
      await stack.request('Update', { Task, AccountId: identity }, old),
    ).toEqual(
      failed(
        old,
        /for 120000000059 failed: AccessDenied.* 120000000066 was deregistered to make room and could not be registered again \(.*\), so that there is no delegated administrator now\. Update the stack again\.$/,
      ),
    );
  });
});

describe('Delete', () => {
  it.each([
    [idOf(portal, 'registered'), []],
    [idOf(portal, 'found'), [portal]],
    [NOTHING, [portal]],
    ['2026/01/31/[$LATEST]0123456789abcdef', [portal]],
  ])('of %s leaves %j', async (id, left) => {
    const stack = await start([portal]);
    expect(
      await stack.request('Delete', { Task, AccountId: portal }, id),
    ).toEqual(succeeded(id));
    expect(stack.administrators()).toEqual(left);
  });

  it.each(['AccountNotRegisteredException', 'AccountNotFoundException'])(
    'is content with %s',
    async code => {
      const stack = await start();
      const operation = 'DeregisterDelegatedAdministrator';
      stack.organizations.fail({ operation, code });
      const id = idOf(portal, 'registered');
      expect(await stack.request('Delete', { Task }, id)).toEqual(
        succeeded(id),
      );
    },
  );

  it('says when it is denied', async () => {
    const stack = await start([portal]);
    stack.organizations.fail({
      operation: 'DeregisterDelegatedAdministrator',
      code: 'AccessDeniedException',
    });
    const id = idOf(portal, 'registered');
    expect(await stack.request('Delete', { Task }, id)).toEqual(
      failed(id, /AccessDeniedException/),
    );
  });
});
