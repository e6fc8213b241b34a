import type { InvokePermission, Triggers } from '../../events/triggers';
import { isRecord } from '../../events/unknownRecord';
import { ACCOUNT, type Resource, type Template } from './Template';

/** What invokes the functions of templates, with the permissions to do it that are about the trigger. */
export function triggersOf(templates: readonly Template[]): Triggers {
  const triggers: Triggers = { notifications: [], rules: [], schedules: [] };
  for (const template of templates) {
    const permissions = template.resources('AWS::Lambda::Permission');
    const functions = new Set<unknown>(
      template
        .resources('AWS::Lambda::Function')
        .map(({ id }) => template.arnOf(id)),
    );
    for (const bucket of template.resources('AWS::S3::Bucket')) {
      const source = template.arnOf(bucket.id);
      const permissionsFor = (target: unknown) =>
        permissionsOf(permissions, { target, source });
      triggers.notifications.push(...notificationsOf(bucket, permissionsFor));
    }
    for (const rule of template.resources('AWS::Events::Rule')) {
      const source = template.arnOf(rule.id);
      const permissionsFor = (target: unknown) =>
        permissionsOf(permissions, { target, source });
      addRule(triggers, rule, {
        isFunction: target => functions.has(target),
        permissionsFor,
      });
    }
  }
  return triggers;
}

type PermissionsFor = (target: unknown) => InvokePermission[];

/** Permissions to invoke a function that ask for nothing but what is true of a trigger. */
function permissionsOf(
  permissions: readonly Resource[],
  { target, source }: { target: unknown; source: string },
): InvokePermission[] {
  return permissions
    .map(({ properties }) => properties)
    .filter(
      ({ Action, FunctionName, SourceArn, SourceAccount }) =>
        Action === 'lambda:InvokeFunction' &&
        FunctionName === target &&
        (SourceArn === undefined || SourceArn === source) &&
        (SourceAccount === undefined || SourceAccount === ACCOUNT),
    )
    .map(({ Principal, SourceArn, SourceAccount }) => ({
      principal: String(Principal),
      conditions: [
        ...(SourceArn === undefined ? [] : ['AWS:SourceArn' as const]),
        ...(SourceAccount === undefined ? [] : ['AWS:SourceAccount' as const]),
      ],
    }));
}

function notificationsOf(
  { properties }: Resource,
  permissionsFor: PermissionsFor,
): Triggers['notifications'] {
  return listAt(
    properties.NotificationConfiguration,
    'LambdaConfigurations',
  ).map(({ Event, Filter, Function: target }) => {
    const key = isRecord(Filter) ? Filter.S3Key : undefined;
    const [rule, ...others] = listAt(key, 'Rules');
    if (rule?.Name !== 'prefix' || others.length > 0) {
      throw new Error('A notification has to be filtered by prefix alone.');
    }
    return {
      events: [String(Event)],
      prefix: String(rule.Value),
      target: functionIdOf(target),
      permissions: permissionsFor(target),
    };
  });
}

function addRule(
  triggers: Triggers,
  { id, properties }: Resource,
  {
    isFunction,
    permissionsFor,
  }: {
    isFunction: (target: unknown) => boolean;
    permissionsFor: PermissionsFor;
  },
): void {
  const { EventPattern, ScheduleExpression, State = 'ENABLED' } = properties;
  if (State !== 'ENABLED') return;
  for (const { Arn, Input } of listAt(properties, 'Targets')) {
    if (!isFunction(Arn)) continue;
    const invoked = {
      target: functionIdOf(Arn),
      permissions: permissionsFor(Arn),
    };
    if (isRecord(EventPattern)) {
      triggers.rules.push({ pattern: EventPattern, ...invoked });
    } else {
      const input: unknown = JSON.parse(String(Input));
      if (!isRecord(input)) throw new Error(`${id} has no input.`);
      const minutes = minutesOf(String(ScheduleExpression));
      triggers.schedules.push({ minutes, input, ...invoked });
    }
  }
}

function minutesOf(expression: string): number {
  const minutes = /^rate\((\d+) minutes?\)$/.exec(expression)?.[1];
  if (!minutes) throw new Error(`${expression} is not understood here.`);
  return Number(minutes);
}

function functionIdOf(arn: unknown): string {
  return String(arn).split(':').at(-1) ?? '';
}

function listAt(value: unknown, name: string): Record<string, unknown>[] {
  const list = isRecord(value) ? value[name] : undefined;
  return Array.isArray(list) ? list.filter(isRecord) : [];
}
