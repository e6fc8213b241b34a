import { Duration, Validations, type CfnCondition } from 'aws-cdk-lib';
import { CfnRule } from 'aws-cdk-lib/aws-events';
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
import { CHANGE_SET_ENDED } from '../events/triggers';

/**
 * Ends of change sets, and what becomes of the requests for products that
 * people make in AWS Marketplace (AWS Marketplace Buyer Guide, "AWS Marketplace
 * Private Marketplace EventBridge events").
 */
const NEWS = {
  source: [...CHANGE_SET_ENDED.source, 'aws.private-marketplace'],
  'detail-type': [
    ...CHANGE_SET_ENDED['detail-type'],
    'Product Request Created',
    'Product Request Approved',
    'Product Request Declined',
    'Product Request Cancelled',
    'Product Request Expired',
  ],
};

/** A queue from which a Backstage backend knows at once that something is new. */
export class LiveUpdates extends Construct {
  readonly queueUrl: string;
  readonly readPolicyArn: string;

  constructor(scope: Construct, id: string, condition: CfnCondition) {
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
      description:
        'Tells Backstage of change sets that have ended and of product requests in AWS Marketplace',
      eventPattern: NEWS,
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
      resource.cfnOptions.condition = condition;
    }
    this.queueUrl = queue.ref;
    this.readPolicyArn = readPolicy.ref;
  }
}
