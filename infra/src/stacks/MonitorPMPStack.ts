import { Duration, Fn } from 'aws-cdk-lib';
import { CfnRule } from 'aws-cdk-lib/aws-events';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { CHANGE_SET_ENDED } from '../events/triggers';
import { acknowledgeWildcards } from './acknowledgeWildcards';
import { condition, isNot, notEmpty, numberIf } from './conditions';
import { AutomationFunction } from './functions/AutomationFunction';
import { DeadLetterQueue } from './functions/DeadLetterQueue';
import { MONITOR_FUNCTION, MONITOR_QUEUES } from './functions/monitorNames';
import { LiveUpdates } from './LiveUpdates';
import { Alarms } from './monitoring/Alarms';
import { addOutputs } from './outputs';
import {
  NO_LIMIT,
  alarmTopicParameter,
  bucketNameParameter,
  catalogScopeParameter,
  liveUpdatesParameter,
  logRetentionParameter,
  orderingGraceParameter,
  reservedConcurrencyParameter,
} from './parameters';
import {
  markStatement,
  pipelineStatements,
} from './policies/pipelineStatements';
import {
  MARK_WILDCARDS,
  PIPELINE_WILDCARDS,
} from './policies/reviewedWildcards';
import {
  PrivateMarketplaceStack,
  type PrivateMarketplaceStackProps,
} from './PrivateMarketplaceStack';

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
    const grace = orderingGraceParameter(this);
    const concurrency = reservedConcurrencyParameter(this);
    const liveUpdates = liveUpdatesParameter(this);
    const topicArn = alarmTopicParameter(this);
    const retention = logRetentionParameter(this);
    this.groupParameters({
      'Private Marketplace': [bucketName, catalogScope, grace],
      Backstage: [liveUpdates],
      Operation: [topicArn, retention, concurrency],
    });

    const deadLetters = new DeadLetterQueue(
      this,
      `${MONITOR_FUNCTION}DeadLetterQueue`,
      MONITOR_QUEUES.monitor,
    );
    const monitor = new AutomationFunction(this, MONITOR_FUNCTION, {
      code,
      entry: 'monitor',
      description: 'Records how change sets end and starts what waited',
      timeout: Duration.minutes(5),
      statements: [
        ...pipelineStatements(bucketName.valueAsString),
        markStatement(bucketName.valueAsString),
      ],
      environment: {
        PMP_S3_BUCKET: bucketName.valueAsString,
        PMP_CATALOG_SCOPE: catalogScope.valueAsString,
        PMP_ORDERING_GRACE_SECONDS: grace.valueAsString,
      },
      logRetention: retention.valueAsNumber,
      retryAttempts: 2,
      maxEventAge: Duration.hours(6),
      deadLetterQueue: deadLetters,
      reservedConcurrency: numberIf(
        condition(this, 'HasReservedConcurrency', isNot(concurrency, NO_LIMIT)),
        concurrency.valueAsString,
      ),
    });
    const undelivered = new DeadLetterQueue(
      this,
      'ChangesetStatusRuleDeadLetterQueue',
      MONITOR_QUEUES.rule,
    );
    const rule = new CfnRule(this, 'EventRule0', {
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
    monitor.allowRule('Permission', rule);

    const alarms = new Alarms(this, 'Alarm', [
      {
        condition: condition(this, 'HasAlarmTopic', notEmpty(topicArn)),
        topicArn: topicArn.valueAsString,
      },
    ]);
    // For what the monitor function itself gives up there is no alarm: within a
    // minute the reconcile function makes up for it. But what EventBridge can
    // not deliver it can not deliver the next time, either.
    alarms.whenNotEmpty(
      'RuleDeadLetterQueue',
      undelivered,
      'EventBridge could not invoke the monitor function. The reconcile function makes up for it, but each end of a change set is seen late.',
    );
    // It may have little to do: failures hours apart may be all that there are.
    alarms.whenFailing(MONITOR_FUNCTION, monitor.function, {
      period: Duration.hours(1),
      failures: 3,
      of: 24,
    });
    const wanted = condition(
      this,
      'HasLiveUpdates',
      Fn.conditionEquals(liveUpdates.valueAsString, 'Yes'),
    );
    const updates = new LiveUpdates(this, 'ChangesetUpdates', wanted);
    addOutputs(this, {
      LiveUpdatesQueueUrl: {
        value: updates.queueUrl,
        description:
          'Queue from which Backstage hears that a change set has ended or somebody has requested a product',
        condition: wanted,
      },
      LiveUpdatesPolicyArn: {
        value: updates.readPolicyArn,
        description: 'For the role of Backstage: read that queue',
        condition: wanted,
      },
    });
    acknowledgeWildcards(this, [...PIPELINE_WILDCARDS, ...MARK_WILDCARDS]);
  }
}
