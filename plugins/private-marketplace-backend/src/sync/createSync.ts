import type { LoggerService } from '@backstage/backend-plugin-api';
import type { PrivateMarketplaceGateways } from '@private-marketplace/backstage-plugin-private-marketplace-node';
import type { Knex } from 'knex';
import type { MeasureReading } from '../metrics/measureReadings';
import { AcceptedConfigurationStore } from './AcceptedConfigurationStore';
import { BucketSync } from './BucketSync';
import { CatalogSync } from './CatalogSync';
import { ChangeSetStore } from './ChangeSetStore';
import { ChangeSetSync } from './ChangeSetSync';
import { ConfigurationStore } from './ConfigurationStore';
import { DefaultSynchronizer } from './DefaultSynchronizer';
import { EntityStore } from './EntityStore';
import { ErrorFileStore } from './ErrorFileStore';
import { ExperienceAssembler } from './ExperienceAssembler';
import { HistoryCleanUp } from './HistoryCleanUp';
import { Ownership } from './Ownership';
import { OwnerTagSync } from './OwnerTagSync';
import { Reassembler } from './Reassembler';
import { StatusFileStore } from './StatusFileStore';
import type { SyncConfig } from './syncConfig';
import { SyncProblemStore } from './SyncProblemStore';
import { SyncStateStore } from './SyncStateStore';

/** The parts that bring the database up to date, put together. */
export function createSync(options: {
  database: Knex;
  gateways: Pick<PrivateMarketplaceGateways, 'bucket' | 'catalog'>;
  config: Pick<SyncConfig, 'owners' | 'ownerTag' | 'keepFor'>;
  logger: LoggerService;
  measure?: MeasureReading;
  /** Told of experiences that are not as they were. */
  onChanged: (refs: string[]) => Promise<void>;
  now: () => Date;
}): {
  synchronizer: DefaultSynchronizer;
  accepted: AcceptedConfigurationStore;
  cleanUp: HistoryCleanUp;
} {
  const { database, gateways, config, logger, onChanged, now } = options;
  const { keepFor } = config;
  const keptSince = () =>
    keepFor === undefined ? undefined : new Date(now().getTime() - keepFor);
  const problems = new SyncProblemStore({ database, logger, now });
  const ownership = new Ownership(config);
  const assembler = new ExperienceAssembler({ ownership, problems, now });
  const entities = new EntityStore(database);
  const configurations = new ConfigurationStore({ database, keptSince });
  const statuses = new StatusFileStore(database);
  const state = new SyncStateStore(database);
  const synchronizer = new DefaultSynchronizer({
    reassembler: new Reassembler({
      assembler,
      database,
      ownership,
      problems,
    }),
    bucket: new BucketSync({
      bucket: gateways.bucket,
      configurations,
      errors: new ErrorFileStore({ database, keptSince }),
      problems,
      statuses,
      now,
    }),
    catalog: new CatalogSync({
      catalog: gateways.catalog,
      store: entities,
      problems,
      tags:
        config.ownerTag === undefined
          ? undefined
          : new OwnerTagSync({
              catalog: gateways.catalog,
              store: entities,
              problems,
              tag: config.ownerTag,
              now,
            }),
      now,
    }),
    changeSets: new ChangeSetSync({
      catalog: gateways.catalog,
      state,
      store: new ChangeSetStore(database),
    }),
    configurations,
    database,
    logger,
    measure: options.measure,
    problems,
    state,
    statuses,
    onChanged,
    now,
  });
  return {
    synchronizer,
    accepted: new AcceptedConfigurationStore(assembler),
    cleanUp: new HistoryCleanUp({ database, logger, keptSince }),
  };
}
