import {
  Aws,
  CfnCondition,
  Fn,
  Token,
  type CfnParameter,
  type ICfnConditionExpression,
} from 'aws-cdk-lib';
import type { Construct } from 'constructs';

export function condition(
  scope: Construct,
  id: string,
  expression: ICfnConditionExpression,
): CfnCondition {
  return new CfnCondition(scope, id, { expression });
}

export function isNot(
  parameter: CfnParameter,
  value: string,
): ICfnConditionExpression {
  return Fn.conditionNot(Fn.conditionEquals(parameter.valueAsString, value));
}

export function notEmpty(parameter: CfnParameter): ICfnConditionExpression {
  return isNot(parameter, '');
}

/** The value, or nothing at all. */
export function valueIf({ logicalId }: CfnCondition, value: string): string {
  return Fn.conditionIf(logicalId, value, Aws.NO_VALUE).toString();
}

/** The same for what has to be a number. */
export function numberIf(holds: CfnCondition, value: string): number {
  return Token.asNumber(Fn.conditionIf(holds.logicalId, value, Aws.NO_VALUE));
}
