import { Duration, Validations, type CfnCondition } from 'aws-cdk-lib';
import { CfnRule, type CfnRuleProps } from 'aws-cdk-lib/aws-events';
import {
  AnyPrincipal,
  CfnManagedPolicy,
  Effect,
  PolicyDocument,
  PolicyStatement,
  ServicePrincipal,
} from 'aws-cdk-lib/aws-iam';
import { CfnQueue, CfnQueuePolicy } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

/** What the queue gets, and when it is made at all. */
export interface LiveUpdatesProps {
  eventPattern: CfnRuleProps['eventPattern'];
  condition: CfnCondition;
}

/** A queue with the ends of change sets, from which a Backstage backend knows at once that something is new. */
export class LiveUpdates extends Construct {
  readonly queueUrl: string;
  readonly readPolicyArn: string;

  constructor(scope: Construct, id: string, props: LiveUpdatesProps) {
    super(scope, id);
    const queue = new CfnQueue(this, 'Queue', {
      sqsManagedSseEnabled: true,
      // Who reads late reads the catalog instead.
      messageRetentionPeriod: Duration.hours(1).toSeconds(),
      receiveMessageWaitTimeSeconds: 20,
    });
    Validations.of(queue).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason:
        'A message only says that something is new. One that nobody reads has no value after an hour, when it expires.',
    });
    const rule = new CfnRule(this, 'Rule', {
      description: 'Tells Backstage that a change set has ended',
      eventPattern: props.eventPattern,
      targets: [{ id: 'Queue', arn: queue.attrArn }],
    });
    const queuePolicy = new CfnQueuePolicy(this, 'QueuePolicy', {
      queues: [queue.ref],
      policyDocument: new PolicyDocument({
        statements: [
          new PolicyStatement({
            sid: 'SendFromRule',
            principals: [new ServicePrincipal('events.amazonaws.com')],
            actions: ['sqs:SendMessage'],
            resources: [queue.attrArn],
            conditions: { ArnEquals: { 'aws:SourceArn': rule.attrArn } },
          }),
          new PolicyStatement({
            sid: 'OnlyTls',
            effect: Effect.DENY,
            principals: [new AnyPrincipal()],
            actions: ['sqs:*'],
            resources: [queue.attrArn],
            conditions: { Bool: { 'aws:SecureTransport': 'false' } },
          }),
        ],
      }),
    });
    const readPolicy = new CfnManagedPolicy(this, 'Policy', {
      description: 'Private Marketplace: lets Backstage read live updates',
      policyDocument: new PolicyDocument({
        statements: [
          new PolicyStatement({
            sid: 'ReadLiveUpdates',
            actions: [
              'sqs:DeleteMessage',
              'sqs:GetQueueAttributes',
              'sqs:ReceiveMessage',
            ],
            resources: [queue.attrArn],
          }),
        ],
      }),
    });
    for (const resource of [queue, rule, queuePolicy, readPolicy]) {
      resource.cfnOptions.condition = props.condition;
    }
    this.queueUrl = queue.ref;
    this.readPolicyArn = readPolicy.ref;
  }
}
