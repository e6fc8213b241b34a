import { mockCredentials } from '@backstage/backend-test-utils';
import { CHANGE_PERMISSIONS } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { figureOne, seedDataByName } from '@private-marketplace/sandbox';
import { testDatabases } from '../__testUtils__/databases';
import { startChangeSet } from '../__testUtils__/startChangeSet';
import { BASE, startPortal, type Portal } from '../__testUtils__/startPortal';
import { TestPolicy } from '../__testUtils__/testPolicy';

const READ = 'private-marketplace.experience.read';
const AUDIENCE = 'private-marketplace.experience.audience.update';
const PRODUCTS = 'private-marketplace.experience.products.update';
const CHANGES = Object.values(CHANGE_PERMISSIONS).map(({ name }) => name);
const CREATE = 'private-marketplace.experience.create';
const CANCEL = 'private-marketplace.change-set.cancel';

jest.setTimeout(60_000);

const databases = testDatabases();

describe.each(databases.eachSupportedId())(
  'Conditions of a policy on what is changed, as SQL on %p',
  databaseId => {
    const policy = new TestPolicy();
    let portal: Portal;

    beforeAll(async () => {
      portal = await startPortal({
        database: await databases.init(databaseId),
        sandbox: {
          automation: false,
          changeSetDuration: 600_000,
          seedData: seedDataByName['figure-1'],
        },
        features: [policy.feature],
      });
    });
    afterEach(() => policy.clear());
    afterAll(() => portal.close());

    const post = (path: string, body: object = {}) =>
      portal.post(`${BASE}${path}`).send(body);
    const write = (shortName: string) =>
      post(`/experiences/${shortName}/configurations`, {
        configuration: { Name: shortName, Notes: 'Note' },
      });

    it('decide who writes', async () => {
      policy.limit(PRODUCTS, 'Finance');
      await write('Finance').expect(201);
      const { body } = await write('Default').expect(403);
      expect(body.error.message).toContain(PRODUCTS);
      policy.limit(READ, 'Finance');
      await write('Default').expect(404);
    });

    it('leave new experiences to a permission of their own', async () => {
      policy.deny(CREATE);
      const { body } = await write('New').expect(403);
      expect(body.error.message).toContain(CREATE);
      // Who may not see everything does not learn which names are free.
      policy.limit(READ, 'Finance');
      await write('New').expect(404);
      policy.clear();
      policy.deny(...CHANGES);
      await write('New').expect(201);
    });

    it('hold for services, too', async () => {
      policy.deny(...CHANGES);
      await write('Finance')
        .set('Authorization', mockCredentials.service.header())
        .expect(403);
    });

    it('decide who cancels a change set that AWS prepares', async () => {
      const id = await startChangeSet(portal);
      await portal.sync();
      const cancel = () =>
        post(`/experiences/Default/change-sets/${id}/cancel`);
      policy.limit(CANCEL, 'Finance');
      const { body } = await cancel().expect(403);
      expect(body.error.message).toContain(CANCEL);
      policy.limit(READ, 'Finance');
      await cancel().expect(404);
      policy.clear();
      policy.limit(CANCEL, 'Default');
      await cancel().expect(202);
    });

    it('decide who moves, and who takes a move back: both experiences count', async () => {
      const move = {
        principal: figureOne.units.engineering,
        from: 'Engineering',
        to: 'MarketingUnit',
      };
      for (const shortName of ['Engineering', 'MarketingUnit']) {
        policy.limit(AUDIENCE, shortName);
        for (const query of ['', '?dryRun=true']) {
          await post(`/organization/moves${query}`, move).expect(403);
        }
      }
      // It is not live, so that the account comes to Default.
      policy.limit(AUDIENCE, 'Engineering', 'MarketingUnit');
      await post('/organization/moves', move).expect(403);
      const all = ['Engineering', 'MarketingUnit', 'Default'];
      policy.limit(AUDIENCE, ...all);
      const { body } = await post('/organization/moves', move).expect(202);
      const undo = () => post(`/organization/moves/${body.id}/undo`);
      policy.limit(AUDIENCE, 'Engineering');
      await undo().expect(403);
      policy.limit(AUDIENCE, ...all);
      // It may; but what is under way is not taken back.
      await undo().expect(409);
    });
  },
);
