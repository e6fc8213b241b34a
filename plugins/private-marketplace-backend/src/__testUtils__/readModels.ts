import { mockServices } from '@backstage/backend-test-utils';
import {
  AwsCallError,
  AwsCatalogGateway,
  S3BucketGateway,
  createBucketClient,
  createCatalogClient,
  type CatalogGateway,
} from '@private-marketplace/backstage-plugin-private-marketplace-node';
import type { Knex } from 'knex';
import type { AcceptedConfiguration } from '../configurations/ConfigurationStore';
import { migrationsDirectory } from '../database/migrateDatabase';
import type { SyncConfig } from '../readings/syncConfig';
import { createReaders, type Readers } from '../wiring/createReaders';
import { createReadings, type Readings } from '../wiring/createReadings';
import { createStores, type Stores } from '../wiring/createStores';
import { CREDENTIALS, type Aws } from './startAws';

/** Makes all tables. */
export async function migrated(database: Knex): Promise<Knex> {
  await database.migrate.latest({ directory: migrationsDirectory });
  return database;
}

const MINUTE = 60_000;

/** When something is worth a look in tests. */
export const AFTER = {
  notPickedUpAfter: 5 * MINUTE,
  stuckAfter: 120 * MINUTE,
  overdueAfter: 4 * MINUTE,
};

/** One replica of what keeps the database up to date, with a count of its calls of AWS. */
export interface Replica extends Readings, Readers {
  stores: Stores;
  /** Operations that were called, in order. */
  calls: string[];
  /** Refs that were told of. */
  told: string[];
  close(): void;
}

/** Starts a replica over a sandbox. Its clock is the machine's and what the options add to it. */
export function startReplica(
  aws: Aws,
  database: Knex,
  options: {
    config?: Partial<Pick<SyncConfig, 'owners' | 'ownerTag' | 'keepFor'>>;
    now?: () => Date;
    /** Ids of entities that the Catalog shall seem not to have. */
    hidden?: ReadonlySet<string>;
    /** Ids of entities that the Catalog shall refuse to describe. */
    refused?: ReadonlySet<string>;
    /** Told of each call before it is made. May throw in its place. */
    onCall?: (operation: string, input: object) => void;
  } = {},
): Replica {
  const { env, bucket } = aws.sandbox;
  const calls: string[] = [];
  const told: string[] = [];
  const s3 = createBucketClient({
    endpoint: env.AWS_ENDPOINT_URL_S3,
    region: env.AWS_REGION,
    credentials: CREDENTIALS,
    forcePathStyle: true,
    // A connection that has been idle for too long is no failure.
    maxAttempts: 2,
  });
  const marketplace = createCatalogClient({
    endpoint: env.AWS_ENDPOINT_URL_MARKETPLACE_CATALOG,
    credentials: CREDENTIALS,
    maxAttempts: 2,
  });
  const count = (name: string | undefined, input: object) => {
    const operation = String(name).replace(/Command$/, '');
    calls.push(operation);
    options.onCall?.(operation, input);
  };
  const step = { step: 'initialize', name: 'countCalls' } as const;
  s3.middlewareStack.add(
    (next, { commandName }) =>
      args => {
        count(commandName, args.input);
        return next(args);
      },
    step,
  );
  marketplace.middlewareStack.add(
    (next, { commandName }) =>
      args => {
        count(commandName, args.input);
        return next(args);
      },
    step,
  );
  const now = options.now ?? (() => new Date());
  const logger = mockServices.logger.mock();
  const { keepFor } = options.config ?? {};
  const keptSince = () =>
    keepFor === undefined ? undefined : new Date(now().getTime() - keepFor);
  const stores = createStores({ database, keptSince, logger, now });
  const readings = createReadings({
    database,
    keptSince,
    stores,
    gateways: {
      bucket: new S3BucketGateway(s3, bucket),
      catalog: hiding(new AwsCatalogGateway(marketplace), {
        hidden: options.hidden ?? new Set(),
        refused: options.refused ?? new Set(),
      }),
    },
    config: { owners: new Map(), ...options.config },
    logger,
    onChanged: async refs => {
      told.push(...refs);
    },
    now,
  });
  return {
    ...readings,
    ...createReaders({ after: AFTER, now, stores }),
    stores,
    calls,
    told,
    close: () => {
      s3.destroy();
      marketplace.destroy();
    },
  };
}

/** Accepts a configuration in the name of the portal, which will not write it. */
export async function accept(
  { assembler, stores }: Replica,
  database: Knex,
  configuration: AcceptedConfiguration,
): Promise<void> {
  await database.transaction(async transaction => {
    await stores.configurations.accept(transaction, configuration);
    await assembler.assembleOne(transaction, configuration.shortName);
  });
}

/** AWS never deletes an entity, and the sandbox does not either; only a view of it can lack or refuse one. */
function hiding(
  catalog: AwsCatalogGateway,
  {
    hidden,
    refused,
  }: { hidden: ReadonlySet<string>; refused: ReadonlySet<string> },
): CatalogGateway {
  return {
    startChangeSet: (...args) => catalog.startChangeSet(...args),
    describeChangeSet: (...args) => catalog.describeChangeSet(...args),
    listChangeSets: (...args) => catalog.listChangeSets(...args),
    cancelChangeSet: (...args) => catalog.cancelChangeSet(...args),
    describeEntity: (...args) => catalog.describeEntity(...args),
    listTags: (...args) => catalog.listTags(...args),
    async *listEntities(...args) {
      for await (const each of catalog.listEntities(...args)) {
        if (!hidden.has(each.id)) yield each;
      }
    },
    batchDescribeEntities: (ids, callOptions) => {
      for (const id of ids.filter(each => refused.has(each))) {
        callOptions?.onRefused?.(id, accessDenied(id));
      }
      return catalog.batchDescribeEntities(
        ids.filter(id => !hidden.has(id) && !refused.has(id)),
        callOptions,
      );
    },
  };
}

function accessDenied(subject: string): AwsCallError {
  return new AwsCallError({
    operation: 'BatchDescribeEntities',
    subject,
    code: 'AccessDenied',
    reason: 'No.',
  });
}
