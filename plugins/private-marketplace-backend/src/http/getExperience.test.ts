import type { ExperienceDetail } from 'backstage-plugin-private-marketplace-common';
import { eventually } from '../__testUtils__/eventually';
import { BASE, startPortal, type Portal } from '../__testUtils__/startPortal';

describe('GET /experiences/:ref', () => {
  let portal: Portal;

  beforeAll(async () => {
    portal = await startPortal({ sandbox: { automation: false } });
  });
  afterAll(() => portal.close());

  it('tells everything of a managed experience by its short name', async () => {
    const { body } = await portal.api
      .get(`${BASE}/experiences/FinanceUnit`)
      .expect(200);
    expect(body).toMatchObject({
      ref: 'FinanceUnit',
      shortName: 'FinanceUnit',
      id: 'exp-b5m2x8t4kqw7n',
      name: 'Finance Unit',
      revision: 1,
      lastModified: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      procurementPolicy: {
        id: expect.any(String),
        allowedProducts: expect.any(Array),
        deniedProducts: [expect.any(String)],
        productRequests: 'Allow',
      },
      branding: {
        title: 'Finance Marketplace',
        information: 'Products that meet the controls of the Finance Unit.',
        themeColor: '#0B6E4F',
      },
      configurations: [],
    });
    expect(body.procurementPolicy.allowedProducts).toHaveLength(12);
  });

  it('finds an unmanaged experience by its id', async () => {
    const { body } = await portal.api
      .get(`${BASE}/experiences/exp-u3n8s5e2ghl6a`)
      .expect(200);
    expect(body).toMatchObject({
      ref: 'exp-u3n8s5e2ghl6a',
      name: 'Marketing Unit',
      status: 'Disabled',
      configurations: [],
    });
    expect(body).not.toHaveProperty('shortName');
    expect(body).not.toHaveProperty('branding');
  });

  it('shows the newest fifty configurations', async () => {
    for (let version = 1; version <= 51; version += 1) {
      await portal.bucket.put(`Experience_Travel#${version}.json`, '{}', {
        ifAbsent: true,
      });
    }
    const { body } = await eventually(
      () => portal.api.get(`${BASE}/experiences/Travel`),
      ({ status }) => status === 200,
    );
    const detail: ExperienceDetail = body;
    expect(detail.configurations).toHaveLength(50);
    expect(detail.configurations[0]).toMatchObject({ version: '51' });
    expect(detail.configurations.at(-1)).toMatchObject({ version: '2' });
    // The page does not hold all of them, but each has its address.
    await portal.api
      .get(`${BASE}/experiences/Travel/configurations/1`)
      .expect(200);
  });

  it.each([
    'Nobody',
    'financeunit',
    // A managed experience has one address.
    'exp-b5m2x8t4kqw7n',
    '__proto__',
    'a%2Fb%23c',
    '%F0%9F%9B%92',
    'x'.repeat(2000),
  ])('does not find %s', async ref => {
    const { body } = await portal.api
      .get(`${BASE}/experiences/${ref}`)
      .expect(404);
    expect(body).toMatchObject({
      error: {
        name: 'NotFoundError',
        message: `There is no experience ${decodeURIComponent(ref)}.`,
      },
    });
  });

  it('refuses an address that can not be decoded', async () => {
    const { status } = await portal.api.get(`${BASE}/experiences/%E0%A4%A`);
    expect(status).toBe(400);
  });

  it.each([
    ['FinanceUnit', '1'],
    ['Nobody', '1'],
    ['FinanceUnit', '%23'],
  ])('finds no configuration %s/%s', async (shortName, version) => {
    const { body } = await portal.api
      .get(`${BASE}/experiences/${shortName}/configurations/${version}`)
      .expect(404);
    expect(body).toMatchObject({ error: { name: 'NotFoundError' } });
  });
});
