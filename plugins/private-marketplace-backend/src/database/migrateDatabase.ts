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

/** The database of the plugin with all its tables, unless migrations are done by somebody else. */
export async function migrateDatabase(
  database: DatabaseService,
): Promise<Knex> {
  const client = await database.getClient();
  if (!database.migrations?.skip) {
    await client.migrate.latest({ directory: migrationsDirectory });
  }
  return client;
}
