import { ResponseError } from '@backstage/errors';
import type { ConfigurationProgress } from '../configurations/progress';
import type { ExperienceDetail, ExperienceList } from '../experiences/types';
import type {
  NewConfiguration,
  PrivateMarketplaceApi,
  RequestOptions,
} from './PrivateMarketplaceApi';

/** What the client needs of Backstage; the discovery and fetch of browser and backend fit. @public */
export interface PrivateMarketplaceClientOptions {
  discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  fetchApi: { fetch: typeof fetch };
}

/** Asks the backend plugin over HTTP. @public */
export class PrivateMarketplaceClient implements PrivateMarketplaceApi {
  readonly #options: PrivateMarketplaceClientOptions;

  constructor(options: PrivateMarketplaceClientOptions) {
    this.#options = options;
  }

  async listExperiences(
    page: { cursor?: string; limit?: number } = {},
    options?: RequestOptions,
  ): Promise<ExperienceList> {
    const query = new URLSearchParams();
    if (page.cursor !== undefined) query.set('cursor', page.cursor);
    if (page.limit !== undefined) query.set('limit', String(page.limit));
    const search = query.toString();
    return this.#request(`/experiences${search ? `?${search}` : ''}`, options);
  }

  async getExperience(
    ref: string,
    options?: RequestOptions,
  ): Promise<ExperienceDetail> {
    return this.#request(experiencePath(ref), options);
  }

  async writeConfiguration(
    shortName: string,
    configuration: NewConfiguration,
    options?: RequestOptions,
  ): Promise<ConfigurationProgress> {
    const path = `${experiencePath(shortName)}/configurations`;
    return this.#request(path, options, configuration);
  }

  async getConfiguration(
    shortName: string,
    version: string,
    options?: RequestOptions,
  ): Promise<ConfigurationProgress> {
    const path = `${experiencePath(shortName)}/configurations`;
    return this.#request(`${path}/${encodeURIComponent(version)}`, options);
  }

  async #request<T>(
    path: string,
    options: RequestOptions = {},
    body?: object,
  ): Promise<T> {
    const { discoveryApi, fetchApi } = this.#options;
    const baseUrl = await discoveryApi.getBaseUrl('private-marketplace');
    const response = await fetchApi.fetch(`${baseUrl}${path}`, {
      signal: options.signal,
      headers: {
        ...(options.token && { authorization: `Bearer ${options.token}` }),
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
    });
    if (!response.ok) throw await ResponseError.fromResponse(response);
    return response.json();
  }
}

function experiencePath(ref: string): string {
  return `/experiences/${encodeURIComponent(ref)}`;
}
