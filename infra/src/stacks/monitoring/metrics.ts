import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { CfnRule } from 'aws-cdk-lib/aws-events';
import {
  METRICS,
  METRICS_NAMESPACE,
  METRICS_SERVICE,
} from '../../metrics/names';

function metric(
  metricName: string,
  statistic: string,
  period = Duration.minutes(5),
): Metric {
  return new Metric({
    namespace: METRICS_NAMESPACE,
    metricName,
    dimensionsMap: { service: METRICS_SERVICE },
    statistic,
    period,
  });
}

export function configurationCounts(): Metric[] {
  return [METRICS.applied, METRICS.failed, METRICS.queued].map(name =>
    metric(name, 'Sum'),
  );
}

export function configurationsFailed(): Metric {
  return metric(METRICS.failed, 'Sum');
}

export function oldestInProgress(): Metric {
  return metric(METRICS.oldestInProgress, 'Maximum');
}

/** How often the task "reconcile" came to its end: it says then how old the oldest work is. */
export function reconciliations(period: Duration): Metric {
  return metric(METRICS.oldestInProgress, 'SampleCount', period);
}

/** How often the task "sweep" came to its end. */
export function sweeps(period: Duration): Metric {
  return metric(METRICS.sweeps, 'Sum', period);
}

/** How often a rule invoked its target, whatever came of it (Amazon EventBridge User Guide, "Monitoring Amazon EventBridge"). */
export function runsOf(rule: CfnRule, period: Duration): Metric {
  return new Metric({
    namespace: 'AWS/Events',
    metricName: 'Invocations',
    dimensionsMap: { RuleName: rule.ref },
    statistic: 'Sum',
    period,
  });
}
