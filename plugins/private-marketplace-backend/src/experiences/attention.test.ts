import type { Knex } from 'knex';
import { testDatabases } from '../__testUtils__/databases';
import { migrated, startReplica } from '../__testUtils__/readModels';
import { startAws } from '../__testUtils__/startAws';
import { EVERYTHING } from './visible';

const databases = testDatabases();
const LATER = 10 * 60_000;

const policy = {
  name: 'Policy',
  allowed: ['prod-1'],
  denied: [],
  productRequests: 'Allow' as const,
};

describe.each(databases.eachSupportedId())('Attention on %p', id => {
  let database: Knex;

  beforeEach(async () => {
    database = await migrated(await databases.init(id));
  });

  it('is due to what a status file names and AWS does not list', async () => {
    const hidden = 'exp-aaaaaaaaaaaaa';
    const aws = await startAws({
      automation: false,
      seedData: {
        experiences: [
          {
            id: hidden,
            shortName: 'Hidden',
            name: 'Hidden',
            status: 'Enabled',
            procurementPolicy: policy,
            principals: ['111111111111'],
          },
        ],
        managed: ['Hidden'],
      },
    });
    const replica = startReplica(aws, database, {
      hidden: new Set([hidden]),
      now: () => new Date(Date.now() + LATER),
    });
    await replica.synchronizer.full();
    const found = await replica.experiences.get('Hidden', EVERYTHING);
    expect(found).toMatchObject({ attention: ['not-readable'] });
    expect(found).not.toHaveProperty('status');
    expect(await replica.sync.state()).toMatchObject({ unlisted: 1 });
    const list = (query: object) => replica.experiences.list(query, EVERYTHING);
    expect(await list({ attention: 'not-readable' })).toMatchObject({
      totalItems: 1,
    });
    expect(await list({ status: 'not-live' })).toMatchObject({ totalItems: 0 });
    replica.close();
    await aws.close();
  });

  it('is due to what is live and associated with nobody', async () => {
    const aws = await startAws({
      automation: false,
      seedData: {
        experiences: (['Enabled', 'Disabled'] as const).map(status => ({
          id: `exp-${status.toLowerCase().padEnd(13, '0')}`,
          shortName: status,
          name: status,
          status,
          procurementPolicy: policy,
        })),
        managed: ['Enabled', 'Disabled'],
      },
    });
    const replica = startReplica(aws, database);
    await replica.synchronizer.full();
    const { items } = await replica.experiences.list(
      { attention: 'live-for-nobody' },
      EVERYTHING,
    );
    expect(items).toMatchObject([
      { ref: 'Enabled', attention: ['live-for-nobody'] },
    ]);
    replica.close();
    await aws.close();
  });

  it('is due to what is live and has no owner, where others have owners', async () => {
    const aws = await startAws({
      automation: false,
      seedData: {
        experiences: (['Ours', 'Live', 'Not'] as const).map(name => ({
          id: `exp-${name.toLowerCase().padEnd(13, '0')}`,
          shortName: name,
          name,
          status: name === 'Not' ? 'Disabled' : 'Enabled',
          procurementPolicy: policy,
          principals: [
            `${name.length}`.padEnd(12, name === 'Live' ? '1' : '2'),
          ],
        })),
        managed: ['Ours', 'Live', 'Not'],
      },
    });
    const found = async (...owners: string[]) => {
      const replica = startReplica(aws, database, {
        config: { owners: new Map([['Ours', owners]]) },
      });
      await replica.synchronizer.full();
      const { items } = await replica.experiences.list({}, EVERYTHING);
      const { items: listed } = await replica.experiences.list(
        { attention: 'no-owner' },
        EVERYTHING,
      );
      replica.close();
      const needing = items.filter(each => each.attention.length > 0);
      expect(listed).toEqual(needing);
      return listed.map(({ ref, attention }) => [ref, attention]);
    };
    expect(await found()).toEqual([]);
    expect(await found('group:default/a')).toEqual([['Live', ['no-owner']]]);
    await aws.close();
  });
});
