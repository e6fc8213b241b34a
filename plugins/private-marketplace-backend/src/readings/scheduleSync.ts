import type { SchedulerService } from '@backstage/backend-plugin-api';
import type { SyncConfig } from './syncConfig';

/** Sees to it that AWS is read on a schedule, by one replica at a time. */
export async function scheduleSync(options: {
  scheduler: SchedulerService;
  synchronizer: {
    full(signal?: AbortSignal): Promise<void>;
    incremental(signal?: AbortSignal): Promise<void>;
    poll(signal?: AbortSignal): Promise<void>;
  };
  cleanUp: { run(signal?: AbortSignal): Promise<void> };
  config: Pick<SyncConfig, 'full' | 'incremental' | 'poll'>;
}): Promise<void> {
  const { cleanUp, scheduler, synchronizer, config } = options;
  await scheduler.scheduleTask({
    id: 'private-marketplace-sync-full',
    frequency: config.full,
    timeout: { minutes: 30 },
    scope: 'global',
    fn: signal => synchronizer.full(signal),
  });
  await scheduler.scheduleTask({
    id: 'private-marketplace-sync-incremental',
    frequency: config.incremental,
    timeout: { minutes: 15 },
    scope: 'global',
    // The full reading of a new installation begins first.
    initialDelay: { seconds: 5 },
    fn: signal => synchronizer.incremental(signal),
  });
  await scheduler.scheduleTask({
    id: 'private-marketplace-sync-poll',
    frequency: config.poll,
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
}
