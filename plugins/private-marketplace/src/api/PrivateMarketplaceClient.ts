import { ResponseError } from '@backstage/errors';
import type { DiscoveryApi, FetchApi } from '@backstage/frontend-plugin-api';
import type {
  ExperienceDetail,
  ExperienceList,
} from 'backstage-plugin-private-marketplace-common';
import type { PrivateMarketplaceApi } from './PrivateMarketplaceApi';

/** Asks the backend plugin over HTTP. @public */
export class PrivateMarketplaceClient implements PrivateMarketplaceApi {
  readonly #discoveryApi: DiscoveryApi;
  readonly #fetchApi: FetchApi;

  constructor(options: { discoveryApi: DiscoveryApi; fetchApi: FetchApi }) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
  }

  async listExperiences(
    options: { cursor?: string; limit?: number } = {},
  ): Promise<ExperienceList> {
    const query = new URLSearchParams();
    if (options.cursor !== undefined) {
      query.set('cursor', options.cursor);
    }
    if (options.limit !== undefined) {
      query.set('limit', String(options.limit));
    }
    const search = query.toString();
    return this.#get<ExperienceList>(
      `/experiences${search ? `?${search}` : ''}`,
    );
  }

  async getExperience(ref: string): Promise<ExperienceDetail> {
    return this.#get<ExperienceDetail>(
      `/experiences/${encodeURIComponent(ref)}`,
    );
  }

  async #get<T>(path: string): Promise<T> {
    const baseUrl = await this.#discoveryApi.getBaseUrl('private-marketplace');
    const response = await this.#fetchApi.fetch(`${baseUrl}${path}`);
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response.json();
  }
}
