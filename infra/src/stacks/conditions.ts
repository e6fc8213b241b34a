import {
  Aws,
  CfnCondition,
  Fn,
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

export function notEmpty(parameter: CfnParameter): ICfnConditionExpression {
  return Fn.conditionNot(Fn.conditionEquals(parameter.valueAsString, ''));
}

/** The value, or nothing at all. */
export function valueIf({ logicalId }: CfnCondition, value: string): string {
  return Fn.conditionIf(logicalId, value, Aws.NO_VALUE).toString();
}
