import { ResponseError } from '@backstage/errors';
import createClient, { type FetchResponse } from 'openapi-fetch';
import type { paths } from '../generated/api';
import type { RequestOptions } from './PrivateMarketplaceApi';

/** What the client needs of Backstage; the discovery and fetch of browser and backend fit. @public */
export interface PrivateMarketplaceClientOptions {
  discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  fetchApi: { fetch: typeof fetch };
}

/** The way to the backend plugin, for one call. */
export async function connect(
  { discoveryApi, fetchApi }: PrivateMarketplaceClientOptions,
  { token, signal }: RequestOptions = {},
) {
  const baseUrl = await discoveryApi.getBaseUrl('private-marketplace');
  const http = createClient<paths>({
    baseUrl,
    fetch: request => send(fetchApi.fetch, request),
  });
  const headers = token ? { authorization: `Bearer ${token}` } : undefined;
  return { http, init: { signal, headers } };
}

/**
 * Sends a request by address and options. Fetches of Backstage read a Request
 * twice, which can not be done once it has a body.
 */
async function send(fetchIt: typeof fetch, request: Request) {
  const { url, method, headers, signal } = request;
  const body = method === 'GET' ? undefined : await request.text();
  return fetchIt(url, { method, headers, signal, ...(body && { body }) });
}

/** Takes the body out of a good answer. */
export async function answer<
  T extends Record<string | number, unknown>,
  O,
  M extends `${string}/${string}`,
>(result: FetchResponse<T, O, M>): Promise<NonNullable<typeof result.data>> {
  if (result.data !== undefined && result.data !== null) return result.data;
  throw await ResponseError.fromResponse({
    ...responseOf(result),
    text: async () => JSON.stringify(result.error),
  });
}

// openapi-fetch has read the body already, so it is handed on beside the rest.
function responseOf({ response }: { response: Response }) {
  return {
    ok: response.ok,
    redirected: response.redirected,
    status: response.status,
    statusText: response.statusText,
    type: response.type,
    url: response.url,
    headers: response.headers,
  };
}
