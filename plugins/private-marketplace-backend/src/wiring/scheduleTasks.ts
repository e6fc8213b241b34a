import type { SchedulerService } from '@backstage/backend-plugin-api';
import type { MoveWorker } from '../moves/MoveWorker';
import type { OrganizationConfig } from '../organization/organizationConfig';
import type { OrganizationSynchronizer } from '../organization/tree/OrganizationSynchronizer';
import type { Outbox } from '../outbox/Outbox';
import type { HistoryCleanUp } from '../readings/HistoryCleanUp';
import type { ProductsConfig } from '../products/productsConfig';
import type { SyncConfig } from '../readings/syncConfig';
import type { RequestFulfilment } from '../requests/RequestFulfilment';
import type { Synchronizer } from '../readings/Synchronizer';
import type { ProductParts } from './createProducts';

/** Sees to it that AWS is read on a schedule, by one replica at a time, and that what is under way goes on. */
export async function scheduleTasks(options: {
  cleanUp: HistoryCleanUp;
  moves: MoveWorker;
  /** Undefined where the portal does not read the organization. */
  organization?: OrganizationSynchronizer;
  organizationConfig: OrganizationConfig;
  outbox: Outbox;
  products: Pick<ProductParts, 'naming' | 'reading'> &
    Pick<ProductsConfig, 'schedule'>;
  requests: RequestFulfilment;
  scheduler: SchedulerService;
  synchronizer: Synchronizer;
  syncConfig: Pick<SyncConfig, 'full' | 'incremental' | 'poll'>;
}): Promise<void> {
  const { cleanUp, moves, organization, outbox, products, scheduler } = options;
  const { organizationConfig, synchronizer, syncConfig } = options;
  await scheduler.scheduleTask({
    id: 'private-marketplace-sync-full',
    frequency: syncConfig.full,
    timeout: { minutes: 30 },
    scope: 'global',
    fn: signal => synchronizer.full(signal),
  });
  await scheduler.scheduleTask({
    id: 'private-marketplace-sync-incremental',
    frequency: syncConfig.incremental,
    timeout: { minutes: 15 },
    scope: 'global',
    // The full reading of a new installation begins first.
    initialDelay: { seconds: 5 },
    fn: signal => synchronizer.incremental(signal),
  });
  await scheduler.scheduleTask({
    id: 'private-marketplace-sync-poll',
    frequency: syncConfig.poll,
    timeout: { minutes: 5 },
    scope: 'global',
    initialDelay: { seconds: 5 },
    fn: signal => synchronizer.poll(signal),
  });
  await scheduler.scheduleTask({
    id: 'private-marketplace-history',
    frequency: { days: 1 },
    timeout: { minutes: 30 },
    scope: 'global',
    initialDelay: { minutes: 1 },
    fn: signal => cleanUp.run(signal),
  });
  // Each replica looks for itself; leases keep two from writing the same.
  await scheduler.scheduleTask({
    id: 'private-marketplace-outbox',
    scope: 'local',
    frequency: { seconds: 5 },
    timeout: { minutes: 5 },
    fn: signal => outbox.deliverDue(signal),
  });
  // Each replica takes those that no other one has taken.
  await scheduler.scheduleTask({
    id: 'private-marketplace-moves',
    scope: 'local',
    frequency: { seconds: 5 },
    timeout: { minutes: 5 },
    fn: signal => moves.advanceAll(signal),
  });
  // By one replica at a time.
  await scheduler.scheduleTask({
    id: 'private-marketplace-requests',
    scope: 'global',
    frequency: { seconds: 5 },
    timeout: { minutes: 5 },
    fn: signal => options.requests.advanceAll(signal),
  });
  await scheduler.scheduleTask({
    id: 'private-marketplace-product-sources',
    scope: 'global',
    frequency: products.schedule,
    timeout: { minutes: 10 },
    initialDelay: { seconds: 5 },
    fn: signal => products.reading.run(signal),
  });
  const { naming } = products;
  if (naming) {
    await scheduler.scheduleTask({
      id: 'private-marketplace-product-names',
      scope: 'global',
      frequency: { minutes: 1 },
      // Of thousands of products at a few a second.
      timeout: { hours: 4 },
      // The experiences are read first.
      initialDelay: { seconds: 10 },
      fn: signal => naming.run(signal),
    });
  }
  if (!organization) return;
  await scheduler.scheduleTask({
    id: 'private-marketplace-organization',
    scope: 'global',
    frequency: organizationConfig.schedule,
    timeout: { minutes: 50 },
    // The experiences are read first.
    initialDelay: { seconds: 5 },
    fn: signal => organization.run(signal),
  });
  await scheduler.scheduleTask({
    id: 'private-marketplace-organization-retry',
    scope: 'global',
    frequency: { minutes: 1 },
    timeout: { minutes: 50 },
    initialDelay: { minutes: 1 },
    fn: signal => organization.retry(signal),
  });
}
