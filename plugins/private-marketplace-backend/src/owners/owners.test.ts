import { createServiceFactory } from '@backstage/backend-plugin-api';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import {
  experienceReadPermission,
  type ExperienceOwners,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { experienceConditions } from '@private-marketplace/backstage-plugin-private-marketplace-node';
import type { Knex } from 'knex';
import { testDatabases } from '../__testUtils__/databases';
import { BASE, startPortal, type Portal } from '../__testUtils__/startPortal';
import { TestPolicy } from '../__testUtils__/testPolicy';
import { ExperienceStore } from '../experiences/ExperienceStore';
import { OwnerReader } from './OwnerReader';
import { OwnerStore } from './OwnerStore';

const MARKETING = 'exp-u3n8s5e2ghl6a';
const TAGGED = 'group:default/marketing-technology';
const CONFIGURED = 'group:default/configured';

const databases = testDatabases();

describe.each(databases.eachSupportedId())(
  'Owners that are set in the portal, on %p',
  databaseId => {
    const policy = new TestPolicy();
    let signals = 0;
    let database: Knex;
    let portal: Portal;
    const start = (config: object = {}) =>
      startPortal({
        ...(portal && { aws: portal }),
        database,
        sandbox: { automation: false },
        config: { ownerTag: 'backstage.io/owner', ...config },
        features: [
          policy.feature,
          createServiceFactory({
            service: signalsServiceRef,
            deps: {},
            factory: () => ({
              publish: async () => {
                signals += 1;
              },
            }),
          }),
        ],
        unread: 'organization',
      });

    beforeAll(async () => {
      database = await databases.init(databaseId);
      portal = await start({
        owners: [
          { experience: MARKETING, owner: CONFIGURED },
          { experience: 'Default', owner: CONFIGURED },
        ],
      });
    });
    afterEach(() => policy.clear());
    afterAll(() => portal.close());

    const path = (ref: string) => `${BASE}/experiences/${ref}/owners`;
    const get = async (ref: string): Promise<ExperienceOwners> =>
      (await portal.get(path(ref)).expect(200)).body;
    const set = (ref: string, revision: number, ...owners: string[]) =>
      portal.put(path(ref)).send({ owners, revision });
    const clear = (ref: string, revision: number) =>
      portal.delete(`${path(ref)}?revision=${revision}`);
    const owned = async (owner: string): Promise<string[]> => {
      const query = new URLSearchParams({ owner });
      const { body } = await portal.get(`${BASE}/experiences?${query}`);
      return body.items.map(({ ref }: { ref: string }) => ref);
    };

    it('go before those of app-config, and those before that of the tag', async () => {
      const configured = { source: 'app-config', owners: [CONFIGURED] };
      const tagged = { source: 'tag', owners: [TAGGED] };
      expect(await get(MARKETING)).toEqual({
        owners: [CONFIGURED],
        source: 'app-config',
        revision: 0,
        claims: [configured, tagged],
        changes: [],
      });
      const { body } = await set(MARKETING, 0, 'User:Ada', 'brands').expect(
        200,
      );
      const owners = ['group:default/brands', 'user:default/ada'];
      expect(body).toEqual({
        owners,
        source: 'portal',
        revision: expect.any(Number),
        claims: [{ source: 'portal', owners }, configured, tagged],
        changes: [
          {
            owners,
            changedAt: expect.any(String),
            changedBy: 'user:default/mock',
          },
        ],
      });
      const { body: shown } = await portal.get(
        `${BASE}/experiences/${MARKETING}`,
      );
      expect(shown).toMatchObject({ owners, ownerSource: 'portal' });
      expect(await owned('user:default/ada')).toEqual([MARKETING]);
      expect(await owned(CONFIGURED)).toEqual(['Default']);
      const { body: cleared } = await clear(MARKETING, body.revision);
      expect(cleared).toMatchObject({
        owners: [CONFIGURED],
        source: 'app-config',
        claims: [configured, tagged],
        changes: [{ changedBy: 'user:default/mock' }, { owners }],
      });
      expect(cleared.changes[0]).not.toHaveProperty('owners');
      expect(await owned('user:default/ada')).toEqual([]);
    });

    it('tell pages that something is not as it was, unless it is', async () => {
      const before = signals;
      const { body } = await set('Default', 0, 'platform').expect(200);
      expect(signals).toBe(before + 1);
      // Whoever does not know how it ended asks once more.
      const { body: again } = await set('Default', 0, 'platform').expect(200);
      expect(again).toEqual(body);
      expect(signals).toBe(before + 1);
    });

    it('are not set over those of somebody else', async () => {
      const { revision } = await get('FinanceUnit');
      const answers = await Promise.all([
        set('FinanceUnit', revision, 'one'),
        set('FinanceUnit', revision, 'two'),
        set('FinanceUnit', revision, 'three'),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([
        200, 409, 409,
      ]);
      const { body } = await clear('FinanceUnit', revision).expect(409);
      expect(body.error.message).toContain('set by somebody else');
      expect((await get('FinanceUnit')).changes).toHaveLength(1);
    });

    it.each([
      ['component:default/shop', 'can own no experience'],
      ['group:', 'is no entity ref'],
      ['a/b/c', 'is the name of no group'],
      ['group:default/two words', 'is the name of no group'],
      ['one,two', 'is the name of no group'],
    ])('are groups and users: not %s', async (owner, why) => {
      const { revision } = await get('Default');
      const { body } = await set('Default', revision, owner).expect(400);
      expect(body.error.message).toContain(why);
    });

    it('decide conditions at once, in the query and for single experiences', async () => {
      const { revision } = await get('FinanceUnit');
      policy.decide(
        experienceReadPermission.name,
        experienceConditions.isOwner({ owners: ['User:Default/Eve'] }),
      );
      await portal.get(`${BASE}/experiences/FinanceUnit`).expect(404);
      policy.clear();
      await set('FinanceUnit', revision, 'user:eve').expect(200);
      policy.decide(
        experienceReadPermission.name,
        experienceConditions.isOwner({ owners: ['User:Default/Eve'] }),
      );
      await portal.get(`${BASE}/experiences/FinanceUnit`).expect(200);
      const { body } = await portal.get(`${BASE}/experiences`);
      expect(body.items).toMatchObject([{ ref: 'FinanceUnit' }]);
      policy.decide(experienceReadPermission.name, {
        not: experienceConditions.isOwner({ owners: ['user:default/eve'] }),
      });
      const { body: others } = await portal.get(`${BASE}/experiences`);
      expect(others.totalItems).toBe(3);
    });

    it('are told to whatever depends on them', async () => {
      const reader = new OwnerReader({
        experiences: new ExperienceStore(database),
      });
      const refs = ['FinanceUnit', MARKETING, 'DataScienceLab', 'None'];
      const owners = await reader.ownersOf(refs);
      expect(owners.get('FinanceUnit')).toEqual(['user:default/eve']);
      expect(owners.get(MARKETING)).toEqual([CONFIGURED]);
      expect(owners.get('None')).toEqual([]);
    });

    it('stay with the experience when it is given a short name, and not with the name', async () => {
      const { revision } = await get(MARKETING);
      await set(MARKETING, revision, 'kept').expect(200);
      await portal
        .post(`${BASE}/experiences/${MARKETING}/adoption`)
        .send({ shortName: 'Marketing' })
        .expect(201);
      expect((await get('Marketing')).owners).toEqual(['group:default/kept']);
      // The file that named it is written by hand, and names nothing yet.
      const key = 'STATUS_Experience_Marketing';
      await portal.bucket.put(key, '{}', { always: true });
      await portal.sync();
      expect(await get('Marketing')).toMatchObject({ owners: [], changes: [] });
      expect((await get(MARKETING)).owners).toEqual(['group:default/kept']);
    });

    it('are of the experience that AWS makes of a short name', async () => {
      const experiences = `${BASE}/experiences/Fresh`;
      await portal
        .post(`${experiences}/configurations`)
        .send({ configuration: { Name: 'Fresh' }, version: '1' })
        .expect(201);
      await set('Fresh', 0, 'founders').expect(200);
      const name = (text: object) =>
        portal.bucket.put('STATUS_Experience_Fresh', JSON.stringify(text), {
          always: true,
        });
      await name({ 'Experience Id': MARKETING });
      await portal.sync();
      // Of what was set, the last word counts.
      expect(await get('Fresh')).toMatchObject({
        owners: ['group:default/founders'],
        changes: [{}, {}, {}, {}],
      });
      await name({});
      await portal.sync();
      expect((await get(MARKETING)).owners).toEqual(['group:default/founders']);
      expect((await get('Fresh')).owners).toEqual([]);
    });

    it('outlive the portal, its configuration, and its history', async () => {
      const other = await start({ history: { keepFor: false } });
      const { body } = await other.get(path('Default'));
      expect(body).toMatchObject({
        owners: ['group:default/platform'],
        claims: [{ source: 'portal' }, { source: 'tag' }],
      });
      const store = new OwnerStore(database);
      const changes = await database('owner_changes');
      const kept = new Set(changes.map(each => each.entity_id));
      const removed = await store.removeOld('9999');
      expect(removed).toBe(changes.length - kept.size);
      expect((await get('Default')).owners).toEqual(['group:default/platform']);
      expect((await get('FinanceUnit')).owners).toEqual(['user:default/eve']);
    });
  },
);
