import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { ConflictError } from '@backstage/errors';
import { demoExperiences } from '@private-marketplace/sandbox';
import { testDatabases } from '../__testUtils__/databases';
import {
  migrated,
  startReplica,
  type Replica,
} from '../__testUtils__/readModels';
import { keysOf, startAws } from '../__testUtils__/startAws';
import { AdoptionClaims } from './AdoptionClaims';
import { EVERYTHING } from '../experiences/visible';
import { Adoptions } from './Adoptions';

const databases = testDatabases();
const unmanaged = demoExperiences.find(each => each.name === 'Marketing Unit');

it.each(databases.eachSupportedId())(
  'gives an experience one short name, whoever asks for another one at the same time, on %p',
  async id => {
    const aws = await startAws({ automation: false });
    const database = await migrated(await databases.init(id));
    const replicas = [1, 2].map(() => startReplica(aws, database));
    const adopt = (replica: Replica, shortName: string) =>
      new Adoptions({
        access: { demand: async () => EVERYTHING },
        auth: mockServices.auth(),
        bucket: aws.bucket,
        claims: new AdoptionClaims({ database, now: () => new Date() }),
        experiences: replica.stores.experiences,
        reader: replica.experiences,
        refresh: ref => replica.synchronizer.refresh(ref),
      }).adopt(unmanaged?.id ?? '', shortName, {
        credentials: mockCredentials.user('user:default/ada'),
      });
    try {
      await replicas[0]?.synchronizer.full();
      const before = await keysOf(aws.bucket, 'STATUS_');
      const outcomes = await Promise.allSettled(
        replicas.map((replica, index) => adopt(replica, `Marketing${index}`)),
      );
      const refused = outcomes.flatMap(each =>
        each.status === 'rejected' ? [each.reason] : [],
      );
      expect(refused).toEqual([expect.any(ConflictError)]);
      const after = await keysOf(aws.bucket, 'STATUS_');
      const [key = ''] = after.filter(each => !before.includes(each));
      expect(after).toHaveLength(before.length + 1);
      await expect(aws.bucket.get(key)).resolves.toMatchObject({
        metadata: { 'requested-by': 'user%3Adefault%2Fada' },
      });
      expect(await database('adoptions')).toEqual([]);
    } finally {
      replicas.forEach(each => each.close());
      await aws.close();
    }
  },
);

it.each(databases.eachSupportedId())(
  'lets another one try when whoever had begun has died, on %p',
  async id => {
    const database = await migrated(await databases.init(id));
    let now = Date.now();
    const claims = new AdoptionClaims({ database, now: () => new Date(now) });
    expect(await claims.claim('exp-a')).toBeDefined();
    expect(await claims.claim('exp-a')).toBeUndefined();
    expect(await claims.claim('exp-b')).toBeDefined();
    now += 2 * 60_000;
    expect(await claims.claim('exp-a')).toBeDefined();
    expect(await claims.claim('exp-a')).toBeUndefined();
  },
);
