import type { RequestDetail } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { timelineProblem } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { Knex } from 'knex';
import { testDatabases } from '../__testUtils__/databases';
import { eventually } from '../__testUtils__/eventually';
import { keysOf } from '../__testUtils__/startAws';
import {
  accounts,
  startRequestsPortal,
  type RequestsPortal,
} from './__testUtils__/startRequestsPortal';

const databases = testDatabases();

describe.each(databases.eachSupportedId())(
  'What follows from a decision on %p',
  databaseId => {
    let database: Knex;
    let portal: RequestsPortal;

    beforeAll(async () => {
      database = await databases.init(databaseId);
      portal = await startRequestsPortal({ database });
    }, 60_000);
    afterAll(() => portal.close());

    const get = async (id: string): Promise<RequestDetail> => {
      const { body } = await portal
        .as('alice')
        .get(`/requests/${id}`)
        .expect(200);
      expect(timelineProblem(body.timeline, body.state)).toBeUndefined();
      return body;
    };
    const decide = async (name: string, decision: string, ids: string[]) => {
      const { body } = await portal
        .as(name)
        .post('/request-decisions', {
          ...{ decision, text: 'Because.', requests: ids.map(id => ({ id })) },
        })
        .expect(200);
      return body.outcomes;
    };
    /** Lets AWS, the read model and the requests go on until it has come so far. */
    const until = (id: string, ...states: string[]) =>
      eventually<RequestDetail>(
        async () => {
          await portal.sync();
          await portal.run('requests');
          return get(id);
        },
        ({ state }) => states.includes(state),
      );

    it('is one configuration for all that were approved together, and AWS allows the products', async () => {
      const first = await portal.askedFor(
        ...(['alice', 'prod-follow1', accounts.finance] as const),
      );
      const second = await portal.askedFor(
        ...(['bob', 'prod-follow2', accounts.finance] as const),
      );
      const [one = '', other = ''] = [...first, ...second];
      const before = await keysOf(portal.bucket, 'Experience_Finance#');
      expect(await decide('fiona', 'approve', [one, other])).toMatchObject([
        { outcome: 'done', state: 'approved' },
        { outcome: 'done', state: 'approved' },
      ]);
      await portal.run('requests');
      // Whoever looks again changes nothing.
      await portal.run('requests');
      const written = (
        await keysOf(portal.bucket, 'Experience_Finance#')
      ).filter(key => !before.includes(key));
      expect(written).toHaveLength(1);
      const found = await until(one, 'available');
      const { configuration } = found;
      expect(written).toEqual([
        `Experience_Finance#${configuration?.version}.json`,
      ]);
      const file = await portal.bucket.get(written[0] ?? '');
      expect(JSON.parse(file?.text ?? '')).toEqual({
        AllowProducts: ['prod-follow1', 'prod-follow2'],
        Notes: `Request decision ${configuration?.decision}`,
      });
      expect(configuration).toMatchObject({
        ...{ requests: 2, experience: { ref: 'Finance' } },
        progress: { state: 'succeeded', requestedBy: 'user:default/fiona' },
      });
      expect(found.timeline.map(({ event }) => event)).toEqual(
        expect.arrayContaining([
          'submitted',
          'approved',
          'queued',
          'available',
        ]),
      );
      expect(found.endedAt).toBeDefined();
      expect((await until(other, 'available')).state).toBe('available');
      const { body } = await portal.as('bob').post('/requests?dryRun=true', {
        ...{ product: 'prod-follow1', targets: [accounts.finance] },
      });
      expect(body.groups).toMatchObject([{ verdict: 'allowed' }]);
    });

    it('is a failure that says why, and is tried again', async () => {
      const [id = ''] = await portal.askedFor(
        ...(['alice', 'prod-failing', accounts.engineering] as const),
      );
      await decide('ed', 'approve', [id]);
      const { configuration } = await get(id);
      // Somebody has taken the name of the file.
      await portal.bucket.put(
        `Experience_Engineering#${configuration?.version}.json`,
        '{}',
        { ifAbsent: true },
      );
      const failed = await until(id, 'failed');
      expect(failed.timeline.at(-1)).toMatchObject({
        event: 'failed',
        problem: expect.any(String),
      });
      // Who asks for it can still join, and who decides has to do something.
      const { body } = await portal.as('ed').get('/requests?view=to-decide');
      expect(body.items).toMatchObject([{ id, state: 'failed' }]);
      expect(await decide('ed', 'retry', [id])).toMatchObject([
        { outcome: 'done', state: 'approved' },
      ]);
      const again = await until(id, 'available');
      expect(again.configuration?.version).not.toBe(configuration?.version);
    });

    it('is nothing where the product was allowed in another way', async () => {
      const product = 'prod-elsewhere';
      const [id = ''] = await portal.askedFor(
        ...(['alice', product, accounts.finance] as const),
      );
      await portal.apply('Finance', { AllowProducts: [product] });
      // Before anybody has said so.
      expect(await decide('fiona', 'approve', [id])).toMatchObject([
        { outcome: 'refused', why: 'allowed', state: 'superseded' },
      ]);
      const [other = ''] = await portal.askedFor(
        ...(['alice', 'prod-meanwhile', accounts.finance] as const),
      );
      await portal.apply('Finance', { AllowProducts: ['prod-meanwhile'] });
      expect((await until(other, 'superseded')).timeline.at(-1)).toMatchObject({
        ...{ event: 'allowed-elsewhere', via: 'portal' },
      });
    });

    it('is told when the time of a request is over', async () => {
      const [id = ''] = await portal.askedFor(
        ...(['alice', 'prod-late', accounts.finance] as const),
      );
      await database('requests')
        .where({ id })
        .update({ expires_at: '2026-01-01T00:00:00.000Z' });
      expect((await get(id)).state).toBe('expired');
      await portal.run('requests');
      expect(await database('requests').where({ id }).first()).toMatchObject({
        ...{ state: 'expired', open_key: null },
      });
    });
  },
);
