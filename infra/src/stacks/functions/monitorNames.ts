import { Aws } from 'aws-cdk-lib';

/** Logical id of the function of the monitor stack, which its name holds. */
export const MONITOR_FUNCTION = 'ChangesetStatusUpdateLambda';

/**
 * Names of the queues of the monitor stack. They are fixed, for the configure
 * stack has to know them and is there before; there is one set of stacks in an
 * organization.
 */
export const MONITOR_QUEUES = {
  /** What the monitor function gave up. */
  monitor: 'PrivateMarketplaceMonitorDeadLetters',
  /** What EventBridge could not deliver to it. */
  rule: 'PrivateMarketplaceRuleDeadLetters',
} as const;

/** Address of a queue of this account. */
export function queueUrl(name: string): string {
  return `https://sqs.${Aws.REGION}.${Aws.URL_SUFFIX}/${Aws.ACCOUNT_ID}/${name}`;
}

/** ARN of a queue of this account. */
export function queueArn(name: string): string {
  return `arn:${Aws.PARTITION}:sqs:${Aws.REGION}:${Aws.ACCOUNT_ID}:${name}`;
}
