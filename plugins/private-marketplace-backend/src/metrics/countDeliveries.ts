import type { MetricsService } from '@backstage/backend-plugin-api/alpha';

/** How an attempt to write a configuration file ended: postponed when it is tried again. */
export type Delivery = 'written' | 'refused' | 'postponed';

/** Tells operators what becomes of the files that are to be written. */
export function countDeliveries(
  metrics: MetricsService,
): (delivery: Delivery) => void {
  const deliveries = metrics.createCounter(
    'private_marketplace.outbox.deliveries',
    {
      description: 'Attempts to write a configuration file',
      unit: '{attempt}',
    },
  );
  return delivery =>
    deliveries.add(1, { 'private_marketplace.outcome': delivery });
}
