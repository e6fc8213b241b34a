import { Duration, Validations, type CfnCondition } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  TreatMissingData,
  type IMetric,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { valueIf } from '../conditions';
import { oldestInProgress } from './metrics';

/** Somebody to tell, where a condition of the template holds. */
export interface AlarmReceiver {
  condition: CfnCondition;
  topicArn: string;
}

/** When a person has to look. What heals by itself raises no alarm. */
export class Alarms extends Construct {
  readonly #receivers: AlarmReceiver[];

  constructor(scope: Construct, id: string, receivers: AlarmReceiver[]) {
    super(scope, id);
    this.#receivers = receivers;
    Validations.of(this).acknowledge({
      id: 'CloudFormation-Validate::F3033',
      reason:
        'An action is empty by default only where its condition leaves it out.',
    });
  }

  /** Something was given up. */
  whenNotEmpty(id: string, queue: IQueue, meaning: string): void {
    this.#alarm(`${id}NotEmpty`, {
      description: `${meaning} Look at the messages and the log, then send them again or delete them.`,
      metric: queue.metricApproximateNumberOfMessagesVisible({
        statistic: 'Maximum',
        period: Duration.minutes(5),
      }),
      threshold: 1,
    });
  }

  /** A refusal that a repetition heals makes one error; this is about those that go on. */
  whenFailing(id: string, fn: LambdaFunction): void {
    this.#alarm(`${id}Failing`, {
      description: `${id} has been failing for a quarter of an hour. Its log says why.`,
      metric: fn.metricErrors({ period: Duration.minutes(5) }),
      threshold: 1,
      periods: 3,
    });
  }

  /** Nothing would be repaired then, and nobody would notice. */
  whenSilent(id: string, fn: LambdaFunction): void {
    this.#alarm(`${id}Silent`, {
      description: `${id} has not run for a quarter of an hour. Is its schedule enabled?`,
      metric: fn.metricInvocations({ period: Duration.minutes(15) }),
      threshold: 1,
      comparison: ComparisonOperator.LESS_THAN_THRESHOLD,
      missing: TreatMissingData.BREACHING,
    });
  }

  whenStuck(limit: Duration): void {
    this.#alarm('OldestInProgressTooOld', {
      description: `A configuration has been in progress for more than ${limit.toHours()} hours. The objects PENDING_Experience_<ShortName> in the bucket say which ones are.`,
      metric: oldestInProgress(),
      threshold: limit.toSeconds(),
      comparison: ComparisonOperator.GREATER_THAN_THRESHOLD,
      periods: 3,
    });
  }

  #alarm(
    id: string,
    options: {
      description: string;
      metric: IMetric;
      threshold: number;
      periods?: number;
      comparison?: ComparisonOperator;
      missing?: TreatMissingData;
    },
  ): void {
    const alarm = new Alarm(this, id, {
      alarmDescription: options.description,
      metric: options.metric,
      threshold: options.threshold,
      evaluationPeriods: options.periods ?? 1,
      comparisonOperator:
        options.comparison ??
        ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: options.missing ?? TreatMissingData.NOT_BREACHING,
    });
    for (const { condition, topicArn } of this.#receivers) {
      const alarmActionArn = valueIf(condition, topicArn);
      alarm.addAlarmAction({ bind: () => ({ alarmActionArn }) });
      alarm.addOkAction({ bind: () => ({ alarmActionArn }) });
    }
  }
}
