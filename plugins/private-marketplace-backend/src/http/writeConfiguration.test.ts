import { mockCredentials } from '@backstage/backend-test-utils';
import type {
  ConfigurationProgress,
  NewConfiguration,
} from 'backstage-plugin-private-marketplace-common';
import { eventually } from '../__testUtils__/eventually';
import { BASE, startPortal, type Portal } from '../__testUtils__/startPortal';

const ada = 'user:default/ada';

describe('POST /experiences/:shortName/configurations', () => {
  let portal: Portal;

  beforeAll(async () => {
    portal = await startPortal();
  });
  afterAll(() => portal.close());

  function post(shortName: string, body: NewConfiguration) {
    return portal.api
      .post(`${BASE}/experiences/${shortName}/configurations`)
      .set('Authorization', mockCredentials.user.header(ada))
      .send(body);
  }

  async function progressOf({ shortName, version }: ConfigurationProgress) {
    const { body } = await portal.api
      .get(`${BASE}/experiences/${shortName}/configurations/${version}`)
      .expect(200);
    const progress: ConfigurationProgress = body;
    return progress;
  }

  it('creates an experience, and tells how far it has come', async () => {
    const configuration = {
      Name: 'Travel Desk',
      AssociatePrincipals: ['ou-7kq2-research1'],
      AllowProducts: ['prod-4ct5qq3ocqbcc'],
      Status: 'Enabled' as const,
    };
    const { body } = await post('Travel', { configuration, version: '1' });
    expect(body).toMatchObject({
      key: 'Experience_Travel#1.json',
      shortName: 'Travel',
      version: '1',
      versionId: expect.any(String),
      state: expect.stringMatching(/^(written|queued|applying|succeeded)$/),
      requestedBy: ada,
    });
    const ended = await eventually(
      () => progressOf(body),
      ({ state }) => state === 'succeeded',
    );
    expect(ended).toMatchObject({
      requestedBy: ada,
      changeSetId: expect.any(String),
      startedAt: expect.any(String),
      endedAt: expect.any(String),
    });
    const { body: experience } = await portal.api
      .get(`${BASE}/experiences/Travel`)
      .expect(200);
    expect(experience).toMatchObject({
      id: expect.stringMatching(/^exp-/),
      name: 'Travel Desk',
      status: 'Enabled',
      allowedProducts: 1,
      principals: ['ou-7kq2-research1'],
      lastChange: ended,
      configurations: [ended],
    });
  });

  it('keeps who asked for it with the file', async () => {
    const configuration = { Notes: 'Assessed' };
    const { body } = await post('Default', { configuration }).expect(201);
    await expect(portal.bucket.head(body.key)).resolves.toMatchObject({
      metadata: { 'requested-by': 'user%3Adefault%2Fada' },
    });
  });

  it('names nobody where a service asks', async () => {
    const { body } = await portal.api
      .post(`${BASE}/experiences/Default/configurations`)
      .set('Authorization', mockCredentials.service.header())
      .send({ configuration: { Notes: 'Assessed' } })
      .expect(201);
    expect(body).not.toHaveProperty('requestedBy');
    await expect(portal.bucket.head(body.key)).resolves.toMatchObject({
      metadata: {},
    });
  });

  it('makes a version of the time where none is given', async () => {
    const configuration = { Notes: 'Assessed' };
    const { body } = await post('FinanceUnit', { configuration }).expect(201);
    expect(body.version).toMatch(/^\d{8}-\d{6}-\d{3}$/);
    const day = new Date().toISOString().slice(0, 10).replace(/-/g, '');
    expect(body.version.slice(0, 8)).toBe(day);
  });

  it('takes the same configuration under the same version again', async () => {
    const body = {
      configuration: { Description: '目'.repeat(1000) },
      version: 'again',
    };
    const first = await post('Default', body).expect(201);
    const second = await post('Default', body).expect(200);
    expect(second.body).toMatchObject({ versionId: first.body.versionId });
  });

  it('refuses another configuration under the same version', async () => {
    const version = 'taken';
    const before = { configuration: { Notes: 'One' }, version };
    await post('Default', before).expect(201);
    const after = { configuration: { Notes: 'Two' }, version };
    const { body } = await post('Default', after).expect(409);
    expect(body).toMatchObject({
      error: {
        name: 'ConflictError',
        message: expect.stringContaining('Choose another version.'),
      },
    });
    const stored = await portal.bucket.get('Experience_Default#taken.json');
    expect(JSON.parse(stored?.text ?? '')).toEqual(before.configuration);
  });

  it('lets one of two different configurations at the same time win', async () => {
    const version = 'race';
    const answers = await Promise.all(
      ['One', 'Two'].map(Notes =>
        post('Default', { configuration: { Notes }, version }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('refuses the id of an experience that is not managed', async () => {
    const id = 'exp-u3n8s5e2ghl6a';
    const { body } = await post(id, {
      configuration: { Notes: 'Assessed' },
    }).expect(409);
    expect(body).toMatchObject({
      error: {
        name: 'ConflictError',
        message: expect.stringContaining('adopt it first'),
      },
    });
    const keys: string[] = [];
    for await (const { key } of portal.bucket.list(`Experience_${id}`)) {
      keys.push(key);
    }
    expect(keys).toEqual([]);
  });
});
