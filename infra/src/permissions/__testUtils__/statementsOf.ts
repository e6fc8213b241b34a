import { isRecord } from '../../events/unknownRecord';
import type { Template } from '../../deployed/__testUtils__/Template';
import { parseStatement, type Statement } from '../Statement';

/** All that the role of a function may do. */
export function statementsOf(
  template: Template,
  functionId: string,
): Statement[] {
  const lambda = template
    .resources('AWS::Lambda::Function')
    .find(({ id }) => id === functionId);
  const roleId = String(lambda?.properties.Role).split(':').at(-1);
  const role = template
    .resources('AWS::IAM::Role')
    .find(({ id }) => id === roleId);
  if (!role) throw new Error(`${functionId} has no role.`);
  const { Policies, ManagedPolicyArns, PermissionsBoundary } = role.properties;
  if (ManagedPolicyArns !== undefined || PermissionsBoundary !== undefined) {
    throw new Error(`The role of ${functionId} is not described by itself.`);
  }
  return [Policies]
    .flat()
    .filter(isRecord)
    .flatMap(({ PolicyDocument }) =>
      isRecord(PolicyDocument) ? [PolicyDocument.Statement].flat() : [],
    )
    .filter(isRecord)
    .map(parseStatement);
}
