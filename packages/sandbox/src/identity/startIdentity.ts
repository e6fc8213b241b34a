import { ApiError } from '../serving/ApiError';
import { CallDesk } from '../serving/CallDesk';
import { startApi } from '../serving/startApi';
import { Identity, type Role } from './Identity';
import type { IdentityOptions, IdentityServer } from './options';
import { errorAnswer, roleAnswer } from './xml';

type Operation = (identity: Identity, form: URLSearchParams) => Role;

const operations: ReadonlyMap<string, Operation> = new Map<string, Operation>([
  [
    'CreateServiceLinkedRole',
    (identity, form) =>
      identity.create(
        required(form, 'AWSServiceName'),
        form.get('Description') ?? '',
      ),
  ],
  ['GetRole', (identity, form) => identity.get(required(form, 'RoleName'))],
]);

/** Starts AWS Identity and Access Management on 127.0.0.1, as far as service-linked roles go. */
export async function startIdentity(
  options: IdentityOptions,
): Promise<IdentityServer> {
  const identity = new Identity(options);
  const desk = new CallDesk();
  const api = await startApi(options.port, ({ body, requestId }) => {
    try {
      const form = new URLSearchParams(body);
      const action = form.get('Action') ?? '';
      const operation = operations.get(action);
      if (!operation) {
        throw new ApiError('InvalidAction', `There is no action ${action}.`);
      }
      const {
        Action: _action,
        Version: _version,
        ...request
      } = Object.fromEntries(form);
      const role = desk.answer(action, request, () =>
        operation(identity, form),
      );
      return xml(200, roleAnswer(action, role, requestId));
    } catch (error) {
      const refusal =
        error instanceof ApiError
          ? error
          : new ApiError('ServiceFailure', String(error), 500);
      return xml(refusal.status, errorAnswer(refusal, requestId));
    }
  });
  return {
    ...api,
    calls: desk.calls,
    fail: failure => desk.fail(failure),
    roles: () => identity.roleNames(),
  };
}

function required(form: URLSearchParams, parameter: string): string {
  const value = form.get(parameter);
  if (value) return value;
  throw new ApiError('ValidationError', `${parameter} is missing.`);
}

function xml(status: number, body: string) {
  return { status, contentType: 'text/xml', body };
}
