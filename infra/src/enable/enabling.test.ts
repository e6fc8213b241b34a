import { SERVICE, TestStack } from './__testUtils__/TestStack';

const open: TestStack[] = [];
async function start(...options: Parameters<typeof TestStack.start>) {
  const stack = await TestStack.start(...options);
  open.push(stack);
  return stack;
}
afterEach(async () => {
  await Promise.all(open.splice(0).map(stack => stack.close()));
});

const Task = 'enable';
const succeeded = {
  Status: 'SUCCESS',
  PhysicalResourceId: 'private-marketplace',
};
const failed = (reason: RegExp) => ({
  Status: 'FAILED',
  PhysicalResourceId: 'private-marketplace',
  Reason: expect.stringMatching(reason),
});
const role = 'AWSServiceRoleForPrivateMarketplaceAdmin';

it('creates the role and enables trusted access', async () => {
  const stack = await start();
  expect(await stack.request('Create', { Task })).toEqual(succeeded);
  expect(stack.calls()).toEqual([
    'GetRole NoSuchEntity',
    'CreateServiceLinkedRole',
    'GetRole',
    'EnableAWSServiceAccess',
  ]);
  expect(stack.identity.roles()).toEqual([role]);
  expect(stack.organizations.serviceAccess()).toEqual([SERVICE]);
});

it.each(['Create', 'Update'])(
  'leaves what is enabled already on %s',
  async type => {
    const stack = await start({
      organizations: { serviceAccess: [SERVICE] },
      identity: { serviceLinkedRoles: [SERVICE] },
    });
    expect(await stack.request(type, { Task }, undefined)).toEqual(succeeded);
    expect(stack.calls()).toEqual(['GetRole', 'EnableAWSServiceAccess']);
    expect(stack.organizations.serviceAccess()).toEqual([SERVICE]);
  },
);

it("takes the place of the resource of AWS's sample", async () => {
  const stack = await start();
  // Its ids are names of log streams, and it has no properties.
  const id = '2024/06/11/[$LATEST]0123456789abcdef0123456789abcdef';
  expect(await stack.request('Update', { Task }, id)).toEqual(succeeded);
  const calls = stack.calls();
  expect(calls).toContain('EnableAWSServiceAccess');
  // Another id is another resource, so CloudFormation has the former one deleted.
  expect(await stack.request('Delete', {}, id)).toEqual({
    ...succeeded,
    PhysicalResourceId: id,
  });
  expect(stack.calls()).toEqual(calls);
});

it('does nothing on Delete', async () => {
  const stack = await start({
    organizations: { serviceAccess: [SERVICE] },
    identity: { serviceLinkedRoles: [SERVICE] },
  });
  expect(
    await stack.request('Delete', { Task }, 'private-marketplace'),
  ).toEqual(succeeded);
  expect(stack.calls()).toEqual([]);
  expect(stack.organizations.serviceAccess()).toEqual([SERVICE]);
});

