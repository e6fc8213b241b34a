import { TestDatabases } from '@backstage/backend-test-utils';

/** SQLite, and PostgreSQL where the environment names one. Made once in a test file. */
export function testDatabases(): TestDatabases {
  return TestDatabases.create({ ids: ['POSTGRES_18', 'SQLITE_3'] });
}
