import type { InvokePermission } from '@private-marketplace/infra';

/** A service that invokes functions. */
export type InvokingService = 's3.amazonaws.com' | 'events.amazonaws.com';

/**
 * What a service says of itself when it invokes a function. A condition on
 * anything else never holds. EventBridge does not say for which account it acts:
 * a permission that asks for it keeps it from invoking the function, without any
 * word of that (Amazon EventBridge User Guide, "Troubleshooting Amazon
 * EventBridge", "My rule ran but my Lambda function wasn't invoked").
 */
const SAID: Record<
  InvokingService,
  readonly InvokePermission['conditions'][number][]
> = {
  's3.amazonaws.com': ['AWS:SourceArn', 'AWS:SourceAccount'],
  'events.amazonaws.com': ['AWS:SourceArn'],
};

/** Whether one of the permissions lets a service invoke the function that they are about. */
export function isPermitted(
  permissions: readonly InvokePermission[],
  service: InvokingService,
): boolean {
  return permissions.some(
    ({ principal, conditions }) =>
      principal === service &&
      conditions.every(condition => SAID[service].includes(condition)),
  );
}
