import { CfnOutput, Duration, Fn } from 'aws-cdk-lib';
import { CfnRule } from 'aws-cdk-lib/aws-events';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { CHANGE_SET_ENDED } from '../events/triggers';
import { acknowledgeWildcards } from './acknowledgeWildcards';
import { condition, notEmpty } from './conditions';
import { AutomationFunction } from './functions/AutomationFunction';
import { DeadLetterQueue } from './functions/DeadLetterQueue';
import { LiveUpdates } from './LiveUpdates';
import { Alarms } from './monitoring/Alarms';
import {
  alarmTopicParameter,
  bucketNameParameter,
  catalogScopeParameter,
  liveUpdatesParameter,
  logRetentionParameter,
} from './parameters';
import { pipelineStatements } from './policies/pipelineStatements';
import { PIPELINE_WILDCARDS } from './policies/reviewedWildcards';
import {
  PrivateMarketplaceStack,
  type PrivateMarketplaceStackProps,
} from './PrivateMarketplaceStack';

const MONITOR = 'ChangesetStatusUpdateLambda';

/**
 * For the account of the configure stack: records how change sets end, and
 * starts what waited for them.
 *
 * @public
 */
export class MonitorPMPStack extends PrivateMarketplaceStack {
  constructor(
    scope: Construct,
    id: string,
    { code, ...props }: PrivateMarketplaceStackProps,
  ) {
    super(scope, id, {
      description:
        'Records how change sets of AWS Private Marketplace end. For the account of the configure stack.',
      ...props,
    });
    const bucketName = bucketNameParameter(
      this,
      'Name of the bucket that the configure stack created.',
    );
    const catalogScope = catalogScopeParameter(this);
    const liveUpdates = liveUpdatesParameter(this);
    const topicArn = alarmTopicParameter(this);
    const retention = logRetentionParameter(this);
    this.groupParameters({
      'Private Marketplace': [bucketName, catalogScope],
      Backstage: [liveUpdates],
      Operation: [topicArn, retention],
    });

    const deadLetters = new DeadLetterQueue(this, `${MONITOR}DeadLetterQueue`);
    const monitor = new AutomationFunction(this, MONITOR, {
      code,
      entry: 'monitor',
      description: 'Records how change sets end and starts what waited',
      timeout: Duration.minutes(5),
      statements: pipelineStatements(bucketName.valueAsString),
      environment: {
        PMP_S3_BUCKET: bucketName.valueAsString,
        PMP_CATALOG_SCOPE: catalogScope.valueAsString,
      },
      logRetention: retention.valueAsNumber,
      retryAttempts: 2,
      maxEventAge: Duration.hours(6),
      deadLetterQueue: deadLetters,
    });
    const undelivered = new DeadLetterQueue(
      this,
      'ChangesetStatusRuleDeadLetterQueue',
    );
    const rule = new CfnRule(this, 'ChangesetStatusRule', {
      description: 'Change sets of the AWS Marketplace Catalog that have ended',
      eventPattern: CHANGE_SET_ENDED,
      targets: [
        {
          id: 'Monitor',
          arn: monitor.function.functionArn,
          retryPolicy: {
            maximumEventAgeInSeconds: Duration.hours(6).toSeconds(),
            maximumRetryAttempts: 185,
          },
          deadLetterConfig: { arn: undelivered.queueArn },
        },
      ],
    });
    undelivered.addToResourcePolicy(
      new PolicyStatement({
        sid: 'SendFromRule',
        principals: [new ServicePrincipal('events.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [undelivered.queueArn],
        conditions: { ArnEquals: { 'aws:SourceArn': rule.attrArn } },
      }),
    );
    monitor.allowRule('RulePermission', rule);

    const alarms = new Alarms(this, 'Alarm', [
      {
        condition: condition(this, 'HasAlarmTopic', notEmpty(topicArn)),
        topicArn: topicArn.valueAsString,
      },
    ]);
    alarms.whenNotEmpty(
      'MonitorDeadLetterQueue',
      deadLetters,
      'The end of a change set could not be recorded, however often it was tried. The reconcile function makes up for it.',
    );
    alarms.whenNotEmpty(
      'RuleDeadLetterQueue',
      undelivered,
      'EventBridge could not invoke the monitor function. The reconcile function makes up for it.',
    );
    alarms.whenFailing(MONITOR, monitor.function);

    const wanted = condition(
      this,
      'HasLiveUpdates',
      Fn.conditionEquals(liveUpdates.valueAsString, 'Yes'),
    );
    const updates = new LiveUpdates(this, 'ChangesetUpdates', {
      eventPattern: CHANGE_SET_ENDED,
      condition: wanted,
    });
    new CfnOutput(this, 'LiveUpdatesQueueUrl', {
      value: updates.queueUrl,
      description:
        'Queue from which Backstage hears that a change set has ended',
      condition: wanted,
    });
    new CfnOutput(this, 'LiveUpdatesPolicyArn', {
      value: updates.readPolicyArn,
      description: 'For the role of Backstage: read that queue',
      condition: wanted,
    });
    acknowledgeWildcards(this, PIPELINE_WILDCARDS);
  }
}
