import { mockCredentials } from '@backstage/backend-test-utils';
import { seedDataByName } from '@private-marketplace/sandbox';
import { startChangeSet } from '../__testUtils__/startChangeSet';
import { BASE, startPortal, type Portal } from '../__testUtils__/startPortal';

describe('POST /experiences/:ref/adoption', () => {
  const unmanaged = 'exp-u3n8s5e2ghl6a';
  let api: Portal;

  beforeAll(async () => {
    api = await startPortal({ sandbox: { automation: false } });
  });
  afterAll(() => api.close());

  const adopt = (ref: string, shortName: string) =>
    api.post(`${BASE}/experiences/${ref}/adoption`).send({ shortName });

  it.each(['', '-a', 'a/b', '../x', 'x'.repeat(41)])(
    'refuses the short name %j',
    async shortName => {
      const { status } = await adopt(unmanaged, shortName);
      expect(status).toBe(400);
    },
  );

  it('refuses a short name that is taken, by whomever', async () => {
    await adopt(unmanaged, 'Default').expect(409);
    await api.bucket.put('STATUS_Experience_ByHand', '{}', { ifAbsent: true });
    const { body } = await adopt(unmanaged, 'ByHand').expect(409);
    expect(body.error.message).toContain('ByHand is taken');
    await expect(
      api.bucket.get('STATUS_Experience_ByHand'),
    ).resolves.toMatchObject({ text: '{}' });
  });

  it('writes the status file, and answers what there is now', async () => {
    const { body } = await adopt(unmanaged, 'Marketing').expect(201);
    expect(body).toMatchObject({
      ref: 'Marketing',
      id: unmanaged,
      managed: true,
    });
    await expect(
      api.bucket.get('STATUS_Experience_Marketing'),
    ).resolves.toMatchObject({
      text: `{\n  "Experience Id": "${unmanaged}"\n}\n`,
    });
  });

  it('refuses what is managed already', async () => {
    const { body } = await adopt('Default', 'Other').expect(409);
    expect(body.error.message).toContain('managed already, as Default');
    await adopt('Marketing', 'Other').expect(409);
  });
});

describe('POST /experiences/:ref/change-sets/:changeSetId/cancel', () => {
  let api: Portal;
  let changeSetId: string;

  beforeAll(async () => {
    api = await startPortal({
      sandbox: {
        automation: false,
        changeSetDuration: 600_000,
        seedData: seedDataByName['figure-1'],
      },
    });
    changeSetId = await startChangeSet(api);
    await api.sync();
  });

  const cancel = (ref: string) =>
    api.post(`${BASE}/experiences/${ref}/change-sets/${changeSetId}/cancel`);

  it('cancels what is being prepared, and says when it is too late', async () => {
    // It is no change set of theirs, so that the permission for theirs is none for it.
    await cancel('Finance').expect(404);
    const { body } = await cancel('Default').expect(202);
    expect(body).toMatchObject({ id: changeSetId, state: 'CANCELLED' });
    const late = await cancel('Default').expect(409);
    expect(late.body.error.message).toContain('too late to cancel');
  });

  it('says that AWS is away', async () => {
    await api.close();
    const { body, text } = await cancel('Default').expect(503);
    expect(body.error.message).toMatch(
      /^AWS could not be reached\. CancelChangeSet failed/,
    );
    expect(text).not.toMatch(/"stack"|\.[jt]s:\d|node_modules/);
  });
});

describe('Changes by one principal', () => {
  it('are limited a minute, those of others and previews aside', async () => {
    const api = await startPortal({
      sandbox: { automation: false },
      config: { writes: { perMinute: 2 }, previews: { perMinute: 2 } },
    });
    const write = (user: string, query = '') =>
      api
        .post(`${BASE}/experiences/Finance/configurations${query}`)
        .set('Authorization', mockCredentials.user.header(user))
        .send({ configuration: { Name: 'Finance' } });
    const ada = 'user:default/ada';
    // A look-up is no change, whatever its method.
    await api
      .post(`${BASE}/product-resolution`)
      .set('Authorization', mockCredentials.user.header(ada))
      .send({ text: 'Firewall' })
      .expect(200);
    await write(ada).expect(201);
    await write(ada, '?dryRun=true').expect(200);
    await write(ada).expect(201);
    const { body } = await write(ada)
      .expect(429)
      .expect('retry-after', /^\d+$/);
    expect(body.error).toMatchObject({ name: 'TooManyRequestsError' });
    const previews = await write(ada, '?dryRun=true').expect(429);
    expect(previews.body.error.message).toContain('More than 2 previews');
    await write('user:default/grace').expect(201);
    await api.close();
  });
});
