import { CHANGE_PERMISSIONS } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { Knex } from 'knex';
import { acceptWaiting } from '../__testUtils__/acceptWaiting';
import { testDatabases } from '../__testUtils__/databases';
import { BASE, startPortal, type Portal } from '../__testUtils__/startPortal';
import { TestPolicy } from '../__testUtils__/testPolicy';

const PRODUCTS = 'private-marketplace.experience.products.update';
const CHANGES = Object.values(CHANGE_PERMISSIONS).map(({ name }) => name);

const databases = testDatabases();

describe.each(databases.eachSupportedId())(
  'DELETE /experiences/:ref/configurations/:version on %p',
  databaseId => {
    const policy = new TestPolicy();
    let database: Knex;
    let portal: Portal;

    beforeAll(async () => {
      database = await databases.init(databaseId);
      portal = await startPortal({
        database,
        features: [policy.feature],
        sandbox: { automation: false },
      });
    });
    afterEach(() => policy.clear());
    afterAll(() => portal.close());

    const path = (version: string) =>
      `${BASE}/experiences/Default/configurations/${version}`;

    it('takes back what waits, and nothing of it is written later', async () => {
      await acceptWaiting(database, 'Default');
      const { body } = await portal.delete(path('waiting')).expect(200);
      expect(body).toMatchObject({
        state: 'withdrawn',
        error: {
          message: expect.stringContaining('user:default/mock took it'),
        },
      });
      await portal.delete(path('waiting')).expect(200);
      await portal.run('outbox');
      const key = 'Experience_Default#waiting.json';
      expect(await portal.bucket.head(key)).toBeUndefined();
      const { body: experience } = await portal.get(
        `${BASE}/experiences/Default`,
      );
      expect(experience).toMatchObject({ attention: [], queueLength: 0 });
    });

    it('takes the permission that it takes to write it', async () => {
      await acceptWaiting(database, 'Default', 'guarded');
      policy.deny(PRODUCTS);
      const { body } = await portal.delete(path('guarded')).expect(403);
      expect(body.error.message).toContain(PRODUCTS);
      policy.clear();
      policy.deny(
        ...CHANGES.filter(each => each !== PRODUCTS),
        'private-marketplace.experience.create',
      );
      await portal.delete(path('guarded')).expect(200);
    });

    it('is too late for what is in the bucket', async () => {
      await portal
        .post(`${BASE}/experiences/Default/configurations`)
        .send({ configuration: { Notes: 'Note' }, version: 'written' })
        .expect(201);
      const { body } = await portal.delete(path('written')).expect(409);
      expect(body.error.message).toContain('It is too late');
    });

    it('finds what came through though nobody answered', async () => {
      await acceptWaiting(database, 'Default', 'through');
      const key = 'Experience_Default#through.json';
      await portal.bucket.put(key, '{"Notes":"Note"}\n', { ifAbsent: true });
      await portal.delete(path('through')).expect(409);
    });

    it('knows no other versions', async () => {
      await portal.delete(path('none')).expect(404);
    });
  },
);
