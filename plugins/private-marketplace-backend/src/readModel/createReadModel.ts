import type {
  DatabaseService,
  LifecycleService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import type { Config } from '@backstage/config';
import type { EventsService } from '@backstage/plugin-events-node';
import type { SignalsService } from '@backstage/plugin-signals-node';
import type { PrivateMarketplaceGateways } from '@private-marketplace/backstage-plugin-private-marketplace-node';
import { migrateDatabase } from '../database/migrateDatabase';
import { measureReadings } from '../metrics/measureReadings';
import { ChangeListener } from '../readings/ChangeListener';
import { createSync } from '../readings/createSync';
import { scheduleSync } from '../readings/scheduleSync';
import { readSyncConfig } from '../readings/syncConfig';
import { DatabaseReadModel } from './DatabaseReadModel';

/** Channel of the signals that say that something is not as it was. */
export const CHANGES_CHANNEL = 'private-marketplace';

/** The read model of the plugin, and what keeps it up to date. */
export async function createReadModel(options: {
  config: Config;
  database: DatabaseService;
  events: EventsService;
  gateways: PrivateMarketplaceGateways;
  lifecycle: LifecycleService;
  logger: LoggerService;
  metrics: MetricsService;
  scheduler: SchedulerService;
  signals: SignalsService;
}) {
  const { database, events, gateways, lifecycle, logger, scheduler, signals } =
    options;
  const config = readSyncConfig(options.config);
  const client = await migrateDatabase(database);
  const now = () => new Date();
  const { synchronizer, accepted, cleanUp } = createSync({
    database: client,
    gateways,
    config,
    logger,
    measure: measureReadings(options.metrics, now),
    now,
    onChanged: () =>
      signals.publish({
        recipients: { type: 'broadcast' },
        channel: CHANGES_CHANNEL,
        // Not what: not everybody may know of it.
        message: {},
      }),
  });
  const listener = new ChangeListener({ synchronizer, logger });
  await listener.subscribe(events);
  await scheduleSync({ cleanUp, scheduler, synchronizer, config });
  lifecycle.addShutdownHook(() => listener.close());
  return {
    accepted,
    readModel: new DatabaseReadModel({ database: client, after: config, now }),
    synchronizer,
  };
}
