import { Duration } from 'aws-cdk-lib';
import { Queue, type IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { acknowledgeWildcards } from './acknowledgeWildcards';
import { condition, isNot, notEmpty, numberIf } from './conditions';
import { ExperiencesBucket } from './ExperiencesBucket';
import { AutomationFunction } from './functions/AutomationFunction';
import { DeadLetterQueue } from './functions/DeadLetterQueue';
import {
  MONITOR_FUNCTION,
  MONITOR_QUEUES,
  queueArn,
  queueUrl,
} from './functions/monitorNames';
import { TaskSchedule } from './functions/TaskSchedule';
import { Alarms } from './monitoring/Alarms';
import { AlarmTopic } from './monitoring/AlarmTopic';
import { AutomationDashboard } from './monitoring/AutomationDashboard';
import { watchAutomation } from './monitoring/watchAutomation';
import { addOutputs } from './outputs';
import {
  NO_LIMIT,
  alarmEmailParameter,
  alarmTopicParameter,
  bucketNameParameter,
  catalogScopeParameter,
  logRetentionParameter,
  orderingGraceParameter,
  reservedConcurrencyParameter,
} from './parameters';
import { BackstagePolicies } from './policies/BackstagePolicies';
import {
  markStatement,
  pipelineStatements,
  reconcilerStatements,
  unmarkStatement,
} from './policies/pipelineStatements';
import {
  BACKSTAGE_WILDCARDS,
  MARK_WILDCARDS,
  PIPELINE_WILDCARDS,
} from './policies/reviewedWildcards';
import {
  PrivateMarketplaceStack,
  type PrivateMarketplaceStackProps,
} from './PrivateMarketplaceStack';

const CONFIGURE = 'AsyncConfigurePrivateMarketplaceLambda';
const RECONCILE = 'ReconcilePrivateMarketplaceLambda';

/**
 * For the management account or the delegated administrator: the bucket, the
 * function that applies what is uploaded to it, and the one that repairs.
 *
 * @public
 */
export class ConfigurePMPStack extends PrivateMarketplaceStack {
  constructor(
    scope: Construct,
    id: string,
    { code, ...props }: PrivateMarketplaceStackProps,
  ) {
    super(scope, id, {
      description:
        'Applies configurations from a bucket to AWS Private Marketplace. For the management account or its delegated administrator.',
      ...props,
    });
    const bucketName = bucketNameParameter(
      this,
      'Name of the bucket for configurations and status files. The stack creates it. Never change it: the stack would make another, empty bucket, and know none of the experiences.',
    );
    const catalogScope = catalogScopeParameter(this);
    const grace = orderingGraceParameter(this);
    const concurrency = reservedConcurrencyParameter(this);
    const topicArn = alarmTopicParameter(this);
    const email = alarmEmailParameter(this);
    const retention = logRetentionParameter(this);
    this.groupParameters({
      'Private Marketplace': [bucketName, catalogScope, grace],
      Operation: [topicArn, email, retention, concurrency],
    });
    const name = bucketName.valueAsString;
    const common = {
      code,
      environment: {
        PMP_S3_BUCKET: name,
        PMP_CATALOG_SCOPE: catalogScope.valueAsString,
        PMP_ORDERING_GRACE_SECONDS: grace.valueAsString,
      },
      logRetention: retention.valueAsNumber,
    };

    const deadLetters = new DeadLetterQueue(
      this,
      `${CONFIGURE}DeadLetterQueue`,
    );
    const configure = new AutomationFunction(this, CONFIGURE, {
      ...common,
      entry: 'configure',
      description: 'Applies configurations that are uploaded to the bucket',
      timeout: Duration.minutes(5),
      statements: [
        ...pipelineStatements(name),
        markStatement(name),
        unmarkStatement(name),
      ],
      retryAttempts: 2,
      maxEventAge: Duration.hours(6),
      deadLetterQueue: deadLetters,
      reservedConcurrency: numberIf(
        condition(this, 'HasReservedConcurrency', isNot(concurrency, NO_LIMIT)),
        concurrency.valueAsString,
      ),
    });
    const bucket = new ExperiencesBucket(this, 'S3BucketForPMPConfiguration', {
      bucketName: name,
      functionArn: configure.function.functionArn,
      permission: configure.allowBucket('BucketPermission', name),
    });
    this.renameLogicalId(
      `${CONFIGURE}Role`,
      'ConfigurePrivateMarketplaceLambdaRole',
    );
    this.renameLogicalId(
      `${CONFIGURE}BucketPermission`,
      'S3LamdbaInvokePermission',
    );

    const reconcile = new AutomationFunction(this, RECONCILE, {
      ...common,
      entry: 'reconcile',
      description: 'Ends and starts what lost events and crashes left undone',
      timeout: Duration.minutes(15),
      environment: {
        ...common.environment,
        PMP_DEAD_LETTER_QUEUE_URLS: [
          deadLetters.queueUrl,
          queueUrl(MONITOR_QUEUES.monitor),
          queueUrl(MONITOR_QUEUES.rule),
        ].join(','),
      },
      statements: [
        ...pipelineStatements(name),
        markStatement(name),
        unmarkStatement(name),
        ...reconcilerStatements(name, [
          deadLetters.queueArn,
          queueArn(MONITOR_QUEUES.monitor),
          queueArn(MONITOR_QUEUES.rule),
        ]),
      ],
      // The next run is the repetition.
      retryAttempts: 0,
      maxEventAge: Duration.minutes(15),
    });
    const schedules = {
      reconcileSchedule: new TaskSchedule(this, 'ReconcileSchedule', {
        fn: reconcile,
        task: 'reconcile',
        minutes: 1,
      }),
      sweepSchedule: new TaskSchedule(this, 'SweepSchedule', {
        fn: reconcile,
        task: 'sweep',
        minutes: 15,
      }),
    };
    for (const { rule } of Object.values(schedules)) {
      // Before that there is nothing to reconcile.
      rule.addResourceDependency(bucket.resource);
    }

    const hasEmail = condition(this, 'HasAlarmEmail', notEmpty(email));
    const topic = new AlarmTopic(this, 'AlarmTopic', {
      email: email.valueAsString,
      condition: hasEmail,
    });
    const receivers = [
      {
        condition: condition(this, 'HasAlarmTopic', notEmpty(topicArn)),
        topicArn: topicArn.valueAsString,
      },
      { condition: hasEmail, topicArn: topic.arn },
    ];
    watchAutomation(new Alarms(this, 'Alarm', receivers), {
      configure,
      reconcile,
      deadLetters,
      ...schedules,
    });
    const dashboard = this.#dashboard([configure, reconcile], deadLetters);
    const policies = new BackstagePolicies(this, 'Policy', name);
    addOutputs(this, {
      BucketName: {
        value: bucket.resource.ref,
        description: 'Bucket for configurations and status files',
      },
      ...policies.outputs(),
      DashboardUrl: {
        value: dashboard.url,
        description:
          'Dashboard of the automation, with the functions of all stacks',
      },
      CreatedAlarmTopicArn: {
        value: topic.arn,
        description:
          'Topic of the alarms, for the parameter AlarmTopicArn of the monitor stack',
        condition: hasEmail,
      },
    });
    acknowledgeWildcards(this, [
      ...PIPELINE_WILDCARDS,
      ...MARK_WILDCARDS,
      ...BACKSTAGE_WILDCARDS,
    ]);
  }

  #dashboard(
    functions: AutomationFunction[],
    deadLetters: IQueue,
  ): AutomationDashboard {
    const ofMonitor = (queue: keyof typeof MONITOR_QUEUES) =>
      Queue.fromQueueArn(
        this,
        `Queue of ${queue}`,
        queueArn(MONITOR_QUEUES[queue]),
      );
    return new AutomationDashboard(this, 'Dashboard', {
      functions: functions.map(each => each.function),
      otherFunction: MONITOR_FUNCTION,
      deadLetterQueues: {
        configure: deadLetters,
        monitor: ofMonitor('monitor'),
        'rule of monitor': ofMonitor('rule'),
      },
    });
  }
}
