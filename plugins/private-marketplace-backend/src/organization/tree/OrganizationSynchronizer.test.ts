import {
  mockServices,
  type TestDatabaseId,
} from '@backstage/backend-test-utils';
import {
  AwsOrganizationsGateway,
  createOrganizationsClient,
  ORGANIZATIONS_RATES,
  RequestRate,
} from '@private-marketplace/backstage-plugin-private-marketplace-node';
import type { Knex } from 'knex';
import {
  largeOrganization,
  ManualClock,
  startOrganizations,
  type OrganizationsServer,
} from '@private-marketplace/sandbox';
import { CREDENTIALS } from '../../__testUtils__/startAws';
import { testDatabases } from '../../__testUtils__/databases';
import { migrationsDirectory } from '../../database/migrateDatabase';
import { OrganizationStore } from './OrganizationStore';
import { OrganizationSynchronizer } from './OrganizationSynchronizer';

const databases = testDatabases();
// Units at each level below the root. Those above the fifth level can have units.
const LARGEST = {
  ...{ accounts: 10_000, units: 2000, levels: [10, 40, 160, 640, 1150] },
  // What is read in so many seconds.
  ...{ seconds: 100, parents: 400 },
};
const TENTH = {
  ...{ accounts: 1000, units: 200, levels: [5, 15, 30, 60, 90] },
  ...{ seconds: 10, parents: 40 },
};

/** The reading is the same on each database, and takes most of the time: the largest is read for one of them. */
function sizeOn(databaseId: TestDatabaseId) {
  const all = process.env.LONG_TESTS || databases.eachSupportedId().length < 2;
  return all || databaseId !== 'SQLITE_3' ? LARGEST : TENTH;
}

describe.each(
  databases.eachSupportedId().map(([id]) => ({ ...sizeOn(id), id })),
)(
  '$accounts accounts in $units units on $id',
  ({ accounts, units, levels, seconds: patience, parents, id: databaseId }) => {
    const organization = largeOrganization({ levels, accounts });
    const parentsOfUnits =
      1 + levels.slice(0, 4).reduce((sum, level) => sum + level, 0);
    let clock: ManualClock;
    let server: OrganizationsServer;
    let database: Knex;
    let store: OrganizationStore;
    let stopAt: number;
    let stop: AbortController;

    beforeEach(async () => {
      clock = new ManualClock();
      stopAt = Infinity;
      stop = new AbortController();
      // Whoever calls too often is refused, as by AWS.
      server = await startOrganizations({
        ...{ port: 0, clock, organization, rates: true },
      });
      database = await databases.init(databaseId);
      await database.migrate.latest({ directory: migrationsDirectory });
      store = new OrganizationStore(database);
    });
    afterEach(() => server.close());

    /** Time passes only by waiting for a rate. */
    function synchronizer() {
      const now = () => clock.now().getTime();
      const client = createOrganizationsClient({
        endpoint: server.url,
        credentials: CREDENTIALS,
        maxAttempts: 1,
      });
      return new OrganizationSynchronizer({
        gateway: new AwsOrganizationsGateway(client, {
          rate: new RequestRate(ORGANIZATIONS_RATES, {
            now,
            wait: async (milliseconds, signal) => {
              clock.advance(milliseconds);
              if (now() > stopAt) stop.abort();
              signal?.throwIfAborted();
            },
          }),
        }),
        store,
        logger: mockServices.logger.mock(),
        showEmail: false,
        period: 3_600_000,
        now: () => clock.now(),
      });
    }

    function callCounts(): Record<string, number> {
      const counts: Record<string, number> = {};
      for (const { operation } of server.calls) {
        counts[operation] = (counts[operation] ?? 0) + 1;
      }
      return counts;
    }

    it('are read within the documented rates, and written only when they change', async () => {
      const began = clock.now().getTime();
      await synchronizer().run();
      const seconds = (clock.now().getTime() - began) / 1000;
      const counts = callCounts();
      process.stdout.write(
        `Reading ${accounts} accounts in ${units} units: ${JSON.stringify(
          counts,
        )} in ${seconds.toFixed(0)} s of AWS's time\n`,
      );
      expect(counts).toEqual({
        DescribeOrganization: 1,
        ListRoots: 1,
        ListOrganizationalUnitsForParent: parentsOfUnits,
        ListAccounts: accounts / 20,
      });
      const read = await store.readTree();
      expect(read?.revision).toBe(1);
      expect(read?.tree.organizationalUnits).toHaveLength(units);
      expect(read?.tree.accounts).toHaveLength(accounts);
      expect(read?.emails.size).toBe(0);

      await synchronizer().run();
      await expect(store.find()).resolves.toMatchObject({ revision: 1 });
      server.setAccountState('200000000007', 'CLOSED');
      await synchronizer().run();
      const { revision, tree } = (await store.readTree()) ?? {};
      expect(revision).toBe(2);
      expect(
        tree?.accounts.find(({ id }) => id === '200000000007')?.state,
      ).toBe('CLOSED');
    }, 120_000);

    it('are read on from where the process has died, without any address', async () => {
      stopAt = clock.now().getTime() + patience * 1000;
      await expect(synchronizer().run(stop.signal)).rejects.toThrow();
      const before = callCounts().ListOrganizationalUnitsForParent ?? 0;
      expect(before).toBeGreaterThan(parents);
      // Who is told to stop has not failed.
      await expect(store.find()).resolves.toEqual({ revision: 0, failures: 0 });
      const began = clock.now().getTime();
      stopAt = Infinity;
      await synchronizer().run();
      const after = callCounts().ListOrganizationalUnitsForParent ?? 0;
      // At most what was read since the last checkpoint is read again.
      expect(after).toBeLessThan(parentsOfUnits + 40);
      const read = await store.readTree();
      expect(read?.tree.accounts).toHaveLength(accounts);
      // What is shown is as old as what was read first.
      const { syncedAt = '' } = await store.find();
      expect(Date.parse(syncedAt)).toBeLessThan(began);
      const { checkpoint } = await database('organization_state').first();
      expect(checkpoint).toBeNull();
    }, 120_000);
  },
);
