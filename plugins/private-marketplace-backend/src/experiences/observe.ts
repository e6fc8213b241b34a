import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import type { ReadModel } from '../readModel/ReadModel';

/** Tells operators how much waits to be written, and how old what is shown is. */
export function observe(options: {
  metrics: MetricsService;
  readModel: Pick<ReadModel, 'getSync'>;
  outbox: { depth(): Promise<number> };
  now: () => Date;
}): void {
  const { metrics, readModel, outbox, now } = options;
  metrics
    .createObservableGauge('private_marketplace.outbox.depth', {
      description: 'Configuration files that still have to be written',
    })
    .addCallback(async result => result.observe(await outbox.depth()));
  metrics
    .createObservableGauge('private_marketplace.sync.age', {
      description: 'Time since AWS was last read without a failure',
      unit: 's',
    })
    .addCallback(async result => {
      const { syncedAt } = await readModel.getSync();
      if (syncedAt === undefined) return;
      result.observe((now().getTime() - Date.parse(syncedAt)) / 1000);
    });
}
