import { mockCredentials } from '@backstage/backend-test-utils';
import type {
  ActivityEntry,
  ActivityList,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import {
  AwsCatalogGateway,
  createCatalogClient,
} from '@private-marketplace/backstage-plugin-private-marketplace-node';
import { seedDataByName } from '@private-marketplace/sandbox';
import { testDatabases } from '../__testUtils__/databases';
import { eventually } from '../__testUtils__/eventually';
import { CREDENTIALS } from '../__testUtils__/startAws';
import { BASE, startPortal, type Portal } from '../__testUtils__/startPortal';
import { TestPolicy } from '../__testUtils__/testPolicy';

const READ = 'private-marketplace.experience.read';
const ALICE = 'user:default/alice';
const BOB = 'user:default/bob';
const always = { always: true } as const;

jest.setTimeout(60_000);

const databases = testDatabases();

describe.each(databases.eachSupportedId())(
  'What has happened on %p',
  databaseId => {
    const policy = new TestPolicy();
    let portal: Portal;

    const list = async (query = ''): Promise<ActivityList> => {
      const { body } = await portal
        .get(`${BASE}/activity${query}`)
        .set('Authorization', mockCredentials.user.header(ALICE))
        .expect(200);
      return body;
    };
    const keys = ({ items }: ActivityList) =>
      items.map(each => each.key ?? each.changeSetId);
    const write = (ref: string, version: string, configuration: object) =>
      portal
        .post(`${BASE}/experiences/${ref}/configurations`)
        .set('Authorization', mockCredentials.user.header(version))
        .send({ configuration, version: version.replace(/\W/g, '-') })
        .expect(201);

    beforeAll(async () => {
      portal = await startPortal({
        database: await databases.init(databaseId),
        sandbox: { seedData: seedDataByName['figure-1'] },
        features: [policy.feature],
      });
      await inTheConsole(portal);
      await portal.bucket.put(
        'Experience_Finance#hand.json',
        JSON.stringify({ Status: 'Disabled', Statuss: 'Enabled' }),
        { ifAbsent: true },
      );
      await portal.bucket.put(
        'AUTOMATION_Unrecognized',
        JSON.stringify({
          Objects: [
            {
              Key: 'Experience_Finance/',
              Reason: 'It is a folder.',
              LastModified: '2026-02-01T00:00:00Z',
            },
          ],
        }),
        always,
      );
      await portal.bucket.put(
        'ERROR_STATUS_Experience_Engineering_20260131-090500',
        JSON.stringify({ FailureDescription: 'Of the sample' }),
        always,
      );
      await write('Default', ALICE, {
        Status: 'Disabled',
        AllowProducts: ['prod-a', 'prod-b', 'prod-c', 'prod-d'],
        Notes: 'TICKET-1',
      });
      await write('Engineering', BOB, {
        Name: 'Engineering',
        AssociatePrincipals: ['ou-7kq2-finance1'],
      });
      await eventually(
        async () => {
          await portal.sync();
          return list('?result=under-way');
        },
        ({ items }) => items.length === 0,
      );
    });
    afterEach(() => policy.clear());
    afterAll(() => portal.close());

    it('is told with who, when, through which door, what and the result', async () => {
      const { items } = await list();
      const find = (part: Partial<ActivityEntry>) =>
        items.find(each =>
          Object.entries(part).every(
            ([name, value]) => Reflect.get(each, name) === value,
          ),
        );
      expect(items.map(({ at }) => at)).toEqual(
        items
          .map(({ at }) => at)
          .sort()
          .reverse(),
      );
      expect(find({ by: ALICE })).toMatchObject({
        kind: 'configuration',
        door: 'portal',
        experience: { ref: 'Default', name: expect.any(String) },
        result: 'succeeded',
        state: 'succeeded',
        changeSetId: expect.any(String),
        summary: {
          status: { from: 'Enabled', to: 'Disabled' },
          productsAllowed: { total: 4, first: ['prod-a', 'prod-b', 'prod-c'] },
          notes: 'TICKET-1',
        },
      });
      // The name stays.
      expect(find({ by: BOB })).toMatchObject({
        result: 'failed',
        problem: expect.stringContaining('ou-7kq2-finance1'),
        summary: {
          principalsAssociated: { total: 1, first: ['ou-7kq2-finance1'] },
        },
      });
      expect(find({ by: BOB })?.summary).not.toHaveProperty('name');
      expect(find({ version: 'hand' })).toMatchObject({
        door: 'bucket',
        result: 'failed',
        state: 'rejected',
        problem: expect.any(String),
      });
      expect(find({ kind: 'change-set' })).toMatchObject({
        door: 'aws',
        experience: { ref: 'Default' },
        result: 'succeeded',
        summary: {
          description: true,
          productsDenied: { total: 1, first: ['prod-denied'] },
          notes: 'Risky',
        },
      });
      expect(find({ key: 'Experience_Finance/' })).toEqual({
        kind: 'file',
        at: '2026-02-01T00:00:00.000Z',
        door: 'bucket',
        result: 'failed',
        key: 'Experience_Finance/',
        problem: 'It is a folder.',
      });
      expect(
        find({ key: 'ERROR_STATUS_Experience_Engineering_20260131-090500' }),
      ).toMatchObject({
        kind: 'file',
        experience: { ref: 'Engineering' },
        problem: 'Of the sample',
      });
      expect(items).toHaveLength(6);
    });

    it('comes in pages that hold each thing once', async () => {
      const all = await list();
      const found: unknown[] = [];
      let query = '?limit=2';
      for (let page = await list(query); ; page = await list(query)) {
        found.push(...page.items);
        if (page.nextCursor === undefined) break;
        query = `?limit=2&cursor=${page.nextCursor}`;
      }
      expect(found).toEqual(all.items);
      await portal.get(`${BASE}/activity?cursor=other`).expect(400);
    });

    it('is narrowed by person, experience, result and time', async () => {
      expect(keys(await list(`?person=${encodeURIComponent(BOB)}`))).toEqual([
        'Experience_Engineering#user-default-bob.json',
      ]);
      expect(keys(await list('?person=me'))).toEqual([
        'Experience_Default#user-default-alice.json',
      ]);
      // AWS gives the time of a change set in whole seconds.
      const { items } = await list('?experience=Default');
      expect(items.map(({ kind }) => kind).sort()).toEqual([
        'change-set',
        'configuration',
      ]);
      expect(
        keys(await list('?experience=exp-default000000&result=succeeded')),
      ).toHaveLength(2);
      expect(await list('?experience=Nobody')).toEqual({ items: [] });
      const failed = await list('?result=failed');
      expect(failed.items).toHaveLength(4);
      expect(await list('?result=no-effect')).toEqual({ items: [] });
      expect(
        keys(await list('?since=2026-02-01&until=2026-02-01T00%3A01Z')),
      ).toEqual(['Experience_Finance/']);
      await portal.get(`${BASE}/activity?since=2026-13-01`).expect(400);
    });

    it('is told of experiences that the caller may see, and nothing of files that name none', async () => {
      policy.limit(READ, 'Engineering');
      const { items } = await list();
      expect(items.map(({ experience }) => experience?.ref)).toEqual([
        'Engineering',
        'Engineering',
      ]);
      expect(await list('?experience=Default')).toEqual({ items: [] });
      expect(await list(`?person=${encodeURIComponent(ALICE)}`)).toEqual({
        items: [],
      });
    });
  },
);

/** Changes Default past the portal, as the console does. */
async function inTheConsole({ sandbox }: Portal): Promise<void> {
  const client = createCatalogClient({
    endpoint: sandbox.env.AWS_ENDPOINT_URL_MARKETPLACE_CATALOG,
    credentials: CREDENTIALS,
  });
  const Entity = { Type: 'Experience@1.0', Identifier: 'exp-default000000' };
  await new AwsCatalogGateway(client).startChangeSet({
    name: 'By hand',
    clientRequestToken: 'by-hand',
    changes: [
      {
        ChangeType: 'UpdateExperience',
        ChangeName: 'Update',
        Entity,
        DetailsDocument: { Description: 'By hand' },
      },
      {
        ChangeType: 'DenyProductProcurement',
        ChangeName: 'Deny',
        Entity,
        DetailsDocument: {
          Products: [{ Ids: ['prod-denied'], Notes: 'Risky' }],
        },
      },
    ],
  });
  client.destroy();
}
