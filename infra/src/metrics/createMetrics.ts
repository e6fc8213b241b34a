import type { Metrics } from './Metrics';
import { METRICS, METRICS_NAMESPACE, METRICS_SERVICE } from './names';

/**
 * Writes metrics to the log in the embedded metric format, of which CloudWatch
 * makes metrics (Amazon CloudWatch User Guide, "Specification: Embedded metric
 * format"). Each goes out at once, so that none is lost when the function fails
 * afterwards.
 */
export function createMetrics(
  write: (line: string) => void,
  now: () => Date,
): Metrics {
  const publish = (Name: string, Unit: 'Count' | 'Seconds', value: number) => {
    const metric = {
      _aws: {
        Timestamp: now().getTime(),
        CloudWatchMetrics: [
          {
            Namespace: METRICS_NAMESPACE,
            Dimensions: [['service']],
            Metrics: [{ Name, Unit }],
          },
        ],
      },
      service: METRICS_SERVICE,
      [Name]: value,
    };
    write(`${JSON.stringify(metric)}\n`);
  };
  return {
    count: (what, configurations) => {
      if (configurations === 0) return;
      publish(METRICS[what], 'Count', configurations);
    },
    oldestInProgress: seconds =>
      publish(METRICS.oldestInProgress, 'Seconds', seconds),
    swept: () => publish(METRICS.sweeps, 'Count', 1),
  };
}
