import fc from 'fast-check';
import { formatDelegatedAdministrator } from './physicalResourceId';
import { SERVICE, TestStack } from './__testUtils__/TestStack';

const accounts = ['120000000066', '120000000059'];
const account = fc.constantFrom(...accounts);
const id = fc.oneof(
  fc.constantFrom('private-marketplace', 'private-marketplace-nothing', 'any'),
  fc
    .record({ accountId: account, registered: fc.boolean() })
    .map(formatDelegatedAdministrator),
);
const request = fc.record({
  type: fc.constantFrom('Create', 'Update', 'Delete', 'Other'),
  properties: fc.oneof(
    fc.constant({ Task: 'enable' }),
    account.map(AccountId => ({ Task: 'delegate', AccountId })),
    fc.constant({}),
  ),
  id,
  failure: fc.option(
    fc.record({
      operation: fc.constantFrom(
        'RegisterDelegatedAdministrator',
        'DeregisterDelegatedAdministrator',
        'EnableAWSServiceAccess',
      ),
      code: fc.constantFrom('AccessDeniedException', 'ServiceException'),
      status: fc.constantFrom(400, 500),
      times: fc.constantFrom(1, 3, 100),
      afterwards: fc.boolean(),
    }),
    { nil: undefined },
  ),
});

it('leaves trusted access enabled, and deregisters only what an id of ours names', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(request, { minLength: 1, maxLength: 5 }),
      async requests => {
        const stack = await TestStack.start({
          organizations: { serviceAccess: [SERVICE] },
          identity: { serviceLinkedRoles: [SERVICE] },
        });
        try {
          for (const { type, properties, id: given, failure } of requests) {
            if (failure) stack.organizations.fail(failure);
            const before = stack.organizations.calls.length;
            const answer = await stack.request(type, properties, given);
            expect(['SUCCESS', 'FAILED']).toContain(answer.Status);
            const removed = stack.organizations.calls
              .slice(before)
              .filter(({ operation }) => operation.startsWith('Deregister'))
              .map(call => call.request.AccountId);
            const ours = accounts.filter(
              accountId =>
                given ===
                formatDelegatedAdministrator({ accountId, registered: true }),
            );
            expect(removed.every(each => ours.includes(String(each)))).toBe(
              true,
            );
          }
          expect(stack.organizations.serviceAccess()).toEqual([SERVICE]);
          expect(stack.calls()).not.toContain('DisableAWSServiceAccess');
        } finally {
          await stack.close();
        }
      },
    ),
    { numRuns: 30 },
  );
}, 60_000);
