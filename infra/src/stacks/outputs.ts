import { CfnOutput, type CfnCondition } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

/** What a stack says of itself. */
export interface Output {
  value: string;
  description: string;
  /** Without it the output is always there. */
  condition?: CfnCondition;
}

/** @param outputs - by their names. */
export function addOutputs(
  scope: Construct,
  outputs: Readonly<Record<string, Output>>,
): void {
  for (const [name, output] of Object.entries(outputs)) {
    new CfnOutput(scope, name, output);
  }
}
