import { mockServices } from '@backstage/backend-test-utils';
import { testDatabases } from '../../__testUtils__/databases';
import { migrated } from '../../__testUtils__/readModels';
import { createGovernance } from '../../wiring/createGovernance';
import { createStores } from '../../wiring/createStores';
import { OrganizationStore } from '../tree/OrganizationStore';

const databases = testDatabases();

it('is told of in the log, once', async () => {
  const database = await migrated(await databases.init('SQLITE_3'));
  const logger = mockServices.logger.mock();
  const now = () => new Date();
  const organization = new OrganizationStore(database);
  const keptSince = () => undefined;
  const governance = createGovernance({
    ...{ logger, organization, now },
    config: {
      ...{ enabled: true, schedule: { hours: 1 }, period: 3_600_000 },
      ...{ overdueAfter: 3_600_000, showEmail: false },
    },
    stores: createStores({ database, keptSince, logger, now }),
  });
  await organization.save(
    {
      ...{ organizationId: 'o-1', rootId: 'r-1', managementAccountId: '1' },
      organizationalUnits: [
        { id: 'ou-a', name: 'A', parentId: 'ou-b' },
        { id: 'ou-b', name: 'B', parentId: 'ou-a' },
      ],
      accounts: [],
    },
    now(),
  );
  await governance.organization();
  await governance.organization();
  expect(logger.warn).toHaveBeenCalledTimes(1);
  expect(logger.warn).toHaveBeenCalledWith(
    expect.stringContaining('nodes that belong nowhere'),
    { count: expect.any(Number), first: expect.stringContaining('cycle') },
  );
});
