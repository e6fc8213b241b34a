import { Aws, type CfnCondition } from 'aws-cdk-lib';
import {
  AnyPrincipal,
  Effect,
  PolicyDocument,
  PolicyStatement,
  ServicePrincipal,
} from 'aws-cdk-lib/aws-iam';
import { CfnTopic, CfnTopicPolicy } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';

/** A topic for the alarms of this account, with one address that subscribes to it. */
export class AlarmTopic extends Construct {
  readonly arn: string;

  constructor(
    scope: Construct,
    id: string,
    { email, condition }: { email: string; condition: CfnCondition },
  ) {
    super(scope, id);
    const topic = new CfnTopic(this, 'Resource', {
      subscription: [{ protocol: 'email', endpoint: email }],
    });
    const policy = new CfnTopicPolicy(this, 'Policy', {
      topics: [topic.ref],
      policyDocument: new PolicyDocument({
        statements: [
          new PolicyStatement({
            sid: 'PublishAlarms',
            principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
            actions: ['sns:Publish'],
            resources: [topic.ref],
            conditions: {
              StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID },
            },
          }),
          new PolicyStatement({
            sid: 'OnlyTls',
            effect: Effect.DENY,
            principals: [new AnyPrincipal()],
            actions: ['sns:Publish'],
            resources: [topic.ref],
            conditions: { Bool: { 'aws:SecureTransport': 'false' } },
          }),
        ],
      }),
    });
    topic.cfnOptions.condition = condition;
    policy.cfnOptions.condition = condition;
    this.arn = topic.ref;
  }
}
