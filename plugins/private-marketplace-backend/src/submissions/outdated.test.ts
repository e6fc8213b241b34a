import { seedDataByName } from '@private-marketplace/sandbox';
import type { Knex } from 'knex';
import { testDatabases } from '../__testUtils__/databases';
import { eventually } from '../__testUtils__/eventually';
import { startChangeSet } from '../__testUtils__/startChangeSet';
import { BASE, startPortal, type Portal } from '../__testUtils__/startPortal';

const databases = testDatabases();
const HOUR = 3_600_000;
const CONFIGURATIONS = `${BASE}/experiences/Default/configurations`;

describe.each(databases.eachSupportedId())(
  'A configuration that has waited for the bucket, on %p',
  id => {
    let database: Knex;
    let portal: Portal;

    beforeAll(async () => {
      database = await databases.init(id);
      portal = await startPortal({
        database,
        sandbox: {
          automation: false,
          seedData: seedDataByName['figure-1'],
        },
      });
    });
    afterAll(() => portal.close());

    /** Accepts some configurations that wait behind one which somebody else seems to write. */
    async function acceptWaiting(versions: string[]): Promise<void> {
      const later = new Date(Date.now() + HOUR).toISOString();
      const blocker = 'Experience_Default#blocker.json';
      await database('outbox').insert({
        ...{ key: blocker, short_name: 'Default', text: '{}', lease: 'other' },
        ...{ accepted_at: later, next_attempt_at: later, leased_until: later },
      });
      for (const version of versions) {
        const { body: found } = await portal.get(`${BASE}/experiences/Default`);
        const { body } = await portal
          .post(CONFIGURATIONS)
          .send({
            configuration: { AllowProducts: [`prod-${version}`] },
            version,
            revision: found.revision,
          })
          .expect(201);
        expect(body.state).toBe('accepted');
      }
      await database('outbox').where({ key: blocker }).delete();
      await database('outbox').update({
        accepted_at: new Date(Date.now() - HOUR).toISOString(),
      });
    }

    const find = async (version: string) =>
      (await portal.get(`${CONFIGURATIONS}/${version}`)).body;

    it('is written where nothing but the queue has changed', async () => {
      await acceptWaiting(['first', 'second']);
      await portal.run('outbox');
      expect(await find('first')).toMatchObject({ state: 'written' });
      expect(await find('second')).toMatchObject({ state: 'written' });
    });

    it('is not written where somebody has changed the experience since, and says so', async () => {
      await acceptWaiting(['outdated']);
      await startChangeSet(portal);
      await eventually(
        async () => {
          await portal.sync();
          return (await portal.get(`${BASE}/experiences/Default`)).body;
        },
        ({ description }) => description === 'By hand',
      );
      await portal.run('outbox');
      expect(await find('outdated')).toMatchObject({
        state: 'rejected',
        error: { message: expect.stringContaining('has changed while') },
      });
      const key = 'Experience_Default#outdated.json';
      expect(await portal.bucket.head(key)).toBeUndefined();
      const { body } = await portal.get(`${BASE}/experiences/Default`);
      expect(body).toMatchObject({ attention: ['failed'] });
    });
  },
);
