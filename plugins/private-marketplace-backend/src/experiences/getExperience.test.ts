import { BASE, startPortal, type Portal } from '../__testUtils__/startPortal';

describe('GET /experiences/:ref', () => {
  let portal: Portal;

  beforeAll(async () => {
    portal = await startPortal({ sandbox: { automation: false } });
  });
  afterAll(() => portal.close());

  it('tells everything of a managed experience by its short name', async () => {
    const { body } = await portal
      .get(`${BASE}/experiences/FinanceUnit`)
      .expect(200);
    expect(body).toMatchObject({
      ref: 'FinanceUnit',
      shortName: 'FinanceUnit',
      id: 'exp-b5m2x8t4kqw7n',
      name: 'Finance Unit',
      revision: expect.any(Number),
      lastModified: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      procurementPolicyId: expect.any(String),
      allowedProducts: 12,
      deniedProducts: 1,
      productRequests: 'Allow',
      branding: {
        title: 'Finance Marketplace',
        information: 'Products that meet the controls of the Finance Unit.',
        themeColor: '#0B6E4F',
      },
    });
  });

  it('finds an unmanaged experience by its id', async () => {
    const { body } = await portal
      .get(`${BASE}/experiences/exp-u3n8s5e2ghl6a`)
      .expect(200);
    expect(body).toMatchObject({
      ref: 'exp-u3n8s5e2ghl6a',
      name: 'Marketing Unit',
      status: 'Disabled',
    });
    expect(body).not.toHaveProperty('shortName');
    expect(body).not.toHaveProperty('branding');
  });

  it.each(['Nobody', 'financeunit', '__proto__', 'a%2Fb%23c', '%F0%9F%9B%92'])(
    'does not find %s',
    async ref => {
      const { body } = await portal
        .get(`${BASE}/experiences/${ref}`)
        .expect(404);
      expect(body).toMatchObject({
        error: {
          name: 'NotFoundError',
          message: expect.stringContaining(decodeURIComponent(ref)),
        },
      });
    },
  );

  it('refuses an address that can not be decoded', async () => {
    const { status } = await portal.get(`${BASE}/experiences/%E0%A4%A`);
    expect(status).toBe(400);
  });

  it.each([
    ['FinanceUnit', '1'],
    ['Nobody', '1'],
    ['FinanceUnit', '%23'],
  ])('finds no configuration %s/%s', async (shortName, version) => {
    const { body } = await portal
      .get(`${BASE}/experiences/${shortName}/configurations/${version}`)
      .expect(404);
    expect(body).toMatchObject({ error: { name: 'NotFoundError' } });
  });
});
