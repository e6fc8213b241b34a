import { BASE, startPortal, type Portal } from '../__testUtils__/startPortal';

const configuration = { Name: 'Finance Unit' };

describe('POST /experiences/:shortName/configurations', () => {
  let portal: Portal;

  beforeAll(async () => {
    portal = await startPortal({ sandbox: { automation: false } });
  });
  // Whatever is refused must leave nothing behind.
  afterEach(async () => {
    for await (const { key } of portal.bucket.list('Experience_')) {
      throw new Error(`${key} was written.`);
    }
  });
  afterAll(() => portal.close());

  function post(shortName: string, body: string | object, type = 'json') {
    return portal
      .post(`${BASE}/experiences/${shortName}/configurations`)
      .type(type)
      .send(body);
  }

  it.each([
    ['a field that is unknown', { Nmae: 'Finance' }, '/configuration/Nmae'],
    ['a value of the wrong type', { Name: 7 }, '/configuration/Name'],
    [
      'a value that is not allowed',
      { Status: 'Live' },
      '/configuration/Status',
    ],
    [
      'a principal that is none',
      { AssociatePrincipals: ['ou-7kq2-finance08', 'finance'] },
      '/configuration/AssociatePrincipals/1',
    ],
    [
      'the root as a principal',
      { AssociatePrincipals: ['r-7kq2'] },
      '/configuration/AssociatePrincipals/0',
    ],
    [
      'a product on both lists',
      { AllowProducts: ['prod-1'], DenyProducts: ['prod-1'] },
      '/configuration/DenyProducts/0',
    ],
    ['a mistake further down', { Branding: {} }, '/configuration/Branding'],
    ['nothing to change', {}, '/configuration'],
  ])('refuses a configuration with %s', async (_what, wrong, pointer) => {
    const { body } = await post('Finance', { configuration: wrong }).expect(
      400,
    );
    expect(body).toMatchObject({
      error: {
        name: 'InputError',
        message: expect.stringContaining(`${pointer}: `),
      },
    });
  });

  it.each([
    [
      'an unknown field',
      { configuration, verison: '1' },
      'additional properties',
    ],
    ['a version that is no text', { configuration, version: 1 }, 'version'],
    ['no configuration', { version: '1' }, 'configuration'],
    ['nothing', {}, 'configuration'],
    ['a list', [configuration], 'object'],
  ])('refuses a body with %s', async (_what, wrong, field) => {
    const { body } = await post('Finance', wrong).expect(400);
    expect(body).toMatchObject({
      error: { name: 'InputError', message: expect.stringContaining(field) },
    });
  });

  it.each(['', 'null', '1', '"text"'])(
    'refuses the JSON text %j',
    async text => {
      const { body } = await post('Finance', text).expect(400);
      expect(body).toMatchObject({ error: { name: 'InputError' } });
    },
  );

  it.each(['{', "{'Name': 1}", '{"configuration": {}'])(
    'refuses %j, which is not JSON',
    async text => {
      const { body } = await post('Finance', text).expect(400);
      expect(body).toMatchObject({ error: { message: expect.any(String) } });
    },
  );

  it('refuses a body that is not said to be JSON', async () => {
    const text = JSON.stringify({ configuration });
    const { status } = await post('Finance', text, 'text/plain');
    expect(status).toBe(400);
  });

  it.each(['', '.', '..', 'a b', 'a/b', 'a#b', 'ä', 'x'.repeat(41)])(
    'refuses the version %j',
    async version => {
      const { body } = await post('Finance', { configuration, version });
      expect(body).toMatchObject({
        error: {
          name: 'InputError',
          message: expect.stringContaining('version'),
        },
        response: { statusCode: 400 },
      });
    },
  );

  it.each(['-a', '.a', 'a b', 'a/b', 'a#1', '../STATUS', 'ä', 'x'.repeat(41)])(
    'refuses the short name %j',
    async shortName => {
      const { body } = await post(encodeURIComponent(shortName), {
        configuration,
      });
      expect(body).toMatchObject({
        error: {
          name: 'InputError',
          message: expect.stringContaining('short name'),
        },
        response: { statusCode: 400 },
      });
    },
  );

  it('refuses a configuration that the automation would not read', async () => {
    const AllowProducts = Array.from(
      { length: 14_000 },
      (_, index) => `prod-${String(index).padStart(10, '0')}`,
    );
    const { body } = await post('Finance', {
      configuration: { ...configuration, AllowProducts },
    }).expect(400);
    expect(body).toMatchObject({
      error: {
        message: expect.stringMatching(/\/configuration: .* at most 262144/),
      },
    });
  });

  it('does not read 5 MB', async () => {
    const Description = 'x'.repeat(5 * 1024 * 1024);
    const { status } = await post('Finance', {
      configuration: { Description },
    });
    expect(status).toBe(413);
  });
});
