import { ApiError } from '../serving/ApiError';
import { CallDesk } from '../serving/CallDesk';
import { startApi } from '../serving/startApi';
import { Identity } from './Identity';
import type { IdentityOptions, IdentityServer } from './options';
import { answerOf, errorAnswer, roleResult, type Xml } from './xml';

type Operation = (identity: Identity, form: URLSearchParams) => Xml;

const operations: ReadonlyMap<string, Operation> = new Map<string, Operation>([
  [
    'CreateServiceLinkedRole',
    (identity, form) =>
      roleResult(
        identity.create(
          required(form, 'AWSServiceName'),
          form.get('Description') ?? '',
        ),
      ),
  ],
  [
    'GetRole',
    (identity, form) => roleResult(identity.get(required(form, 'RoleName'))),
  ],
  ['GetCallerIdentity', identity => ({ ...identity.caller() })],
]);

/**
 * Starts AWS Identity and Access Management on 127.0.0.1, as far as
 * service-linked roles go, and AWS Security Token Service, which speaks the same
 * protocol, as far as it says who is asking.
 */
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
      const result = desk.answer(action, request, () =>
        operation(identity, form),
      );
      return xml(200, answerOf(action, result, requestId));
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
