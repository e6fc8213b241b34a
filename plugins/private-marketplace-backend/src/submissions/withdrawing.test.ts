import type { Knex } from 'knex';
import { acceptWaiting } from '../__testUtils__/acceptWaiting';
import { testDatabases } from '../__testUtils__/databases';
import { BASE, startPortal, type Portal } from '../__testUtils__/startPortal';

const databases = testDatabases();

describe.each(databases.eachSupportedId())(
  'DELETE /experiences/:ref/configurations/:version on %p',
  databaseId => {
    let database: Knex;
    let portal: Portal;

    beforeAll(async () => {
      database = await databases.init(databaseId);
      portal = await startPortal({ database, sandbox: { automation: false } });
    });
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
