import {
  resolvePackagePath,
  type DatabaseService,
} from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';

/** Where the migrations of the plugin stand. */
export const migrationsDirectory = resolvePackagePath(
  '@private-marketplace/backstage-plugin-private-marketplace-backend',
  'migrations',
);

// Any number; the same in all replicas, and in no other plugin's database.
const LOCK = 7265_2026;

/** The database of the plugin with all its tables, unless migrations are done by somebody else. */
export async function migrateDatabase(
  database: DatabaseService,
): Promise<Knex> {
  const client = await database.getClient();
  if (!database.migrations?.skip) await migrate(client);
  return client;
}

/**
 * Brings a database up to date. Replicas that start in the same moment do so one
 * after the other: knex has a lock only once its own tables are there.
 */
export async function migrate(client: Knex): Promise<void> {
  const migrations = { directory: migrationsDirectory };
  // SQLite has one process; and a pool of one has no connection to wait with.
  const canWait =
    client.client.config.client === 'pg' && client.client.pool.max > 1;
  if (!canWait) {
    await client.migrate.latest(migrations);
    return;
  }
  await client.transaction(async transaction => {
    await transaction.raw('select pg_advisory_xact_lock(?)', [LOCK]);
    await client.migrate.latest(migrations);
  });
}
