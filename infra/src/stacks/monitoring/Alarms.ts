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
import type { TaskSchedule } from '../functions/TaskSchedule';
import {
  configurationsFailed,
  oldestInProgress,
  reconciliations,
  runsOf,
  sweeps,
} from './metrics';
import { runbookEntry } from './runbook';

/** Somebody to tell, where a condition of the template holds. */
export interface AlarmReceiver {
  condition: CfnCondition;
  topicArn: string;
}

/** So many periods with errors, of the last so many. */
export interface FailurePattern {
  period: Duration;
  failures: number;
  of: number;
}

interface AlarmOptions {
  description: string;
  metric: IMetric;
  threshold: number;
  /** Of how many periods it has to be true; of one unless given. */
  datapoints?: number;
  /** The last so many periods are looked at; as many as `datapoints` unless given. */
  periods?: number;
  comparison?: ComparisonOperator;
  missing?: TreatMissingData;
  /** Whether it is told, too, when it is no longer true; yes unless given. */
  tellsEnd?: boolean;
}

/**
 * When a person has to look. What heals by itself raises no alarm. Each alarm
 * has an entry in the runbook.
 */
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

  /** Something was given up. It stays there until somebody deals with it. */
  whenNotEmpty(id: string, queue: IQueue, meaning: string): void {
    this.#alarm(`${id}NotEmpty`, {
      description: meaning,
      metric: queue.metricApproximateNumberOfMessagesVisible({
        statistic: 'Maximum',
        period: Duration.minutes(5),
      }),
      threshold: 1,
    });
  }

  /** A failure that a repetition heals is one of few; this is about those that go on. */
  whenFailing(
    id: string,
    fn: LambdaFunction,
    { period, failures, of }: FailurePattern,
  ): void {
    this.#alarm(`${id}Failing`, {
      description: `${id} has failed in ${failures} of ${of} periods of ${period.toHumanString()}.`,
      metric: fn.metricErrors({ period }),
      threshold: 1,
      datapoints: failures,
      periods: of,
    });
  }

  /** Nothing would be repaired then, and nobody would notice. */
  whenReconcileIsSilent(limit: Duration): void {
    this.#whenMissing(
      'ReconcileSilent',
      reconciliations(limit),
      `The task "reconcile" has not come to its end for ${limit.toHumanString()}: what lost events and crashes left undone stays undone.`,
    );
  }

  /** Files that no event announced would stay unseen then. */
  whenSweepIsSilent(limit: Duration): void {
    this.#whenMissing(
      'SweepSilent',
      sweeps(limit),
      `The task "sweep" has not come to its end for ${limit.toHumanString()}: configurations that no event announced stay unseen.`,
    );
  }

  /** A schedule that is disabled or deleted, which is no failure of anything. */
  whenSwitchedOff({ node, rule }: TaskSchedule, limit: Duration): void {
    this.#whenMissing(
      `${node.id}Off`,
      runsOf(rule, limit),
      `The rule ${
        node.id
      } has invoked nothing for ${limit.toHumanString()}. It is disabled or deleted.`,
    );
  }

  /** Whoever uploaded it may not look: it was rejected, cancelled, or failed at AWS. */
  whenConfigurationsFail(): void {
    this.#alarm('ConfigurationsFailed', {
      description:
        'A configuration was not applied. The newest ERROR_ file in the bucket says which one, and why.',
      metric: configurationsFailed(),
      threshold: 1,
      // After a quiet period nothing is any better.
      tellsEnd: false,
    });
  }

  whenStuck(limit: Duration): void {
    this.#alarm('OldestInProgressTooOld', {
      description: `A configuration has been in progress for more than ${limit.toHumanString()}. The objects PENDING_Experience_<ShortName> in the bucket say which ones are.`,
      metric: oldestInProgress(),
      threshold: limit.toSeconds(),
      comparison: ComparisonOperator.GREATER_THAN_THRESHOLD,
      datapoints: 3,
    });
  }

  #whenMissing(id: string, metric: IMetric, description: string): void {
    this.#alarm(id, {
      description,
      metric,
      threshold: 1,
      comparison: ComparisonOperator.LESS_THAN_THRESHOLD,
      missing: TreatMissingData.BREACHING,
    });
  }

  #alarm(id: string, options: AlarmOptions): void {
    const { datapoints = 1, periods = datapoints } = options;
    const alarm = new Alarm(this, id, {
      alarmDescription: `${options.description} What to do: ${runbookEntry(
        id,
      )}`,
      metric: options.metric,
      threshold: options.threshold,
      evaluationPeriods: periods,
      datapointsToAlarm: datapoints,
      comparisonOperator:
        options.comparison ??
        ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: options.missing ?? TreatMissingData.NOT_BREACHING,
    });
    for (const { condition, topicArn } of this.#receivers) {
      const alarmActionArn = valueIf(condition, topicArn);
      const tell = { bind: () => ({ alarmActionArn }) };
      alarm.addAlarmAction(tell);
      if (options.tellsEnd !== false) alarm.addOkAction(tell);
    }
  }
}
