import type { MetricsService } from '@backstage/backend-plugin-api/alpha';

/** What is read of AWS at once. */
export type Reading = 'full' | 'incremental' | 'organization';

/** Does a reading, and tells how long it took and how it ended. */
export type MeasureReading = (
  reading: Reading,
  signal: AbortSignal | undefined,
  work: () => Promise<void>,
) => Promise<void>;

/** For readings that nobody looks at. */
export const unmeasured: MeasureReading = (_reading, _signal, work) => work();

// A reading takes less than a second, or in a large organization minutes.
const BOUNDARIES = [0.1, 0.5, 1, 2, 5, 10, 30, 60, 120, 300, 600, 1800];

/** Tells operators how long readings of AWS take, and how they end. */
export function measureReadings(
  metrics: MetricsService,
  now: () => Date,
): MeasureReading {
  const duration = metrics.createHistogram(
    'private_marketplace.reading.duration',
    {
      description: 'How long a reading of AWS took',
      unit: 's',
      advice: { explicitBucketBoundaries: BOUNDARIES },
    },
  );
  return async (reading, signal, work) => {
    const began = now().getTime();
    const ended = (outcome: 'succeeded' | 'failed' | 'aborted') =>
      duration.record((now().getTime() - began) / 1000, {
        'private_marketplace.reading': reading,
        'private_marketplace.outcome': outcome,
      });
    try {
      await work();
    } catch (error) {
      // Who shuts down has not failed.
      ended(signal?.aborted ? 'aborted' : 'failed');
      throw error;
    }
    ended('succeeded');
  };
}
