import { Aws, CfnOutput, Duration } from 'aws-cdk-lib';
import { CfnRule } from 'aws-cdk-lib/aws-events';
import type { Construct } from 'constructs';
import { acknowledgeWildcards } from './acknowledgeWildcards';
import { condition, notEmpty } from './conditions';
import { ExperiencesBucket } from './ExperiencesBucket';
import { AutomationFunction } from './functions/AutomationFunction';
import { DeadLetterQueue } from './functions/DeadLetterQueue';
import { Alarms } from './monitoring/Alarms';
import { AlarmTopic } from './monitoring/AlarmTopic';
import { AutomationDashboard } from './monitoring/AutomationDashboard';
import {
  alarmEmailParameter,
  alarmTopicParameter,
  bucketNameParameter,
  catalogScopeParameter,
  logRetentionParameter,
} from './parameters';
import { BackstagePolicies } from './policies/BackstagePolicies';
import {
  markStatement,
  pipelineStatements,
  reconcilerStatements,
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

/** AWS says of no change set how long it takes; those of private marketplaces take minutes. */
const STUCK_AFTER = Duration.hours(2);

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
      'Name of the bucket for configurations and status files. The stack creates it.',
    );
    const catalogScope = catalogScopeParameter(this);
    const topicArn = alarmTopicParameter(this);
    const email = alarmEmailParameter(this);
    const retention = logRetentionParameter(this);
    this.groupParameters({
      'Private Marketplace': [bucketName, catalogScope],
      Operation: [topicArn, email, retention],
    });
    const name = bucketName.valueAsString;
    const common = {
      code,
      environment: {
        PMP_S3_BUCKET: name,
        PMP_CATALOG_SCOPE: catalogScope.valueAsString,
      },
      logRetention: retention.valueAsNumber,
    };

    const configureDeadLetters = new DeadLetterQueue(
      this,
      `${CONFIGURE}DeadLetterQueue`,
    );
    const configure = new AutomationFunction(this, CONFIGURE, {
      ...common,
      entry: 'configure',
      description: 'Applies configurations that are uploaded to the bucket',
      timeout: Duration.minutes(5),
      statements: [...pipelineStatements(name), markStatement(name)],
      retryAttempts: 2,
      maxEventAge: Duration.hours(6),
      deadLetterQueue: configureDeadLetters,
    });
    const bucket = new ExperiencesBucket(this, 'ExperiencesS3Bucket', {
      bucketName: name,
      functionArn: configure.function.functionArn,
      permission: configure.allowBucket('BucketPermission', name),
    });

    const reconcileDeadLetters = new DeadLetterQueue(
      this,
      `${RECONCILE}DeadLetterQueue`,
    );
    const reconcile = new AutomationFunction(this, RECONCILE, {
      ...common,
      entry: 'reconcile',
      description: 'Ends and starts what lost events and crashes left undone',
      timeout: Duration.minutes(15),
      statements: [
        ...pipelineStatements(name),
        markStatement(name),
        ...reconcilerStatements(name),
      ],
      // The next run is the repetition.
      retryAttempts: 0,
      maxEventAge: Duration.minutes(15),
      deadLetterQueue: reconcileDeadLetters,
    });
    const schedule = (ruleId: string, minutes: number, task: string) => {
      const rule = new CfnRule(this, ruleId, {
        description: `Lets the reconcile function do its task "${task}"`,
        scheduleExpression: `rate(${minutes} ${
          minutes === 1 ? 'minute' : 'minutes'
        })`,
        targets: [
          {
            id: 'Reconcile',
            arn: reconcile.function.functionArn,
            input: JSON.stringify({ task }),
            // A run that is late is no use: the next one is due.
            retryPolicy: {
              maximumEventAgeInSeconds: 60,
              maximumRetryAttempts: 0,
            },
          },
        ],
      });
      // Before that there is nothing to reconcile.
      rule.addResourceDependency(bucket.resource);
      reconcile.allowRule(`${ruleId}Permission`, rule);
    };
    schedule('ReconcileSchedule', 1, 'reconcile');
    schedule('SweepSchedule', 15, 'sweep');

    const hasTopic = condition(this, 'HasAlarmTopic', notEmpty(topicArn));
    const hasEmail = condition(this, 'HasAlarmEmail', notEmpty(email));
    const topic = new AlarmTopic(this, 'AlarmTopic', {
      email: email.valueAsString,
      condition: hasEmail,
    });
    const alarms = new Alarms(this, 'Alarm', [
      { condition: hasTopic, topicArn: topicArn.valueAsString },
      { condition: hasEmail, topicArn: topic.arn },
    ]);
    alarms.whenNotEmpty(
      'ConfigureDeadLetterQueue',
      configureDeadLetters,
      'An uploaded configuration could not be taken up, however often it was tried.',
    );
    alarms.whenNotEmpty(
      'ReconcileDeadLetterQueue',
      reconcileDeadLetters,
      'A run of the reconcile function failed.',
    );
    alarms.whenFailing(CONFIGURE, configure.function);
    alarms.whenFailing(RECONCILE, reconcile.function);
    alarms.whenSilent(RECONCILE, reconcile.function);
    alarms.whenStuck(STUCK_AFTER);
    new AutomationDashboard(this, 'Dashboard', {
      functions: {
        configure: configure.function,
        reconcile: reconcile.function,
      },
      deadLetterQueues: {
        configure: configureDeadLetters,
        reconcile: reconcileDeadLetters,
      },
    });

    const policies = new BackstagePolicies(this, 'Policy', name);
    const outputs = {
      BucketName: [
        bucket.resource.ref,
        'Bucket for configurations and status files',
      ],
      ReadPolicyArn: [
        policies.read.managedPolicyArn,
        'For the role of Backstage: read',
      ],
      WritePolicyArn: [
        policies.write.managedPolicyArn,
        'For the role of Backstage: upload configurations and cancel change sets',
      ],
      AdoptPolicyArn: [
        policies.adopt.managedPolicyArn,
        'For the role of Backstage: adopt experiences that were made elsewhere',
      ],
      UploadPolicyArn: [
        policies.upload.managedPolicyArn,
        'For people who upload configurations by hand',
      ],
      DashboardUrl: [
        `https://${Aws.REGION}.console.aws.amazon.com/cloudwatch/home?region=${Aws.REGION}#dashboards`,
        'Dashboards of CloudWatch',
      ],
    };
    for (const [output, [value = '', description]] of Object.entries(outputs)) {
      new CfnOutput(this, output, { value, description });
    }
    new CfnOutput(this, 'CreatedAlarmTopicArn', {
      value: topic.arn,
      description:
        'Topic of the alarms, for the parameter AlarmTopicArn of the monitor stack',
      condition: hasEmail,
    });
    acknowledgeWildcards(this, [
      ...PIPELINE_WILDCARDS,
      ...MARK_WILDCARDS,
      ...BACKSTAGE_WILDCARDS,
    ]);
  }
}
