import type { Knex } from 'knex';
import { figureOne, seedDataByName } from '@private-marketplace/sandbox';
import { testDatabases } from '../__testUtils__/databases';
import { BASE, startPortal, type Portal } from '../__testUtils__/startPortal';
import { TestPolicy } from '../__testUtils__/testPolicy';

const READ = 'private-marketplace.experience.read';
const PRODUCTS = 'private-marketplace.experience.products.update';
const CANCEL = 'private-marketplace.change-set.cancel';
const FINANCE = 'exp-finance000000';

jest.setTimeout(60_000);

const databases = testDatabases();

describe.each(databases.eachSupportedId())(
  'What may not be seen is not shown on %p',
  databaseId => {
    const policy = new TestPolicy();
    let database: Knex;
    let portal: Portal;

    beforeAll(async () => {
      database = await databases.init(databaseId);
      portal = await startPortal({
        database,
        sandbox: {
          automation: false,
          seedData: seedDataByName['figure-1'],
        },
        features: [policy.feature],
      });
      // A second status file names the experience of the first.
      const second = JSON.stringify({ 'Experience Id': FINANCE });
      await portal.bucket.put('STATUS_Experience_AAA', second, {
        ifAbsent: true,
      });
      for (const shortName of ['Finance', 'AAA']) {
        await portal.bucket.put(
          `Experience_${shortName}#of-${shortName}.json`,
          JSON.stringify({ Notes: shortName }),
          { ifAbsent: true },
        );
        const error = `ERROR_STATUS_Experience_${shortName}_20260131-090500`;
        await portal.bucket.put(error, '{}', { ifAbsent: true });
      }
      await portal.sync();
    });
    afterEach(() => policy.clear());
    afterAll(() => portal.close());

    const get = (path: string) => portal.get(`${BASE}/experiences${path}`);
    const post = (path: string) => portal.post(`${BASE}/experiences${path}`);

    it.each(['Finance', 'AAA'])(
      'when several status files name one experience, and only %s is seen',
      async shortName => {
        policy.limit(READ, shortName);
        const hidden = shortName === 'AAA' ? 'Finance' : 'AAA';
        const { body } = await get(`/${FINANCE}`).expect(200);
        expect(body.shortName).toBe(shortName);
        const configurations = await get(`/${FINANCE}/configurations`);
        expect(configurations.body.items).toMatchObject([
          { shortName, version: `of-${shortName}` },
        ]);
        const errors = await get(`/${FINANCE}/errors`);
        expect(errors.body.items).toMatchObject([
          { key: expect.stringContaining(`_${shortName}_`) },
        ]);
        await get(`/${FINANCE}/configurations/of-${shortName}`).expect(200);
        await get(`/${FINANCE}/configurations/of-${hidden}`).expect(404);
        await get(`/${hidden}/products`).expect(404);
      },
    );

    it('when it stands in the way of a change', async () => {
      const path = '/Engineering/configurations?dryRun=true';
      const configuration = {
        AssociatePrincipals: [figureOne.units.marketing],
      };
      const blocked = { code: 'principal-of-another-experience' };
      const named = { ...blocked, experience: 'MarketingUnit' };
      const reasonOf = async () => {
        const { body } = await post(path).send({ configuration }).expect(200);
        return body.steps[0].changes[0].items[0].reason;
      };
      expect(await reasonOf()).toEqual(named);
      policy.limit(READ, 'Engineering', 'MarketingUnit');
      expect(await reasonOf()).toEqual(named);
      policy.limit(READ, 'Engineering');
      expect(await reasonOf()).toEqual(blocked);
      policy.deny(READ);
      expect(await reasonOf()).toEqual(blocked);
    });

    it('when an id is used in place of a short name', async () => {
      policy.limit(READ, 'AAA');
      policy.limit(PRODUCTS, 'AAA');
      const { text } = await post(`/${FINANCE}/configurations`)
        .send({ configuration: { Notes: 'Note' } })
        .expect(409);
      expect(text).not.toMatch(/Finance[^_]/);
    });

    it('when a change set is to be cancelled', async () => {
      policy.limit(CANCEL, 'AAA');
      await post('/Finance/change-sets/none/cancel').expect(403);
      await post('/AAA/change-sets/none/cancel').expect(404);
    });
  },
);
