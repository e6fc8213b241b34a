import { Duration } from 'aws-cdk-lib';
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
  functions: Record<string, LambdaFunction>;
  deadLetterQueues: Record<string, IQueue>;
}

/** The automation at a glance. */
export class AutomationDashboard extends Dashboard {
  constructor(
    scope: Construct,
    id: string,
    { functions, deadLetterQueues }: AutomationDashboardProps,
  ) {
    super(scope, id, { defaultInterval: Duration.days(7) });
    const ofFunctions = (metric: (fn: LambdaFunction) => IMetric) =>
      Object.values(functions).map(metric);
    this.addWidgets(
      new TextWidget({
        width: 24,
        height: 2,
        markdown:
          'Private Marketplace automation: configurations in the bucket become change sets of the AWS Marketplace Catalog. The first two graphs count the work of all functions.',
      }),
    );
    this.addWidgets(
      graph('Configurations', configurationCounts()),
      graph('Oldest in progress (seconds)', [oldestInProgress()]),
    );
    this.addWidgets(
      graph(
        'Invocations',
        ofFunctions(fn => fn.metricInvocations()),
      ),
      graph(
        'Errors and throttles',
        ofFunctions(fn => fn.metricErrors()).concat(
          ofFunctions(fn => fn.metricThrottles()),
        ),
      ),
    );
    this.addWidgets(
      graph(
        'Longest duration (milliseconds)',
        ofFunctions(fn => fn.metricDuration({ statistic: 'Maximum' })),
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
