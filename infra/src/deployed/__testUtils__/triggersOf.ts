import type { Triggers } from '../../events/triggers';
import { isRecord } from '../../events/unknownRecord';
import { ACCOUNT, type Resource, type Template } from './Template';

/**
 * What invokes the functions of templates. What may not invoke one, for a
 * permission is missing, is left out: AWS would not do it either.
 */
export function triggersOf(templates: readonly Template[]): Triggers {
  const triggers: Triggers = { notifications: [], rules: [], schedules: [] };
  for (const template of templates) {
    const permissions = template.resources('AWS::Lambda::Permission');
    for (const bucket of template.resources('AWS::S3::Bucket')) {
      const source = template.arnOf(bucket.id);
      const mayInvoke = (target: unknown) =>
        isAllowed(permissions, { target, source, by: 's3.amazonaws.com' });
      triggers.notifications.push(...notificationsOf(bucket, mayInvoke));
    }
    for (const rule of template.resources('AWS::Events::Rule')) {
      const source = template.arnOf(rule.id);
      const mayInvoke = (target: unknown) =>
        isAllowed(permissions, { target, source, by: 'events.amazonaws.com' });
      addRule(triggers, rule, mayInvoke);
    }
  }
  return triggers;
}

function isAllowed(
  permissions: readonly Resource[],
  { target, source, by }: { target: unknown; source: string; by: string },
): boolean {
  return permissions.some(
    ({ properties }) =>
      properties.Action === 'lambda:InvokeFunction' &&
      properties.FunctionName === target &&
      properties.Principal === by &&
      properties.SourceArn === source &&
      properties.SourceAccount === ACCOUNT,
  );
}

function notificationsOf(
  { properties }: Resource,
  mayInvoke: (target: unknown) => boolean,
): Triggers['notifications'] {
  return listAt(properties.NotificationConfiguration, 'LambdaConfigurations')
    .filter(({ Function: target }) => mayInvoke(target))
    .map(({ Event, Filter, Function: target }) => {
      const key = isRecord(Filter) ? Filter.S3Key : undefined;
      const [rule, ...others] = listAt(key, 'Rules');
      if (rule?.Name !== 'prefix' || others.length > 0) {
        throw new Error('A notification has to be filtered by prefix alone.');
      }
      return {
        events: [String(Event)],
        prefix: String(rule.Value),
        target: functionIdOf(target),
      };
    });
}

function addRule(
  triggers: Triggers,
  { id, properties }: Resource,
  mayInvoke: (target: unknown) => boolean,
): void {
  const { EventPattern, ScheduleExpression, State = 'ENABLED' } = properties;
  if (State !== 'ENABLED') return;
  for (const { Arn, Input } of listAt(properties, 'Targets')) {
    if (!mayInvoke(Arn)) continue;
    const target = functionIdOf(Arn);
    if (isRecord(EventPattern)) {
      triggers.rules.push({ pattern: EventPattern, target });
    } else {
      const input: unknown = JSON.parse(String(Input));
      if (!isRecord(input)) throw new Error(`${id} has no input.`);
      const minutes = minutesOf(String(ScheduleExpression));
      triggers.schedules.push({ minutes, input, target });
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
