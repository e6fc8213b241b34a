import {
  MetricUnit,
  Metrics as PowertoolsMetrics,
} from '@aws-lambda-powertools/metrics';
import type { Metrics } from './Metrics';
import { METRICS, METRICS_NAMESPACE, METRICS_SERVICE } from './names';

type Unit = (typeof MetricUnit)[keyof typeof MetricUnit];

/**
 * Writes metrics to the log in the embedded metric format, of which CloudWatch
 * makes metrics (Amazon CloudWatch User Guide, "Embedding metrics within
 * logs"). Each goes out at once, so that none is lost when the function fails
 * afterwards.
 */
export function createMetrics(write: (line: string) => void): Metrics {
  const metrics = new PowertoolsMetrics({
    namespace: METRICS_NAMESPACE,
    serviceName: METRICS_SERVICE,
  });
  const publish = (name: string, unit: Unit, value: number) => {
    metrics.addMetric(name, unit, value);
    write(`${JSON.stringify(metrics.serializeMetrics())}\n`);
    metrics.clearMetrics();
  };
  return {
    count: (what, configurations) => {
      if (configurations === 0) return;
      publish(METRICS[what], MetricUnit.Count, configurations);
    },
    oldestInProgress: seconds =>
      publish(METRICS.oldestInProgress, MetricUnit.Seconds, seconds),
    swept: () => publish(METRICS.sweeps, MetricUnit.Count, 1),
  };
}
