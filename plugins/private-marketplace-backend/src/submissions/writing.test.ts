import { mockCredentials } from '@backstage/backend-test-utils';
import type { NewConfiguration } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { testDatabases } from '../__testUtils__/databases';
import { keysOf } from '../__testUtils__/startAws';
import { BASE, startPortal, type Portal } from '../__testUtils__/startPortal';
import { startServer } from '../__testUtils__/startServer';

const ada = 'user:default/ada';
const UNMANAGED = 'exp-u3n8s5e2ghl6a';
const databases = testDatabases();

describe.each(databases.eachSupportedId())(
  'POST /experiences/:ref/configurations on %p',
  databaseId => {
    let api: Portal;

    beforeAll(async () => {
      const database = await databases.init(databaseId);
      api = await startPortal({ database, sandbox: { automation: false } });
    });
    afterAll(() => api.close());

    function post(ref: string, body: NewConfiguration, query = '') {
      return api
        .post(`${BASE}/experiences/${ref}/configurations${query}`)
        .set('Authorization', mockCredentials.user.header(ada))
        .send(body);
    }

    it('writes the file, and says who asked for it', async () => {
      const { body } = await post('Travel', {
        configuration: { Name: 'Travel Desk', Status: 'Enabled' },
        version: '1',
      }).expect(201);
      expect(body).toMatchObject({
        key: 'Experience_Travel#1.json',
        shortName: 'Travel',
        version: '1',
        versionId: expect.any(String),
        state: 'written',
        requestedBy: ada,
      });
      expect(body).not.toHaveProperty('text');
      await expect(api.bucket.get(body.key)).resolves.toMatchObject({
        text: '{\n  "Name": "Travel Desk",\n  "Status": "Enabled"\n}\n',
        metadata: { 'requested-by': 'user%3Adefault%2Fada' },
      });
    });

    it('names the service that asks', async () => {
      const { body } = await api
        .post(`${BASE}/experiences/Default/configurations`)
        .set('Authorization', mockCredentials.service.header())
        .send({ configuration: { Notes: 'Assessed' } })
        .expect(201);
      expect(body.requestedBy).toBe('service:external:test-service');
      const head = await api.bucket.head(body.key);
      expect(head?.metadata).toEqual({
        'requested-by': 'service%3Aexternal%3Atest-service',
      });
    });

    it('makes a version of the time where none is given', async () => {
      const { body } = await post('Default', {
        configuration: { Notes: 'Assessed' },
      }).expect(201);
      expect(body.version).toMatch(/^\d{8}-\d{6}-\d{3}$/);
    });

    it('takes the same one again, also against the revision from before it', async () => {
      const { body: found } = await api
        .get(`${BASE}/experiences/Default`)
        .expect(200);
      const body = {
        configuration: { Description: '目'.repeat(1000) },
        version: 'again',
        revision: found.revision,
      };
      const first = await post('Default', body).expect(201);
      const second = await post('Default', body).expect(200);
      expect(second.body).toMatchObject({ versionId: first.body.versionId });
    });

    it('refuses another one under the same version', async () => {
      const version = 'taken';
      const before = { configuration: { Notes: 'One' }, version };
      await post('Default', before).expect(201);
      const after = { configuration: { Notes: 'Two' }, version };
      const { body } = await post('Default', after).expect(409);
      expect(body.error).toMatchObject({
        name: 'ConflictError',
        message: expect.stringContaining('Choose another version.'),
      });
    });

    it('refuses a version that somebody has put into the bucket', async () => {
      const key = 'Experience_Default#by-hand.json';
      await api.bucket.put(key, '{"Notes":"By hand"}', { ifAbsent: true });
      await post('Default', {
        configuration: { Notes: 'Two' },
        version: 'by-hand',
      }).expect(409);
      await expect(api.bucket.get(key)).resolves.toMatchObject({
        text: '{"Notes":"By hand"}',
      });
    });

    it('refuses a version whose content nobody has been able to read', async () => {
      const key = 'Experience_Default#large.json';
      await api.bucket.put(key, ' '.repeat(300_000), { ifAbsent: true });
      await api.sync();
      const { body } = await post('Default', {
        configuration: { Notes: 'Two' },
        version: 'large',
      }).expect(409);
      expect(body.error.message).toContain('Choose another version.');
    });

    it('gives each of many at the same time a version of its own', async () => {
      const answers = await Promise.all(
        ['One', 'Two', 'Three', 'Four'].map(Notes =>
          post('Default', { configuration: { Notes } }),
        ),
      );
      expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    });

    it('lets one of two different ones at the same time win', async () => {
      const answers = await Promise.all(
        ['One', 'Two'].map(Notes =>
          post('Default', { configuration: { Notes }, version: 'race' }),
        ),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    });

    it('refuses one that was made against an older revision, and says what has changed', async () => {
      const { body } = await post('Default', {
        configuration: { Notes: 'Stale' },
        revision: 1,
      }).expect(409);
      expect(body.error).toMatchObject({
        name: 'ConflictError',
        message: expect.stringContaining('has changed since'),
        revision: expect.any(Number),
        // Other configurations, of which none was applied.
        changedSince: {},
      });
      const again = await post('Default', {
        configuration: { Notes: 'Fresh' },
        version: 'fresh',
        revision: body.error.revision,
      });
      expect(again.status).toBe(201);
      await post('Default', {
        configuration: { Notes: 'Ancient' },
        revision: 0,
      })
        .expect(409)
        .expect(({ body: { error } }) => {
          expect(error).not.toHaveProperty('changedSince');
        });
      await post('Nowhere', {
        configuration: { Name: 'Nowhere' },
        revision: 3,
      }).expect(409);
    });

    it('takes one of two at the same time against the same revision', async () => {
      const { body: found } = await api.get(`${BASE}/experiences/Default`);
      const answers = await Promise.all(
        ['left', 'right'].map(version =>
          post('Default', {
            configuration: { Notes: version },
            version,
            revision: found.revision,
          }),
        ),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    });

    it('refuses ids, and says what to use', async () => {
      const configuration = { Notes: 'Assessed' };
      const unmanaged = await post(UNMANAGED, { configuration });
      expect(unmanaged.status).toBe(409);
      expect(unmanaged.body.error.message).toContain('adopt it first');
      const { body: found } = await api.get(`${BASE}/experiences/Default`);
      const managed = await post(found.id, { configuration });
      expect(managed.status).toBe(409);
      expect(managed.body.error.message).toContain('Use its short name');
      await expect(keysOf(api.bucket, 'Experience_exp-')).resolves.toEqual([]);
    });

    it('says what one would do, and writes nothing', async () => {
      const before = await keysOf(api.bucket);
      const { body } = await post(
        'Planned',
        { configuration: { Name: 'Planned', Status: 'Enabled' } },
        '?dryRun=true',
      ).expect(200);
      expect(body).toMatchObject({
        shortName: 'Planned',
        creates: true,
        prediction: 'applied',
      });
      const rejected = await post(
        'Planned',
        { configuration: { Status: 'Enabled' } },
        '?dryRun=true',
      ).expect(200);
      expect(rejected.body).toMatchObject({
        prediction: 'rejected',
        problems: [{ pointer: '/Name' }],
      });
      await expect(keysOf(api.bucket)).resolves.toEqual(before);
    });
  },
);

describe('While AWS is away', () => {
  it('accepts a configuration, once, and another one under its version not at all', async () => {
    const gone = await startServer((incoming, response) => {
      incoming.resume();
      response.destroy();
    });
    const away = await startPortal({
      endpoints: { catalog: gone.url, s3: gone.url },
      unread: 'everything',
    });
    const started = Date.now();
    const { body } = await away
      .post(`${BASE}/experiences/Finance/configurations`)
      .send({ configuration: { Name: 'Finance' }, version: '1' })
      .expect(201);
    expect(body).toMatchObject({ state: 'accepted', version: '1' });
    expect(Date.now() - started).toBeLessThan(5000);
    await away
      .post(`${BASE}/experiences/Finance/configurations`)
      .send({ configuration: { Name: 'Finance' }, version: '1' })
      .expect(200);
    await away
      .post(`${BASE}/experiences/Finance/configurations`)
      .send({ configuration: { Name: 'Other' }, version: '1' })
      .expect(409);
    await gone.close();
    await away.close();
  });
});
