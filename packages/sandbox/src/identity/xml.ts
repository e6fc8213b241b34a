import type { ApiError } from '../serving/ApiError';
import type { Role } from './Identity';

const NAMESPACE = 'https://iam.amazonaws.com/doc/2010-05-08/';

/** Elements by their names, or text. */
export type Xml = string | { [element: string]: Xml };

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
};

function write(content: Xml): string {
  if (typeof content === 'string') {
    return content.replace(/[&<>]/g, each => escapes[each] ?? each);
  }
  return Object.entries(content)
    .map(([name, inner]) => `<${name}>${write(inner)}</${name}>`)
    .join('');
}

/** The answer of an operation. */
export function answerOf(
  action: string,
  result: Xml,
  requestId: string,
): string {
  const content = write({
    [`${action}Result`]: result,
    ResponseMetadata: { RequestId: requestId },
  });
  return `<${action}Response xmlns="${NAMESPACE}">${content}</${action}Response>`;
}

/** The result of an operation that answers with a role. */
export function roleResult(role: Role): Xml {
  const policy = {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Service: role.service },
        Action: 'sts:AssumeRole',
      },
    ],
  };
  return {
    Role: {
      Path: role.path,
      RoleName: role.name,
      RoleId: role.id,
      Arn: role.arn,
      CreateDate: role.created.toISOString(),
      AssumeRolePolicyDocument: encodeURIComponent(JSON.stringify(policy)),
      Description: role.description,
    },
  };
}

/** A refusal. */
export function errorAnswer(error: ApiError, requestId: string): string {
  const content = write({
    Error: {
      Type: error.status < 500 ? 'Sender' : 'Receiver',
      Code: error.code,
      Message: error.message,
    },
    RequestId: requestId,
  });
  return `<ErrorResponse xmlns="${NAMESPACE}">${content}</ErrorResponse>`;
}
