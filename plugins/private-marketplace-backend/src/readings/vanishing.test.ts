import { demoExperiences } from '@private-marketplace/sandbox';
import { testDatabases } from '../__testUtils__/databases';
import { migrated, startReplica } from '../__testUtils__/readModels';
import { startAws } from '../__testUtils__/startAws';
import { EVERYTHING } from '../experiences/visible';

const databases = testDatabases();

it.each(databases.eachSupportedId())(
  'marks an experience that is gone and takes the mark away when it is back, on %p',
  async id => {
    const aws = await startAws({ automation: false });
    const database = await migrated(await databases.init(id));
    const hidden = new Set<string>();
    const replica = startReplica(aws, database, {
      hidden,
      config: { owners: new Map([['Default', ['group:default/owners']]]) },
    });
    const find = () => replica.experiences.get('Default', EVERYTHING);
    try {
      await replica.synchronizer.full();
      const before = await find();
      expect(before).toMatchObject({
        attention: [],
        owners: ['group:default/owners'],
        ownerSource: 'app-config',
      });
      hidden.add(before?.id ?? '');
      await replica.synchronizer.full();
      expect(await find()).toMatchObject({
        name: before?.name,
        allowedProducts: before?.allowedProducts,
        attention: ['gone'],
        goneSince: expect.any(String),
      });
      hidden.clear();
      await replica.synchronizer.refresh('Default');
      const after = await find();
      expect(after).toMatchObject({ attention: [] });
      expect(after?.goneSince).toBeUndefined();
    } finally {
      replica.close();
      await aws.close();
    }
  },
);

it.each(databases.eachSupportedId())(
  'takes the owner from the tag where the configuration names none, on %p',
  async id => {
    const [first, ...others] = demoExperiences;
    if (!first) throw new Error('There are no experiences in the demo.');
    const owner = 'group:default/tagged';
    const aws = await startAws({
      automation: false,
      seedData: {
        experiences: [{ ...first, tags: { owner } }, ...others],
        managed: [],
      },
    });
    const database = await migrated(await databases.init(id));
    const replica = startReplica(aws, database, {
      config: { ownerTag: 'owner' },
    });
    try {
      await replica.synchronizer.full();
      const { items } = await replica.experiences.list({ owner }, EVERYTHING);
      expect(items.map(each => each.id)).toEqual([first.id]);
    } finally {
      replica.close();
      await aws.close();
    }
  },
);
