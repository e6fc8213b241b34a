import { isJsonObject, parseJson, type JsonObject } from '../catalog/json';
import { ApiError } from '../serving/ApiError';
import { CallDesk } from '../serving/CallDesk';
import { startApi, type ApiAnswer, type ApiRequest } from '../serving/startApi';
import { operations } from './operations';
import type { OrganizationsOptions, OrganizationsServer } from './options';
import { Organizations } from './Organizations';
import { DocumentedRates } from './rates';

const TARGET = /^AWSOrganizationsV20161128\.(\w+)$/;

/**
 * Starts AWS Organizations on 127.0.0.1. Requests are signed, and it believes
 * whoever signs to be the management account.
 */
export async function startOrganizations(
  options: OrganizationsOptions,
): Promise<OrganizationsServer> {
  const organizations = new Organizations(options);
  const desk = new CallDesk();
  const rates = options.rates ? new DocumentedRates(options.clock) : undefined;
  const api = await startApi(options.port, request => {
    try {
      const { operation, body } = read(request);
      const answer = desk.answer(operation, body, () => {
        rates?.take(operation);
        return operations.get(operation)?.(organizations, body);
      });
      return json(200, answer ?? {});
    } catch (error) {
      return refuse(error);
    }
  });
  return {
    ...api,
    calls: desk.calls,
    fail: failure => desk.fail(failure),
    moveAccount: (id, parentId) => organizations.tree.move(id, parentId),
    setAccountState: (id, state) => organizations.tree.setState(id, state),
    serviceAccess: () => [...organizations.serviceAccess.keys()],
    delegatedAdministrators: service => [
      ...organizations.administratorsOf(service).keys(),
    ],
  };
}

function read({ method, path, headers, body }: ApiRequest): {
  operation: string;
  body: JsonObject;
} {
  const target = String(headers['x-amz-target']);
  const [, operation = ''] = TARGET.exec(target) ?? [];
  if (method !== 'POST' || path !== '/' || !operations.has(operation)) {
    throw new ApiError(
      'UnknownOperationException',
      `There is no operation ${method} ${path} ${target}.`,
    );
  }
  const request = parseJson(body);
  if (!isJsonObject(request)) {
    throw new ApiError(
      'SerializationException',
      'The request body is not a JSON object.',
    );
  }
  return { operation, body: request };
}

function refuse(error: unknown): ApiAnswer {
  const refusal =
    error instanceof ApiError
      ? error
      : new ApiError('ServiceException', String(error), 500);
  return json(refusal.status, {
    __type: refusal.code,
    Message: refusal.message,
    ...refusal.members,
  });
}

function json(status: number, body: object): ApiAnswer {
  return {
    status,
    contentType: 'application/x-amz-json-1.1',
    body: JSON.stringify(body),
  };
}
