import type { Knex } from 'knex';
import { testDatabases } from '../__testUtils__/databases';
import { BASE, startPortal, type Portal } from '../__testUtils__/startPortal';
import { BusyDatabaseError } from '../database/BusyDatabaseError';

const databases = testDatabases();
const onPostgres = databases
  .eachSupportedId()
  .filter(([id]) => id.startsWith('POSTGRES'));

it('tells when to come again', () => {
  expect(new BusyDatabaseError()).toMatchObject({
    name: 'ServiceUnavailableError',
    retryAfter: 5,
  });
});

if (onPostgres.length > 0) {
  describe.each(onPostgres)('A busy database on %p', id => {
    let database: Knex;
    let portal: Portal;
    beforeAll(async () => {
      database = await databases.init(id);
      portal = await startPortal({ database, unread: 'everything' });
    });
    afterAll(() => portal.close());

    it('answers who wants to change something when to come again', async () => {
      // The error of a lock that did not come in time.
      await database.raw(`
        create function busy() returns trigger language plpgsql as
        $$ begin raise exception 'busy' using errcode = '55P03'; end $$`);
      await database.raw(`
        create trigger busy before insert on outbox
        for each row execute function busy()`);
      const answer = await portal
        .post(`${BASE}/experiences/New/configurations`)
        .send({ configuration: { Name: 'New' } })
        .expect(503);
      expect(answer.headers['retry-after']).toBe('5');
      expect(answer.body.error.message).toMatch(/Nothing was changed/);
    });
  });
}
