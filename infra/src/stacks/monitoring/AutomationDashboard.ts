import { Aws, Duration } from 'aws-cdk-lib';
import {
  Dashboard,
  GraphWidget,
  TextWidget,
  type IMetric,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { configurationCounts, oldestInProgress } from './metrics';

/** What the dashboard shows beside the metrics of the automation itself. */
export interface AutomationDashboardProps {
  /** In Markdown. */
  explanation: string;
  functions: readonly LambdaFunction[];
  deadLetterQueues: Readonly<Record<string, IQueue>>;
}

/** The automation at a glance, with the functions of one stack. */
export class AutomationDashboard extends Dashboard {
  /** Where people open it. */
  readonly url: string;

  constructor(
    scope: Construct,
    id: string,
    { explanation, functions, deadLetterQueues }: AutomationDashboardProps,
  ) {
    super(scope, id, { defaultInterval: Duration.days(7) });
    this.url = `https://${Aws.REGION}.console.aws.amazon.com/cloudwatch/home?region=${Aws.REGION}#dashboards/dashboard/${this.dashboardName}`;
    this.addWidgets(
      new TextWidget({ width: 24, height: 2, markdown: explanation }),
    );
    this.addWidgets(
      graph('Configurations', configurationCounts()),
      graph('Oldest in progress (seconds)', [oldestInProgress()]),
    );
    this.addWidgets(
      graph(
        'Invocations',
        functions.map(fn => fn.metricInvocations()),
      ),
      graph('Errors and throttles', [
        ...functions.map(fn => fn.metricErrors()),
        ...functions.map(fn => fn.metricThrottles()),
      ]),
    );
    this.addWidgets(
      graph(
        'Longest duration (milliseconds)',
        functions.map(fn => fn.metricDuration({ statistic: 'Maximum' })),
      ),
      graph(
        'Events given up',
        Object.entries(deadLetterQueues).map(([label, queue]) =>
          queue.metricApproximateNumberOfMessagesVisible({ label }),
        ),
      ),
    );
  }
}

function graph(title: string, left: IMetric[]): GraphWidget {
  return new GraphWidget({ title, left, width: 12, leftYAxis: { min: 0 } });
}
