import { mockCredentials } from '@backstage/backend-test-utils';
import {
  AwsCatalogGateway,
  createCatalogClient,
} from '@private-marketplace/backstage-plugin-private-marketplace-node';
import { BASE } from '../__testUtils__/base';
import { experience } from '../__testUtils__/MemoryReadModel';
import { CREDENTIALS } from '../__testUtils__/startAws';
import { startApi, type Api } from '../__testUtils__/startApi';
import { startServer } from '../__testUtils__/startServer';

const unmanaged = (id: string) =>
  experience(id, { id, shortName: undefined, managed: false });

describe('POST /experiences/:ref/adoption', () => {
  let api: Api;

  beforeAll(async () => {
    api = await startApi();
    const { experiences } = api.readModel;
    experiences.push(
      experience('Default'),
      unmanaged('exp-1'),
      unmanaged('exp-2'),
    );
  });
  afterAll(() => api.close());

  const adopt = (ref: string, shortName: string) =>
    api.post(`${BASE}/experiences/${ref}/adoption`).send({ shortName });

  it('writes the status file, and answers what there is now', async () => {
    const { body } = await adopt('exp-1', 'Marketing').expect(201);
    expect(body).toMatchObject({
      ref: 'Marketing',
      id: 'exp-1',
      managed: true,
    });
    await expect(
      api.bucket.get('STATUS_Experience_Marketing'),
    ).resolves.toMatchObject({ text: '{\n  "Experience Id": "exp-1"\n}\n' });
  });

  it('refuses what is managed already', async () => {
    const { body } = await adopt('Default', 'Other').expect(409);
    expect(body.error.message).toContain('managed already, as Default');
    await adopt('exp-1', 'Other').expect(409);
  });

  it('refuses a short name that is taken, by whomever', async () => {
    await adopt('exp-2', 'Default').expect(409);
    await api.bucket.put('STATUS_Experience_ByHand', '{}', { ifAbsent: true });
    const { body } = await adopt('exp-2', 'ByHand').expect(409);
    expect(body.error.message).toContain('ByHand is taken');
    await expect(
      api.bucket.get('STATUS_Experience_ByHand'),
    ).resolves.toMatchObject({ text: '{}' });
  });

  it.each(['', '-a', 'a/b', '../x', 'x'.repeat(41)])(
    'refuses the short name %j',
    async shortName => {
      const { status } = await adopt('exp-2', shortName);
      expect(status).toBe(400);
    },
  );
});

describe('POST /experiences/:ref/change-sets/:changeSetId/cancel', () => {
  it('cancels what is being prepared, and says when it is too late', async () => {
    const api = await startApi({ sandbox: { changeSetDuration: 60_000 } });
    const client = createCatalogClient({
      endpoint: api.sandbox.env.AWS_ENDPOINT_URL_MARKETPLACE_CATALOG,
      credentials: CREDENTIALS,
    });
    const catalog = new AwsCatalogGateway(client);
    const { changeSetId } = await catalog.startChangeSet({
      name: 'Any',
      clientRequestToken: 'token',
      changes: [
        {
          ChangeType: 'UpdateExperience',
          ChangeName: 'Rename',
          Entity: { Type: 'Experience@1.0', Identifier: 'exp-b5m2x8t4kqw7n' },
          DetailsDocument: { Description: 'Another' },
        },
      ],
    });
    api.readModel.experiences.push(experience('Ours'), experience('Theirs'));
    api.readModel.onRefresh = async () => {
      const { state, name } = await catalog.describeChangeSet(changeSetId);
      api.readModel.changeSets.set('Ours', [
        { id: changeSetId, name, state, ours: false, changes: [] },
      ]);
    };
    await api.readModel.refresh('Ours');
    const cancel = (ref: string) =>
      api.post(`${BASE}/experiences/${ref}/change-sets/${changeSetId}/cancel`);
    // It is no change set of theirs, so that the permission for theirs is none for it.
    await cancel('Theirs').expect(404);
    const { body } = await cancel('Ours').expect(202);
    expect(body).toMatchObject({ id: changeSetId, state: 'CANCELLED' });
    const late = await cancel('Ours').expect(409);
    expect(late.body.error.message).toContain('too late to cancel');
    client.destroy();
    await api.close();
  });

  it('says that AWS is away', async () => {
    const gone = await startServer(() => {});
    await gone.close();
    const api = await startApi({
      endpoints: { catalog: gone.url, s3: gone.url },
    });
    api.readModel.experiences.push(experience('Ours'));
    api.readModel.changeSets.set('Ours', [
      { id: 'set1', name: 'Any', state: 'PREPARING', ours: true, changes: [] },
    ]);
    const { body, text } = await api
      .post(`${BASE}/experiences/Ours/change-sets/set1/cancel`)
      .expect(503);
    expect(body.error.message).toMatch(
      /^AWS could not be reached\. CancelChangeSet failed/,
    );
    expect(text).not.toMatch(/"stack"|\.[jt]s:\d|node_modules/);
    await api.close();
  });
});

describe('Changes by one principal', () => {
  it('are limited a minute, those of others and previews aside', async () => {
    const api = await startApi({ writesPerMinute: 2 });
    const write = (user: string, query = '') =>
      api
        .post(`${BASE}/experiences/Finance/configurations${query}`)
        .set('Authorization', mockCredentials.user.header(user))
        .send({ configuration: { Name: 'Finance' } });
    const ada = 'user:default/ada';
    await write(ada).expect(201);
    await write(ada, '?dryRun=true').expect(200);
    await write(ada).expect(201);
    const { body } = await write(ada)
      .expect(429)
      .expect('retry-after', /^\d+$/);
    expect(body.error).toMatchObject({ name: 'TooManyRequestsError' });
    await write(ada, '?dryRun=true').expect(200);
    await write('user:default/grace').expect(201);
    await api.close();
  });
});
