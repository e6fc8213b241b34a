import type { LoggerService } from '@backstage/backend-plugin-api';
import type { PrivateMarketplaceGateways } from '@private-marketplace/backstage-plugin-private-marketplace-node';
import type { Knex } from 'knex';
import type { MeasureReading } from '../metrics/measureReadings';
import { AcceptedConfigurationStore } from '../sync/AcceptedConfigurationStore';
import { BucketReader } from '../bucket/BucketReader';
import { CatalogReader } from '../catalog/CatalogReader';
import { ChangeSetStore } from '../changeSets/ChangeSetStore';
import { ChangeSetReader } from '../changeSets/ChangeSetReader';
import { ConfigurationStore } from '../configurations/ConfigurationStore';
import { DefaultSynchronizer } from './Synchronizer';
import { EntityStore } from '../catalog/EntityStore';
import { ErrorFileStore } from '../errorFiles/ErrorFileStore';
import { ExperienceAssembler } from '../experiences/ExperienceAssembler';
import { HistoryCleanUp } from './HistoryCleanUp';
import { Ownership } from '../experiences/Ownership';
import { OwnerTagReader } from '../catalog/OwnerTagReader';
import { Reassembler } from '../experiences/Reassembler';
import { StatusFileStore } from '../statusFiles/StatusFileStore';
import type { SyncConfig } from './syncConfig';
import { SyncProblemStore } from '../sync/SyncProblemStore';
import { SyncStateStore } from '../sync/SyncStateStore';

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
    bucket: new BucketReader({
      bucket: gateways.bucket,
      configurations,
      errors: new ErrorFileStore({ database, keptSince }),
      problems,
      statuses,
      now,
    }),
    catalog: new CatalogReader({
      catalog: gateways.catalog,
      store: entities,
      problems,
      tags:
        config.ownerTag === undefined
          ? undefined
          : new OwnerTagReader({
              catalog: gateways.catalog,
              store: entities,
              problems,
              tag: config.ownerTag,
              now,
            }),
      now,
    }),
    changeSets: new ChangeSetReader({
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
