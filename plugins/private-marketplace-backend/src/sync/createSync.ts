import type { LoggerService } from '@backstage/backend-plugin-api';
import type { PrivateMarketplaceGateways } from 'backstage-plugin-private-marketplace-node';
import type { Knex } from 'knex';
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
import { StatusFileStore } from './StatusFileStore';
import type { SyncConfig } from './syncConfig';
import { SyncStateStore } from './SyncStateStore';

/** The parts that bring the database up to date, put together. */
export function createSync(options: {
  database: Knex;
  gateways: Pick<PrivateMarketplaceGateways, 'bucket' | 'catalog'>;
  config: Pick<SyncConfig, 'owners' | 'ownerTag'>;
  logger: LoggerService;
  /** Told of experiences that are not as they were. */
  onChanged: (refs: string[]) => Promise<void>;
  now: () => Date;
}): {
  synchronizer: DefaultSynchronizer;
  accepted: AcceptedConfigurationStore;
} {
  const { database, gateways, config, logger, onChanged, now } = options;
  const assembler = new ExperienceAssembler({
    database,
    owners: config.owners,
    now,
  });
  const configurations = new ConfigurationStore(database);
  const statuses = new StatusFileStore(database);
  const state = new SyncStateStore(database);
  const synchronizer = new DefaultSynchronizer({
    assembler,
    bucket: new BucketSync({
      bucket: gateways.bucket,
      configurations,
      errors: new ErrorFileStore(database),
      statuses,
      now,
    }),
    catalog: new CatalogSync({
      catalog: gateways.catalog,
      store: new EntityStore(database),
      ownerTag: config.ownerTag,
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
    state,
    statuses,
    onChanged,
    now,
  });
  return { synchronizer, accepted: new AcceptedConfigurationStore(assembler) };
}
