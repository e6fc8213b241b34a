import type { PrincipalMove } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { Knex } from 'knex';
import {
  figureOne,
  seedDataByName,
  systemClock,
  type Clock,
} from '@private-marketplace/sandbox';
import { testDatabases } from '../__testUtils__/databases';
import { eventually } from '../__testUtils__/eventually';
import { keysOf } from '../__testUtils__/startAws';
import {
  startOrganizationPortal,
  type OrganizationPortal,
} from '../__testUtils__/startOrganizationPortal';
import { startOutage } from './__testUtils__/startOutage';
import { isMoveEnd } from './moveSteps';

const databases = testDatabases();
const principal = figureOne.units.finance;

describe.each(databases.eachSupportedId())(
  'A move on %p that nobody picks up',
  databaseId => {
    let database: Knex;
    let outage: ReturnType<typeof startOutage>;
    let portal: OrganizationPortal;

    beforeEach(async () => {
      database = await databases.init(databaseId);
      outage = startOutage();
      portal = await startOrganizationPortal({
        database,
        config: { attention: { notPickedUpAfter: { milliseconds: 1 } } },
        sandbox: {
          seedData: seedDataByName['figure-1'],
          clock: outage.clock,
          faults: outage.faults,
        },
      });
    }, 60_000);
    afterEach(() => portal.close());

    const begin = async (): Promise<PrincipalMove> => {
      const move = { principal, from: 'Finance', to: 'Engineering' };
      const { body } = await portal
        .post('/organization/moves')
        .send(move)
        .expect(202);
      return body;
    };

    async function look(id: string): Promise<PrincipalMove> {
      await portal.sync();
      await portal.advanceMoves();
      return (await portal.get(`/organization/moves/${id}`)).body;
    }

    const end = (id: string) =>
      eventually(
        () => look(id),
        ({ state }) => isMoveEnd(state),
      );

    async function holders(): Promise<string[]> {
      await portal.sync();
      const { body } = await portal.get('/experiences').query({ principal });
      return body.items.map(({ ref }: { ref: string }) => ref);
    }

    /** Waits until the automation has nothing left to do. */
    async function settle(): Promise<void> {
      const lists = ['Finance', 'Engineering'].map(
        ref => `/experiences/${ref}/configurations`,
      );
      await eventually(
        async () => {
          await portal.sync();
          const answers = await Promise.all(
            lists.map(each => portal.get(each)),
          );
          return answers.flatMap(({ body }) => body.items);
        },
        items => items.every(({ endedAt }) => endedAt !== undefined),
      );
    }

    const post = (id: string, action: string) =>
      portal.post(`/organization/moves/${id}/${action}`);

    it('is told as such, can be stopped, and is put back once somebody does pick it up', async () => {
      const { id } = await begin();
      await expect(look(id)).resolves.toMatchObject({
        state: 'disassociating',
        attention: 'not-picked-up',
        configuration: { ref: 'Finance', version: `move-${id}-1` },
        actions: ['stop', 'retry'],
      });
      const { body: list } = await portal.get('/organization/moves');
      expect(list.items).toMatchObject([{ attention: 'not-picked-up' }]);
      const { body: stopping } = await post(id, 'stop').expect(202);
      expect(stopping).toMatchObject({
        state: 'stopping',
        stoppedBy: 'user:default/mock',
        stoppedAt: expect.any(String),
        attention: 'not-picked-up',
        actions: [],
      });
      await post(id, 'stop').expect(409);
      await post(id, 'retry').expect(409);
      await expect(look(id)).resolves.toMatchObject({ state: 'stopping' });

      outage.end();
      await expect(end(id)).resolves.toMatchObject({
        state: 'undone',
        configuration: { ref: 'Finance', version: `move-${id}-3` },
      });
      await settle();
      await expect(holders()).resolves.toEqual(['Finance']);
      const keys = await keysOf(portal.bucket, 'Experience_');
      expect(keys.filter(key => key.startsWith('Experience_Eng'))).toEqual([]);
    }, 60_000);

    it('can be tried again, and moves once, whichever file is picked up', async () => {
      const { id } = await begin();
      await look(id);
      const { body: retried } = await post(id, 'retry').expect(202);
      expect(retried).toMatchObject({
        state: 'disassociating',
        configuration: { ref: 'Finance', version: `move-${id}-1-2` },
      });
      outage.end();
      await expect(end(id)).resolves.toMatchObject({ state: 'moved' });
      await settle();
      await expect(holders()).resolves.toEqual(['Engineering']);
    }, 60_000);

    it('is not moved because a file is taken to have succeeded', async () => {
      const { id } = await begin();
      await portal.sync();
      const key = `Experience_Finance#move-${id}-1.json`;
      await database('configurations')
        .where({ key })
        .update({ state: 'succeeded' });
      await expect(look(id)).resolves.toMatchObject({
        state: 'disassociating',
        attention: 'stuck',
        actions: ['stop', 'retry'],
      });
      await expect(holders()).resolves.toEqual(['Finance']);
      outage.end();
      await expect(end(id)).resolves.toMatchObject({ state: 'moved' });
      await expect(holders()).resolves.toEqual(['Engineering']);
    }, 60_000);

    it('ends at once when its file has not been written yet', async () => {
      // Another file of the experience, which some replica is about to write.
      const later = new Date(Date.now() + 3_600_000).toISOString();
      const key = 'Experience_Finance#before.json';
      await database('outbox').insert({
        ...{ key, short_name: 'Finance', text: '{}', lease: 'other' },
        ...{ accepted_at: later, next_attempt_at: later, leased_until: later },
      });
      const { id } = await begin();
      const { body } = await post(id, 'stop').expect(202);
      expect(body).toMatchObject({ state: 'stopping' });
      await database('outbox').where({ key }).delete();
      await expect(look(id)).resolves.toMatchObject({
        state: 'failed',
        problem: expect.stringContaining('stopped'),
      });
      outage.end();
      await settle();
      await expect(holders()).resolves.toEqual(['Finance']);
      await expect(keysOf(portal.bucket, 'Experience_')).resolves.toEqual([]);
      await begin();
    }, 60_000);
  },
);

