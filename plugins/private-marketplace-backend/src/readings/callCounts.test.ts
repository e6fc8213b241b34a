import type { Knex } from 'knex';
import { testDatabases } from '../__testUtils__/databases';
import { manyExperiences } from '../__testUtils__/manyExperiences';
import {
  migrated,
  startReplica,
  type Replica,
} from '../__testUtils__/readModels';
import { startAws, type Aws } from '../__testUtils__/startAws';
import { EVERYTHING } from '../experiences/visible';

const databases = testDatabases();

// What was modified in the seconds before it was read is read once more.
const LATER = 60_000;

describe.each(databases.eachSupportedId())(
  'A thousand experiences with a hundred products each on %p',
  id => {
    let aws: Aws;
    let database: Knex;
    let replica: Replica;

    beforeAll(async () => {
      aws = await startAws({
        automation: false,
        seedData: manyExperiences(1000, 100),
      });
      database = await migrated(await databases.init(id));
      replica = startReplica(aws, database, {
        now: () => new Date(Date.now() + LATER),
      });
    }, 60_000);
    afterAll(async () => {
      replica.close();
      await aws.close();
    });

    it('are read with at most 250 calls', async () => {
      await replica.synchronizer.full();
      expect(replica.calls.length).toBeLessThanOrEqual(250);
      const { totalItems } = await replica.experiences.list({}, EVERYTHING);
      expect(totalItems).toBe(1000);
      expect(
        await replica.experiences.listProducts(
          'exp-bench00000999',
          {},
          EVERYTHING,
        ),
      ).toMatchObject({ totalItems: 100 });
    }, 60_000);

    it('cost at most 25 calls while they stay as they are', async () => {
      replica.calls.length = 0;
      await replica.synchronizer.incremental();
      expect(replica.calls.length).toBeLessThanOrEqual(25);
      expect(new Set(replica.calls)).toEqual(
        new Set(['ListObjectsV2', 'ListEntities', 'ListChangeSets']),
      );
    });

    it('cost no call to be looked at', async () => {
      replica.calls.length = 0;
      const page = await replica.experiences.list({ limit: 100 }, EVERYTHING);
      expect(page.items).toHaveLength(100);
      expect(replica.calls).toEqual([]);
    });
  },
);
