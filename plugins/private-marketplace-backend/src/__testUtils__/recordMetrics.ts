import type {
  MetricAttributes,
  MetricsServiceObservableCallback,
} from '@backstage/backend-plugin-api/alpha';
import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';

/** What was measured, by the names of instruments. */
export function recordMetrics() {
  const measured: {
    name: string;
    value: number;
    attributes?: MetricAttributes;
  }[] = [];
  const gauges = new Map<string, MetricsServiceObservableCallback>();
  const record =
    (name: string) => (value: number, attributes?: MetricAttributes) =>
      measured.push({ name, value, attributes });
  const mock = metricsServiceMock.mock({
    createCounter: name => ({ add: record(name) }),
    createHistogram: name => ({ record: record(name) }),
    createObservableGauge: name => ({
      addCallback: callback => gauges.set(name, callback),
      removeCallback: () => gauges.delete(name),
    }),
  });
  return {
    feature: mock.factory,
    measured,
    /** What a gauge shows now. */
    async look(name: string): Promise<number | undefined> {
      let shown: number | undefined;
      await gauges.get(name)?.({
        observe: value => {
          shown = value;
        },
      });
      return shown;
    },
  };
}
