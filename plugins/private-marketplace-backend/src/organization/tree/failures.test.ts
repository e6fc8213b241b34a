import { mockServices } from '@backstage/backend-test-utils';
import {
  AwsOrganizationsGateway,
  createOrganizationsClient,
  RequestRate,
} from '@private-marketplace/backstage-plugin-private-marketplace-node';
import type { Knex } from 'knex';
import {
  demoOrganization,
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
const MINUTE = 60_000;

describe.each(databases.eachSupportedId())(
  'A reading that fails, on %p',
  databaseId => {
    const clock = new ManualClock();
    let server: OrganizationsServer;
    let client: ReturnType<typeof createOrganizationsClient>;
    let database: Knex;
    let store: OrganizationStore;
    let synchronizer: OrganizationSynchronizer;

    beforeEach(async () => {
      server = await startOrganizations({
        ...{ port: 0, clock, organization: demoOrganization },
      });
      database = await databases.init(databaseId);
      await database.migrate.latest({ directory: migrationsDirectory });
      store = new OrganizationStore(database);
      client = createOrganizationsClient({
        ...{ endpoint: server.url, credentials: CREDENTIALS },
        maxAttempts: 1,
      });
      synchronizer = new OrganizationSynchronizer({
        gateway: new AwsOrganizationsGateway(client, {
          rate: new RequestRate([]),
        }),
        ...{ store, showEmail: false, period: 5 * MINUTE },
        logger: mockServices.logger.mock(),
        now: () => clock.now(),
      });
    });
    afterEach(async () => {
      client.destroy();
      await server.close();
    });

    const refuse = () =>
      server.fail({
        operation: 'DescribeOrganization',
        ...{ code: 'AccessDeniedException', status: 403 },
      });
    const calls = () =>
      server.calls.filter(({ operation }) => operation.startsWith('Describe'))
        .length;

    it('is tried again after pauses that grow, and no more once it has succeeded', async () => {
      await synchronizer.retry();
      expect(calls()).toBe(0);
      refuse();
      await expect(synchronizer.run()).rejects.toThrow(/AccessDenied/);
      await expect(store.find()).resolves.toMatchObject({
        ...{ revision: 0, failures: 1 },
        problem: expect.stringContaining('lacks a permission'),
      });
      // The period is the longest.
      for (const minutes of [1, 2, 4, 5, 5]) {
        const before = calls();
        clock.advance(minutes * MINUTE - 1);
        await synchronizer.retry();
        expect(calls()).toBe(before);
        clock.advance(1);
        refuse();
        await expect(synchronizer.retry()).rejects.toThrow(/AccessDenied/);
        expect(calls()).toBe(before + 1);
      }
      clock.advance(5 * MINUTE);
      await synchronizer.retry();
      const state = await store.find();
      expect(state).toMatchObject({ revision: 1, failures: 0 });
      expect(state).not.toHaveProperty('failedAt');
      expect(state).not.toHaveProperty('problem');
      const before = calls();
      clock.advance(60 * MINUTE);
      await synchronizer.retry();
      expect(calls()).toBe(before);
    });

    it('is recorded, too, when what was read can not be kept', async () => {
      await synchronizer.run();
      server.setAccountState(demoOrganization.managementAccountId, 'SUSPENDED');
      await database.schema.renameTable('organization_nodes', 'elsewhere');
      await expect(synchronizer.run()).rejects.toThrow(/organization_nodes/);
      await expect(store.find()).resolves.toMatchObject({
        ...{ revision: 1, failures: 1 },
        failedAt: expect.any(String),
        problem: expect.stringContaining('could not do its work'),
      });
      await database.schema.renameTable('elsewhere', 'organization_nodes');
      clock.advance(MINUTE);
      await synchronizer.retry();
      await expect(store.find()).resolves.toMatchObject({ revision: 2 });
    });
  },
);
