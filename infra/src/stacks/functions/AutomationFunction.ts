import { Aws, RemovalPolicy, type Duration } from 'aws-cdk-lib';
import type { CfnRule } from 'aws-cdk-lib/aws-events';
import {
  Effect,
  PolicyDocument,
  PolicyStatement,
  Role,
  ServicePrincipal,
} from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  CfnPermission,
  Function as LambdaFunction,
  Runtime,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { METRICS_NAMESPACE, METRICS_SERVICE } from '../../metrics/names';
import { bucketArn } from '../policies/arns';
import type { FunctionEntry } from './bundleFunction';
import type { FunctionCode } from './FunctionCode';

/** What tells one function from another. */
export interface AutomationFunctionProps {
  code: FunctionCode;
  entry: FunctionEntry;
  description: string;
  timeout: Duration;
  /** What it may do, beside writing its log. */
  statements: PolicyStatement[];
  environment?: Record<string, string>;
  /** In days. */
  logRetention: number;
  /** How often Lambda repeats an event that failed. */
  retryAttempts: number;
  /** After so long Lambda gives an event up. */
  maxEventAge: Duration;
  /** Where events go that were given up. */
  deadLetterQueue?: IQueue;
  /** How many events it may deal with at once; as many as the account allows unless given. */
  reservedConcurrency?: number;
}

/** A Lambda function with a role of its own and a log of its own. */
export class AutomationFunction extends Construct {
  readonly function: LambdaFunction;

  constructor(scope: Construct, id: string, props: AutomationFunctionProps) {
    super(scope, id);
    const logGroup = new LogGroup(this, 'Logs', {
      retention: props.logRetention,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      description: `Role of ${id}`,
      // The default, said so that a role of AWS's sample is not made anew.
      path: '/',
      inlinePolicies: {
        Automation: new PolicyDocument({
          statements: [
            ...props.statements,
            ...deadLetterStatements(props.deadLetterQueue),
            new PolicyStatement({
              sid: 'WriteLog',
              actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
              resources: [logGroup.logGroupArn],
            }),
          ],
        }),
      },
    });
    this.function = new LambdaFunction(this, 'Default', {
      code: props.code(props.entry),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      description: props.description,
      memorySize: 512,
      timeout: props.timeout,
      // The role has all it needs already, in one policy that can be read.
      role: role.withoutPolicyUpdates(),
      logGroup,
      environment: {
        ...props.environment,
        POWERTOOLS_SERVICE_NAME: METRICS_SERVICE,
        POWERTOOLS_METRICS_NAMESPACE: METRICS_NAMESPACE,
      },
      deadLetterQueue: props.deadLetterQueue,
      retryAttempts: props.retryAttempts,
      maxEventAge: props.maxEventAge,
      reservedConcurrentExecutions: props.reservedConcurrency,
    });
  }

  /**
   * Lets one bucket invoke the function, while it belongs to this account: the
   * ARN of a bucket names no account, and a name that is free again is
   * anybody's.
   */
  allowBucket(id: string, bucketName: string): CfnPermission {
    return new CfnPermission(this, id, {
      action: 'lambda:InvokeFunction',
      functionName: this.function.functionArn,
      principal: 's3.amazonaws.com',
      sourceArn: bucketArn(bucketName),
      sourceAccount: Aws.ACCOUNT_ID,
    });
  }

  /**
   * Lets one rule invoke the function. There must be no condition on the source
   * account: EventBridge could not invoke the function then (Amazon EventBridge
   * User Guide, "Troubleshooting Amazon EventBridge", "My rule ran but my Lambda
   * function wasn't invoked"). The ARN of a rule names its account anyway.
   */
  allowRule(id: string, rule: CfnRule): CfnPermission {
    return new CfnPermission(this, id, {
      action: 'lambda:InvokeFunction',
      functionName: this.function.functionArn,
      principal: 'events.amazonaws.com',
      sourceArn: rule.attrArn,
    });
  }
}

function deadLetterStatements(queue: IQueue | undefined): PolicyStatement[] {
  if (!queue) return [];
  return [
    new PolicyStatement({
      sid: 'GiveUpEvents',
      effect: Effect.ALLOW,
      actions: ['sqs:SendMessage'],
      resources: [queue.queueArn],
    }),
  ];
}
