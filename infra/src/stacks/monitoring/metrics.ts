import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import {
  METRICS,
  METRICS_NAMESPACE,
  METRICS_SERVICE,
} from '../../metrics/names';

function metric(metricName: string, statistic: string): Metric {
  return new Metric({
    namespace: METRICS_NAMESPACE,
    metricName,
    dimensionsMap: { service: METRICS_SERVICE },
    statistic,
    period: Duration.minutes(5),
  });
}

export function configurationCounts(): Metric[] {
  return [METRICS.applied, METRICS.failed, METRICS.queued].map(name =>
    metric(name, 'Sum'),
  );
}

export function oldestInProgress(): Metric {
  return metric(METRICS.oldestInProgress, 'Maximum');
}
