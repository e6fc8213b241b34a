import type { UnrecognizedFileList } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { testDatabases } from '../__testUtils__/databases';
import { BASE, startPortal, type Portal } from '../__testUtils__/startPortal';
import { TestPolicy } from '../__testUtils__/testPolicy';

const READ = 'private-marketplace.experience.read';
const UNMANAGED = 'exp-u3n8s5e2ghl6a';
const always = { always: true } as const;

const databases = testDatabases();

describe.each(databases.eachSupportedId())(
  'Files that belong to no experience on %p',
  databaseId => {
    const policy = new TestPolicy();
    let portal: Portal;

    beforeAll(async () => {
      portal = await startPortal({
        database: await databases.init(databaseId),
        sandbox: { automation: false },
        features: [policy.feature],
      });
      await portal.bucket.put(
        'ERROR_STATUS_Experience__20260131-090500',
        JSON.stringify({ secret: 'Content of others' }),
        always,
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
          More: 3,
        }),
        always,
      );
      await portal.sync();
    });
    afterEach(() => policy.clear());
    afterAll(() => portal.close());

    const list = () => portal.get(`${BASE}/unrecognized-files`);

    it('are told with what is wrong with them, newest first', async () => {
      const { body } = await list().expect(200);
      const expected: UnrecognizedFileList = {
        items: [
          {
            key: 'Experience_Finance/',
            reason: 'It is a folder.',
            since: '2026-02-01T00:00:00.000Z',
          },
          {
            key: 'ERROR_STATUS_Experience__20260131-090500',
            reason: 'An error file that names no experience.',
            since: '2026-01-31T09:05:00.000Z',
          },
        ],
        totalItems: 5,
      };
      expect(body).toEqual(expected);
    });

    it('are told only to who may see all experiences', async () => {
      policy.limit(READ, 'Default');
      await list().expect(403);
    });

    it('stand with no experience, least of all with those without a short name', async () => {
      const { body, text } = await portal
        .get(`${BASE}/experiences/${UNMANAGED}/errors`)
        .expect(200);
      expect(body).toEqual({ items: [], totalItems: 0 });
      expect(text).not.toContain('secret');
      const { body: detail } = await portal.get(
        `${BASE}/experiences/${UNMANAGED}`,
      );
      expect(detail.errors).toBe(0);
    });
  },
);