describe('the role', () => {
  it('is waited for', async () => {
    const stack = await start({
      identity: { visible: { afterMilliseconds: 20_000 } },
    });
    const begin = stack.clock.now().getTime();
    expect(await stack.request('Create', { Task })).toEqual(succeeded);
    const took = stack.clock.now().getTime() - begin;
    expect(took).toBeGreaterThanOrEqual(20_000);
    expect(took).toBeLessThan(30_000);
    expect(stack.calls()).toEqual([
      'GetRole NoSuchEntity',
      'CreateServiceLinkedRole',
      // After 0, 1, 3, 7 and 15 seconds.
      ...Array(5).fill('GetRole NoSuchEntity'),
      'GetRole',
      'EnableAWSServiceAccess',
    ]);
  });

  it('is not waited for longer than there is time', async () => {
    const stack = await start({ identity: { visible: { afterCalls: 1000 } } });
    expect(await stack.request('Create', { Task })).toEqual(
      failed(/^GetRole did not find .*Admin in time.* Try again in some/),
    );
    expect(stack.calls()).not.toContain('EnableAWSServiceAccess');
  });

  it('may come to be between looking and creating', async () => {
    const stack = await start({
      identity: { serviceLinkedRoles: [SERVICE] },
    });
    const code = 'NoSuchEntity';
    stack.identity.fail({ operation: 'GetRole', code, status: 404, times: 3 });
    expect(await stack.request('Create', { Task })).toEqual(succeeded);
    expect(stack.calls()).toEqual([
      'GetRole NoSuchEntity',
      'CreateServiceLinkedRole InvalidInput',
      'GetRole NoSuchEntity',
      'GetRole NoSuchEntity',
      'GetRole',
      'EnableAWSServiceAccess',
    ]);
  });

  it('is created once, though the answer was lost', async () => {
    const stack = await start();
    stack.identity.fail({
      operation: 'CreateServiceLinkedRole',
      code: 'ServiceFailure',
      status: 500,
      afterwards: true,
    });
    expect(await stack.request('Create', { Task })).toEqual(succeeded);
    expect(stack.identity.roles()).toEqual([role]);
  });

  it('does not exist just because AWS finds the input invalid', async () => {
    const stack = await start();
    stack.identity.fail({
      operation: 'CreateServiceLinkedRole',
      code: 'InvalidInput',
      message: 'The service is not there today.',
    });
    expect(await stack.request('Create', { Task })).toEqual(
      failed(
        /^CreateServiceLinkedRole for private-marketplace\S+ failed: InvalidInputException: The service is not there today\. \(request \S+\) /,
      ),
    );
    expect(stack.calls()).not.toContain('EnableAWSServiceAccess');
  });
});

describe('failures', () => {
  it.each([
    ['GetRole', 'AccessDenied', 403],
    ['CreateServiceLinkedRole', 'AccessDenied', 403],
    ['EnableAWSServiceAccess', 'AccessDeniedException', 400],
  ])('%s is denied', async (operation, code, status) => {
    const stack = await start();
    const failure = { operation, code, status, times: Infinity };
    stack.identity.fail(failure);
    stack.organizations.fail(failure);
    expect(await stack.request('Create', { Task })).toEqual(
      failed(
        new RegExp(
          `^${operation} for \\S+ failed: ${code}: .* \\(request [0-9a-f-]{36}\\) Deploy the stack in the management account`,
        ),
      ),
    );
    const calls = stack.calls().filter(call => call.startsWith(operation));
    expect(calls).toEqual([`${operation} ${code}`]);
  });

  it('there is no organization', async () => {
    const stack = await start();
    stack.organizations.fail({
      operation: 'EnableAWSServiceAccess',
      code: 'AWSOrganizationsNotInUseException',
    });
    expect(await stack.request('Create', { Task })).toEqual(
      failed(/AWSOrganizationsNotInUseException.* create one, or deploy/),
    );
  });

  it('AWS is asked too often for a while', async () => {
    const stack = await start();
    stack.identity.fail({ operation: 'GetRole', code: 'Throttling' });
    stack.identity.fail({
      operation: 'CreateServiceLinkedRole',
      code: 'Throttling',
    });
    stack.organizations.fail({
      operation: 'EnableAWSServiceAccess',
      code: 'TooManyRequestsException',
      times: 2,
    });
    expect(await stack.request('Create', { Task })).toEqual(succeeded);
    expect(stack.calls()).toEqual([
      'GetRole Throttling',
      'GetRole NoSuchEntity',
      'CreateServiceLinkedRole Throttling',
      'CreateServiceLinkedRole',
      'GetRole',
      'EnableAWSServiceAccess TooManyRequestsException',
      'EnableAWSServiceAccess TooManyRequestsException',
      'EnableAWSServiceAccess',
    ]);
  });

  it('AWS is asked too often for ever', async () => {
    const stack = await start();
    stack.organizations.fail({
      operation: 'EnableAWSServiceAccess',
      code: 'TooManyRequestsException',
      times: Infinity,
    });
    const begin = stack.clock.now().getTime();
    expect(await stack.request('Create', { Task })).toEqual(
      failed(/TooManyRequestsException.* asked too often until the time/),
    );
    const took = stack.clock.now().getTime() - begin;
    expect(took).toBeGreaterThan(150_000);
    expect(took).toBeLessThanOrEqual(165_000);
  });
});
