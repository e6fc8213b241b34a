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

describe('PrivateMarketplaceClient', () => {
  it('lists experiences', async () => {
    const list = { items: [], nextCursor: 'next' };
    const fetch = answering(200, list);
    await expect(clientOver(fetch).listExperiences()).resolves.toEqual(list);
    expect(fetch).toHaveBeenCalledWith(`${BASE}/experiences`, { headers: {} });
  });

  it('asks for a page of a size', async () => {
    const fetch = answering(200, { items: [] });
    await clientOver(fetch).listExperiences({ cursor: 'a&b', limit: 5 });
    expect(fetch).toHaveBeenCalledWith(
      `${BASE}/experiences?cursor=a%26b&limit=5`,
      { headers: {} },
    );
  });

  it('gets an experience by any ref', async () => {
    const fetch = answering(200, { ref: 'a/b#c' });
    await clientOver(fetch).getExperience('a/b#c');
    expect(fetch).toHaveBeenCalledWith(`${BASE}/experiences/a%2Fb%23c`, {
      headers: {},
    });
  });

  it('writes a configuration for the holder of a token', async () => {
    const fetch = answering(201, { state: 'written' });
    const { signal } = new AbortController();
    await clientOver(fetch).writeConfiguration(
      'Finance',
      { configuration: { Status: 'Enabled' }, version: '2' },
      { token: 'secret', signal },
    );
    expect(fetch).toHaveBeenCalledWith(
      `${BASE}/experiences/Finance/configurations`,
      {
        method: 'POST',
        signal,
        headers: {
          authorization: 'Bearer secret',
          'content-type': 'application/json',
        },
        body: '{"configuration":{"Status":"Enabled"},"version":"2"}',
      },
    );
  });

  it('asks how far a configuration has come', async () => {
    const fetch = answering(200, { state: 'applying' });
    await clientOver(fetch).getConfiguration('Finance', '2/3');
    expect(fetch).toHaveBeenCalledWith(
      `${BASE}/experiences/Finance/configurations/2%2F3`,
      { headers: {} },
    );
  });

  it('passes errors on with their status', async () => {
    const fetch = answering(503, {
      error: { name: 'ServiceUnavailableError', message: 'no AWS' },
      response: { statusCode: 503 },
    });
    await expect(clientOver(fetch).listExperiences()).rejects.toMatchObject({
      name: 'ResponseError',
      statusCode: 503,
      cause: { message: 'no AWS' },
    });
  });
});
