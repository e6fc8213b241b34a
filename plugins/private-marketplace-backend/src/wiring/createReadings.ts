import type { LoggerService } from '@backstage/backend-plugin-api';
import type { PrivateMarketplaceGateways } from '@private-marketplace/backstage-plugin-private-marketplace-node';
import type { Knex } from 'knex';
import { BucketReader } from '../bucket/BucketReader';
import { CatalogReader } from '../catalog/CatalogReader';
import { OwnerTagReader } from '../catalog/OwnerTagReader';
import { ChangeSetReader } from '../changeSets/ChangeSetReader';
import { ExperienceAssembler } from '../experiences/ExperienceAssembler';
import { Reassembler } from '../experiences/Reassembler';
import type { MeasureReading } from '../metrics/measureReadings';
import { HistoryCleanUp } from '../readings/HistoryCleanUp';
import type { SyncConfig } from '../readings/syncConfig';
import { Synchronizer } from '../readings/Synchronizer';
import { Ownership } from '../owners/Ownership';
import type { Stores } from './createStores';

/** What brings the database up to date. */
export interface Readings {
  assembler: ExperienceAssembler;
  ownership: Ownership;
  cleanUp: HistoryCleanUp;
  synchronizer: Synchronizer;
}

/** Puts together what reads AWS and keeps what it says. */
export function createReadings(options: {
  config: Pick<SyncConfig, 'owners' | 'ownerTag'>;
  database: Knex;
  gateways: Pick<PrivateMarketplaceGateways, 'bucket' | 'catalog'>;
  keptSince: () => Date | undefined;
  logger: LoggerService;
  measure?: MeasureReading;
  stores: Stores;
  /** Told of experiences that are not as they were. */
  onChanged: (refs: string[]) => Promise<void>;
  now: () => Date;
}): Readings {
  const { config, database, gateways, keptSince, logger, stores, now } =
    options;
  const { catalog } = gateways;
  const { problems } = stores;
  const ownership = new Ownership({ ...config, stores });
  const assembler = new ExperienceAssembler({ ...stores, ownership, now });
  const tags =
    config.ownerTag === undefined
      ? undefined
      : new OwnerTagReader({
          catalog,
          store: stores.entities,
          problems,
          tag: config.ownerTag,
          now,
        });
  const synchronizer = new Synchronizer({
    ...stores,
    bucket: new BucketReader({ ...stores, bucket: gateways.bucket, now }),
    catalog: new CatalogReader({
      catalog,
      store: stores.entities,
      problems,
      tags,
      now,
    }),
    changeSets: new ChangeSetReader({
      catalog,
      state: stores.state,
      store: stores.changeSets,
      now,
    }),
    reassembler: new Reassembler({ assembler, database, ownership, problems }),
    logger,
    measure: options.measure,
    onChanged: options.onChanged,
    now,
  });
  const owners = {
    configurations: stores.configurations,
    'error files': stores.errorFiles,
    'change sets': stores.changeSets,
    moves: stores.moves,
    'changes of owners': stores.owners,
    'states of experiences': stores.snapshots,
  };
  return {
    assembler,
    ownership,
    cleanUp: new HistoryCleanUp({ owners, logger, keptSince }),
    synchronizer,
  };
}
