import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import type { SyncReader } from '../sync/SyncReader';

/** Tells operators how much waits to be written, and since when, and how old what is shown is. */
export function observeAges(options: {
  metrics: MetricsService;
  sync: Pick<SyncReader, 'state'>;
  outbox: { depth(): Promise<number>; oldest(): Promise<Date | undefined> };
  now: () => Date;
}): void {
  const { metrics, sync, outbox, now } = options;
  const secondsSince = (time: number) => (now().getTime() - time) / 1000;
  metrics
    .createObservableGauge('private_marketplace.outbox.depth', {
      description: 'Configuration files that still have to be written',
      unit: '{file}',
    })
    .addCallback(async result => result.observe(await outbox.depth()));
  metrics
    .createObservableGauge('private_marketplace.outbox.oldest_age', {
      description:
        'Time since the oldest file that still has to be written was accepted',
      unit: 's',
    })
    .addCallback(async result => {
      const oldest = await outbox.oldest();
      // So that the end of an outage is seen as such.
      result.observe(oldest ? secondsSince(oldest.getTime()) : 0);
    });
  metrics
    .createObservableGauge('private_marketplace.sync.age', {
      description: 'Time since AWS was last read without a failure',
      unit: 's',
    })
    .addCallback(async result => {
      const { syncedAt } = await sync.state();
      if (syncedAt === undefined) return;
      result.observe(secondsSince(Date.parse(syncedAt)));
    });
}
