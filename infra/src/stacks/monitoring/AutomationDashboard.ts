import { Aws, Duration } from 'aws-cdk-lib';
import {
  Dashboard,
  GraphWidget,
  SearchExpression,
  TextWidget,
  type IMetric,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { configurationCounts, oldestInProgress } from './metrics';

const EXPLANATION =
  'Private Marketplace automation: configurations in the bucket become change sets of the AWS Marketplace Catalog. The first two graphs count the work of all functions. What to do when an alarm is raised stands in the runbook, to which each alarm leads.';

/** What the dashboard shows beside the metrics of the automation itself. */
export interface AutomationDashboardProps {
  functions: readonly LambdaFunction[];
  /** Logical id of a function of another stack, which is found by it. */
  otherFunction: string;
  deadLetterQueues: Readonly<Record<string, IQueue>>;
}

/** The automation at a glance, with the functions of all stacks. */
export class AutomationDashboard extends Dashboard {
  /** Where people open it. */
  readonly url: string;

  constructor(
    scope: Construct,
    id: string,
    { functions, otherFunction, deadLetterQueues }: AutomationDashboardProps,
  ) {
    super(scope, id, { defaultInterval: Duration.days(7) });
    this.url = `https://${Aws.REGION}.console.aws.amazon.com/cloudwatch/home?region=${Aws.REGION}#dashboards/dashboard/${this.dashboardName}`;
    const other = (metricName: string, statistic = 'Sum') =>
      metricOfOther(otherFunction, metricName, statistic);
    this.addWidgets(
      new TextWidget({ width: 24, height: 2, markdown: EXPLANATION }),
    );
    this.addWidgets(
      graph('Configurations', configurationCounts()),
      graph('Oldest in progress (seconds)', [oldestInProgress()]),
    );
    this.addWidgets(
      graph('Invocations', [
        ...functions.map(fn => fn.metricInvocations()),
        other('Invocations'),
      ]),
      graph('Errors and throttles', [
        ...functions.map(fn => fn.metricErrors()),
        other('Errors'),
        ...functions.map(fn => fn.metricThrottles()),
        other('Throttles'),
      ]),
    );
    this.addWidgets(
      graph('Longest duration (milliseconds)', [
        ...functions.map(fn => fn.metricDuration({ statistic: 'Maximum' })),
        other('Duration', 'Maximum'),
      ]),
      graph(
        'Events given up',
        Object.entries(deadLetterQueues).map(([label, queue]) =>
          queue.metricApproximateNumberOfMessagesVisible({ label }),
        ),
      ),
    );
  }
}

/**
 * A metric of a function whose name is not known: CloudWatch finds it by the
 * logical id, which the name holds (Amazon CloudWatch User Guide, "CloudWatch
 * search expression syntax").
 */
function metricOfOther(
  logicalId: string,
  metricName: string,
  statistic: string,
): IMetric {
  const period = Duration.minutes(5);
  return new SearchExpression({
    expression: `SEARCH('{AWS/Lambda,FunctionName} MetricName="${metricName}" ${logicalId}', '${statistic}', ${period.toSeconds()})`,
    period,
    label: '',
  });
}

function graph(title: string, left: IMetric[]): GraphWidget {
  return new GraphWidget({ title, left, width: 12, leftYAxis: { min: 0 } });
}
