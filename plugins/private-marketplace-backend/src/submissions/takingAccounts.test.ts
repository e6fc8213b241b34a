import type { Configuration } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { figureOne, seedDataByName } from '@private-marketplace/sandbox';
import type { Knex } from 'knex';
import { testDatabases } from '../__testUtils__/databases';
import {
  startOrganizationPortal,
  type OrganizationPortal,
} from '../__testUtils__/startOrganizationPortal';
import { TestPolicy } from '../__testUtils__/testPolicy';

const AUDIENCE = 'private-marketplace.experience.audience.update';
const LIVE = 'private-marketplace.experience.live.update';
const { accounts } = figureOne;

/** Of whoever tries to take the account that inherits from Finance. Lures have it, and are not live. */
const MINE = ['One', 'Two', 'Three', 'Four', 'Five', 'Shop', 'Lure'];

const databases = testDatabases();

describe.each(databases.eachSupportedId())(
  'Who may change the audience of some experiences takes no account of others on %p',
  databaseId => {
    const policy = new TestPolicy();
    let database: Knex;
    let portal: OrganizationPortal;

    beforeAll(async () => {
      database = await databases.init(databaseId);
      portal = await startOrganizationPortal({
        database,
        sandbox: {
          automation: false,
          seedData: {
            ...seedDataByName['figure-1'],
            experiences: [
              ...figureOne.experiences,
              ...MINE.map(name => ({
                id: `exp-${name.toLowerCase().padEnd(13, '0')}`,
                shortName: name,
                name,
                status:
                  name === 'Shop'
                    ? ('Enabled' as const)
                    : ('Disabled' as const),
                ...(name === 'Lure' && { principals: [accounts.finance] }),
              })),
            ],
            managed: [
              ...figureOne.experiences.map(({ shortName }) => shortName),
              ...MINE,
            ],
          },
        },
        features: [policy.feature],
      });
    });
    beforeEach(() => {
      policy.limit(AUDIENCE, ...MINE);
      policy.limit(LIVE, ...MINE);
    });
    afterEach(() => policy.clear());
    afterAll(() => portal.close());

    const send = (ref: string, configuration: Configuration) =>
      portal.post(`/experiences/${ref}/configurations`).send({ configuration });
    const take: Configuration = { AssociatePrincipals: [accounts.engineering] };
    const enable: Configuration = { Status: 'Enabled' };
    const move = (from: string, to: string, query = '') =>
      portal
        .post(`/organization/moves${query}`)
        .send({ principal: accounts.finance, from, to });

    it('though what makes it theirs is only under way', async () => {
      await send('One', take).expect(201);
      const { body } = await send('One', enable).expect(403);
      expect(body.error.message).toContain('another governing experience');
      await send('Two', enable).expect(201);
      await send('Two', take).expect(403);
    });

    it('though a decoy would undo it', async () => {
      await send('Three', take).expect(201);
      await send('Three', {
        DisassociatePrincipals: [accounts.engineering],
        AllowProducts: ['prod-none'],
      }).expect(201);
      await send('Three', enable).expect(403);
    });

    it('though it was applied, and AWS not read since', async () => {
      await send('Four', take).expect(201);
      const ended_at = new Date().toISOString();
      await database('configurations')
        .where({ short_name: 'Four' })
        .update({ state: 'succeeded', ended_at });
      await send('Four', enable).expect(403);
    });

    it('though two changes come in the same moment', async () => {
      const answers = await Promise.all([
        send('Five', take),
        send('Five', enable),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 403]);
    });

    it('though AWS would refuse it as things stand', async () => {
      await send('Shop', {
        AssociatePrincipals: [accounts.finance],
      }).expect(403);
      for (const query of ['', '?dryRun=true']) {
        await move('Lure', 'Shop', query).expect(403);
      }
    });

    it('though a move is what makes it theirs', async () => {
      await move('Lure', 'One').expect(202);
      await send('One', enable).expect(403);
      // What stays within their own is theirs to change.
      await send('Lure', { Description: 'Mine' }).expect(201);
    });
  },
);