/** A clock that runs faster than that of the machine, and stays behind it. */
function fastClock(speed: number, behind: number): Clock {
  const start = Date.now();
  return {
    now: () => new Date(start - behind + (Date.now() - start) * speed),
    after: (milliseconds, callback) =>
      systemClock.after(milliseconds / speed, callback),
  };
}

describe('A move that is stopped while it is associated', () => {
  it('ends as what AWS says', async () => {
    const speed = 120;
    const portal = await startOrganizationPortal({
      sandbox: {
        seedData: seedDataByName['figure-1'],
        // A refusal that may pass is tried again after a minute.
        clock: fastClock(speed, 2 * 3_600_000),
        changeSetDuration: 500 * speed,
      },
    });
    const { body: begun } = await portal
      .post('/organization/moves')
      .send({ principal, from: 'Finance', to: 'Engineering' });
    const until = (states: string[]) =>
      eventually<PrincipalMove>(
        async () => {
          await portal.sync();
          await portal.advanceMoves();
          return (await portal.get(`/organization/moves/${begun.id}`)).body;
        },
        ({ state }) => states.includes(state),
      );
    await until(['associating']);
    const { body } = await portal.post(`/organization/moves/${begun.id}/stop`);
    expect(body).toMatchObject({ state: 'undoing', stoppedAt: body.stoppedAt });
    // Both files are under way, and AWS takes one of them.
    const { state } = await until(['moved', 'undone']);
    const { body: list } = await portal
      .get('/experiences')
      .query({ principal });
    expect(list.items).toMatchObject([
      { ref: state === 'moved' ? 'Engineering' : 'Finance' },
    ]);
    await portal.close();
  }, 60_000);
});
