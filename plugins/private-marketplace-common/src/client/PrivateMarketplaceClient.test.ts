import { PrivateMarketplaceClient } from './PrivateMarketplaceClient';

function clientOver(fetch: jest.Mock) {
  return new PrivateMarketplaceClient({
    discoveryApi: { getBaseUrl: async id => `http://example.com/api/${id}` },
    fetchApi: { fetch },
  });
}

function answering(status: number, body: unknown): jest.Mock {
  return jest.fn(
    async () =>
      new Response(JSON.stringify(body), {
        status,
        headers: { 'content-type': 'application/json' },
      }),
  );
}

const BASE = 'http://example.com/api/private-marketplace';

/** The one request that was sent. Like fetches of Backstage, it reads what it is given twice. */
function sentBy(fetch: jest.Mock): Request {
  expect(fetch).toHaveBeenCalledTimes(1);
  const [input, init] = fetch.mock.calls[0];
  expect(new Request(input, init).url).toBe(input);
  return new Request(input, init);
}

describe('PrivateMarketplaceClient', () => {
  it('lists experiences', async () => {
    const list = { items: [], nextCursor: 'next' };
    const fetch = answering(200, list);
    await expect(clientOver(fetch).listExperiences()).resolves.toEqual(list);
    expect(sentBy(fetch).url).toBe(`${BASE}/experiences`);
    expect(sentBy(fetch).headers.has('authorization')).toBe(false);
  });

  it('asks for a page with filters', async () => {
    const fetch = answering(200, { items: [] });
    await clientOver(fetch).listExperiences({
      cursor: 'a&b',
      limit: 5,
      managed: false,
    });
    expect(sentBy(fetch).url).toBe(
      `${BASE}/experiences?cursor=a%26b&limit=5&managed=false`,
    );
  });

  it('gets an experience by any ref', async () => {
    const fetch = answering(200, { ref: 'a/b#c' });
    await clientOver(fetch).getExperience('a/b#c');
    expect(sentBy(fetch).url).toBe(`${BASE}/experiences/a%2Fb%23c`);
  });

  it('writes a configuration for the holder of a token', async () => {
    const fetch = answering(201, { state: 'written' });
    const controller = new AbortController();
    await clientOver(fetch).writeConfiguration(
      'Finance',
      { configuration: { Status: 'Enabled' }, version: '2', revision: 7 },
      { token: 'secret', signal: controller.signal },
    );
    const request = sentBy(fetch);
    expect(request.method).toBe('POST');
    expect(request.url).toBe(`${BASE}/experiences/Finance/configurations`);
    expect(request.headers.get('authorization')).toBe('Bearer secret');
    await expect(request.json()).resolves.toEqual({
      configuration: { Status: 'Enabled' },
      version: '2',
      revision: 7,
    });
    controller.abort();
    expect(request.signal.aborted).toBe(true);
  });

  it('asks what a configuration would do', async () => {
    const fetch = answering(200, { prediction: 'no-effect' });
    await clientOver(fetch).previewConfiguration('Finance', {
      configuration: { Status: 'Enabled' },
    });
    expect(sentBy(fetch).url).toBe(
      `${BASE}/experiences/Finance/configurations?dryRun=true`,
    );
  });

  it('takes no plan for progress, nor progress for a plan', async () => {
    const configuration = { configuration: { Status: 'Enabled' as const } };
    const plan = clientOver(answering(200, { prediction: 'no-effect' }));
    const progress = clientOver(answering(200, { state: 'written' }));
    await expect(
      plan.writeConfiguration('Finance', configuration),
    ).rejects.toThrow('something else');
    await expect(
      progress.previewConfiguration('Finance', configuration),
    ).rejects.toThrow('something else');
  });

  it('asks how far a configuration has come', async () => {
    const fetch = answering(200, { state: 'applying' });
    await clientOver(fetch).getConfiguration('Finance', '2/3');
    expect(sentBy(fetch).url).toBe(
      `${BASE}/experiences/Finance/configurations/2%2F3`,
    );
  });

  it.each([
    ['', '~'],
    ['..', '~..'],
  ])('asks for the version %j', async (version, segment) => {
    const fetch = answering(200, { state: 'applying' });
    await clientOver(fetch).getConfiguration('Finance', version);
    expect(sentBy(fetch).url).toBe(
      `${BASE}/experiences/Finance/configurations/${segment}`,
    );
  });

  it('adopts an experience', async () => {
    const fetch = answering(201, { ref: 'Finance' });
    await clientOver(fetch).adoptExperience('exp-1', 'Finance');
    const request = sentBy(fetch);
    expect(request.url).toBe(`${BASE}/experiences/exp-1/adoption`);
    await expect(request.json()).resolves.toEqual({ shortName: 'Finance' });
  });

  it.each([
    [false, ''],
    [true, '?dryRun=true'],
  ])(
    'asks for a product, or only what would come of it: %s',
    async (dry, query) => {
      const fetch = answering(200, { groups: [], resolution: [] });
      const client = clientOver(fetch);
      const asked = { product: 'prod-1', targets: ['111122223333'] };
      await (dry ? client.checkRequest(asked) : client.submitRequest(asked));
      const request = sentBy(fetch);
      expect(request.url).toBe(`${BASE}/requests${query}`);
      await expect(request.json()).resolves.toEqual(asked);
    },
  );

  it.each([
    ['cancelRequest', 'requests/a/cancel'],
    ['commentOnRequest', 'requests/a/comments'],
    ['answerRequest', 'requests/a/answer'],
  ] as const)('%s sends words', async (method, path) => {
    const fetch = answering(200, { id: 'a' });
    await clientOver(fetch)[method]('a', { text: 'Words', via: 'page' });
    const request = sentBy(fetch);
    expect(request.url).toBe(`${BASE}/${path}`);
    await expect(request.json()).resolves.toEqual({
      ...{ text: 'Words', via: 'page' },
    });
  });

  it('passes errors on with their status and all that they say', async () => {
    const fetch = answering(409, {
      error: { name: 'ConflictError', message: 'changed', revision: 8 },
      response: { statusCode: 409 },
    });
    await expect(clientOver(fetch).getSync()).rejects.toMatchObject({
      name: 'ResponseError',
      statusCode: 409,
      cause: { message: 'changed' },
      body: { error: { revision: 8 } },
    });
  });
});
