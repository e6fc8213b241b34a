import type { AwsCall } from './AwsCall';

/** A statement of an IAM policy, as far as it is understood here. */
export interface Statement {
  sid: string;
  actions: string[];
  resources: string[];
  /** Lists of values for condition keys, of which the request has to bring one each. */
  stringEquals: Record<string, string[]>;
}

/** A statement that says something that is not understood here. */
export class UnknownStatementError extends Error {
  override readonly name = 'UnknownStatementError';

  constructor(what: string) {
    super(`A policy says ${what}, of which nothing is known here.`);
  }
}

/** @throws UnknownStatementError when it says more than what is understood. */
export function parseStatement(
  statement: Readonly<Record<string, unknown>>,
): Statement {
  const { Sid, Effect, Action, Resource, Condition = {}, ...rest } = statement;
  if (Effect !== 'Allow') throw new UnknownStatementError(`Effect ${Effect}`);
  const [unknown] = Object.keys(rest);
  if (unknown) throw new UnknownStatementError(unknown);
  const { StringEquals = {}, ...others } = recordOf(Condition);
  const [operator] = Object.keys(others);
  if (operator) throw new UnknownStatementError(operator);
  return {
    sid: String(Sid),
    actions: textsOf(Action),
    resources: textsOf(Resource),
    stringEquals: Object.fromEntries(
      Object.entries(recordOf(StringEquals)).map(([key, values]) => [
        key,
        textsOf(values),
      ]),
    ),
  };
}

/** Whether a statement allows a call. */
export function allows(
  { actions, resources, stringEquals }: Statement,
  { action, resource, context }: AwsCall,
): boolean {
  return (
    actions.some(pattern => matches(pattern, action)) &&
    resources.some(pattern => matches(pattern, resource)) &&
    Object.entries(stringEquals).every(([key, values]) =>
      values.includes(context[key] ?? ''),
    )
  );
}

/** One grant for each action, resource and value of a condition that a statement lists. */
export function grantsOf(statement: Statement): Statement[] {
  const conditions = Object.entries(statement.stringEquals).reduce<
    Record<string, string[]>[]
  >(
    (all, [key, values]) =>
      all.flatMap(each => values.map(value => ({ ...each, [key]: [value] }))),
    [{}],
  );
  return statement.actions.flatMap(action =>
    statement.resources.flatMap(resource =>
      conditions.map(stringEquals => ({
        sid: statement.sid,
        actions: [action],
        resources: [resource],
        stringEquals,
      })),
    ),
  );
}

function matches(pattern: string, value: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/\?/g, '.');
  return new RegExp(`^${source}$`, 's').test(value);
}

function textsOf(value: unknown): string[] {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.map(each => {
    if (typeof each === 'string') return each;
    throw new UnknownStatementError(JSON.stringify(each));
  });
}

function recordOf(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) {
    throw new UnknownStatementError(JSON.stringify(value));
  }
  return { ...value };
}
