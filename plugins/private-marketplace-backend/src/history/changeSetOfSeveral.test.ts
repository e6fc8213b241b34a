import { seedDataByName } from '@private-marketplace/sandbox';
import { testDatabases } from '../__testUtils__/databases';
import { BASE, startPortal, type Portal } from '../__testUtils__/startPortal';
import { TestPolicy } from '../__testUtils__/testPolicy';

const READ = 'private-marketplace.experience.read';
const CANCEL = 'private-marketplace.change-set.cancel';
const OURS = 'exp-engineering00';
const THEIRS = 'exp-finance000000';

const databases = testDatabases();

describe.each(databases.eachSupportedId())(
  'A change set of several experiences on %p',
  databaseId => {
    const policy = new TestPolicy();
    let portal: Portal;

    beforeAll(async () => {
      const database = await databases.init(databaseId);
      portal = await startPortal({
        database,
        sandbox: { automation: false, seedData: seedDataByName['figure-1'] },
        features: [policy.feature],
      });
      const change = (entityId: string | undefined, secret: string) => ({
        ...{ changeType: 'UpdateExperience', entityType: 'Experience@1.0' },
        ...(entityId && { entityId }),
        ...{ details: { Name: secret }, errors: [] },
      });
      const sets = {
        several: [change(OURS, 'Ours'), change(`${THEIRS}@3`, 'Theirs')],
        // Of entities that were never read, or that it makes, nobody knows whose they are.
        unknown: [
          change(OURS, 'Ours'),
          change('policy-unread', 'Theirs'),
          change(undefined, 'Theirs'),
        ],
      };
      for (const [id, changes] of Object.entries(sets)) {
        await database('change_sets').insert({
          ...{ id, name: 'By hand', state: 'PREPARING', is_described: true },
          start_time: '2026-01-31T09:05:00.000Z',
          changes: JSON.stringify(changes),
        });
        await database('change_set_entities').insert(
          (id === 'several' ? [OURS, THEIRS] : [OURS, 'policy-unread']).map(
            entity_id => ({ change_set_id: id, entity_id }),
          ),
        );
      }
    });
    afterEach(() => policy.clear());
    afterAll(() => portal.close());

    const get = (id: string) =>
      portal.get(`${BASE}/experiences/Engineering/change-sets/${id}`);

    it.each(['several', 'unknown'])(
      'tells whoever may see one of them of that one alone: %s',
      async id => {
        const { body: whole } = await get(id).expect(200);
        expect(JSON.stringify(whole)).toContain('Theirs');
        policy.limit(READ, 'Engineering');
        const { body, text } = await get(id).expect(200);
        expect(body.changes).toHaveLength(1);
        expect(text).not.toContain('Theirs');
      },
    );

    it('is cancelled by who may cancel those of all of them', async () => {
      const cancel = () =>
        portal.post(
          `${BASE}/experiences/Engineering/change-sets/several/cancel`,
        );
      policy.limit(CANCEL, 'Engineering');
      const { body } = await cancel().expect(403);
      expect(body.error.message).toContain('about other experiences, too');
      expect(body.error.message).not.toContain('Finance');
      policy.limit(CANCEL, 'Engineering', 'Finance');
      // Whoever gets that far may; AWS knows no such change set.
      await cancel().expect(404);
    });
  },
);
