import { ResponseError } from '@backstage/errors';
import type {
  ActivityExportQuery,
  ActivityQuery,
  ConfigurationPreview,
  ConfigurationProgress,
  DirectoryProductQuery,
  ExperienceQuery,
  ImpactSummary,
  MarketplaceQuery,
  OrganizationBranchesQuery,
  OrganizationQuery,
  PageQuery,
  PrincipalMove,
  PrincipalMoveQuery,
  ProductQuery,
} from '../api/types';
import {
  answer,
  connect,
  type PrivateMarketplaceClientOptions,
} from './connect';
import type {
  NewConfiguration,
  NewMove,
  NewOwners,
  PrivateMarketplaceApi,
  RequestOptions,
} from './PrivateMarketplaceApi';
import { RequestsClient } from './RequestsClient';
import { toVersionSegment } from './versionSegment';

/** Asks the backend plugin over HTTP. @public */
export class PrivateMarketplaceClient
  extends RequestsClient
  implements PrivateMarketplaceApi
{
  readonly #options: PrivateMarketplaceClientOptions;

  constructor(options: PrivateMarketplaceClientOptions) {
    super(options);
    this.#options = options;
  }

  async listExperiences(query: ExperienceQuery = {}, options?: RequestOptions) {
    const { http, init } = await connect(this.#options, options);
    return answer(
      await http.request('get', '/experiences', { ...init, params: { query } }),
    );
  }

  async getOverview(options?: RequestOptions) {
    const { http, init } = await connect(this.#options, options);
    return answer(await http.request('get', '/overview', init));
  }

  async getExperience(ref: string, options?: RequestOptions) {
    const { http, init } = await connect(this.#options, options);
    const params = { path: { ref } };
    return answer(
      await http.request('get', '/experiences/{ref}', { ...init, params }),
    );
  }

  async listProducts(
    ref: string,
    query: ProductQuery = {},
    options?: RequestOptions,
  ) {
    const { http, init } = await connect(this.#options, options);
    const params = { path: { ref }, query };
    return answer(
      await http.request('get', '/experiences/{ref}/products', {
        ...init,
        params,
      }),
    );
  }

  async listPrincipals(
    ref: string,
    query: PageQuery = {},
    options?: RequestOptions,
  ) {
    const { http, init } = await connect(this.#options, options);
    const params = { path: { ref }, query };
    return answer(
      await http.request('get', '/experiences/{ref}/principals', {
        ...init,
        params,
      }),
    );
  }

  async listConfigurations(
    ref: string,
    query: PageQuery = {},
    options?: RequestOptions,
  ) {
    const { http, init } = await connect(this.#options, options);
    const params = { path: { ref }, query };
    return answer(
      await http.request('get', '/experiences/{ref}/configurations', {
        ...init,
        params,
      }),
    );
  }

  async getConfiguration(
    ref: string,
    version: string,
    options?: RequestOptions,
  ) {
    const { http, init } = await connect(this.#options, options);
    const params = { path: { ref, version: toVersionSegment(version) } };
    return answer(
      await http.request('get', '/experiences/{ref}/configurations/{version}', {
        ...init,
        params,
      }),
    );
  }

  async previewConfiguration(
    ref: string,
    configuration: NewConfiguration,
    options?: RequestOptions,
  ): Promise<ConfigurationPreview> {
    const result = await this.#post(ref, configuration, true, options);
    if ('prediction' in result) return result;
    throw new Error('The backend answered a dry run with something else.');
  }

  async writeConfiguration(
    ref: string,
    configuration: NewConfiguration,
    options?: RequestOptions,
  ): Promise<ConfigurationProgress> {
    const result = await this.#post(ref, configuration, false, options);
    if ('state' in result) return result;
    throw new Error(
      'The backend answered a configuration with something else.',
    );
  }

  async withdrawConfiguration(
    ref: string,
    version: string,
    options?: RequestOptions,
  ) {
    const { http, init } = await connect(this.#options, options);
    const params = { path: { ref, version: toVersionSegment(version) } };
    return answer(
      await http.request(
        'delete',
        '/experiences/{ref}/configurations/{version}',
        { ...init, params },
      ),
    );
  }

  async listActivity(query: ActivityQuery = {}, options?: RequestOptions) {
    const { http, init } = await connect(this.#options, options);
    return answer(
      await http.request('get', '/activity', { ...init, params: { query } }),
    );
  }

  async listUnrecognizedFiles(options?: RequestOptions) {
    const { http, init } = await connect(this.#options, options);
    return answer(await http.request('get', '/unrecognized-files', init));
  }

  async searchProducts(
    query: DirectoryProductQuery = {},
    options?: RequestOptions,
  ) {
    const { http, init } = await connect(this.#options, options);
    return answer(
      await http.request('get', '/products', { ...init, params: { query } }),
    );
  }

  async getProduct(id: string, options?: RequestOptions) {
    const { http, init } = await connect(this.#options, options);
    const params = { path: { id } };
    return answer(
      await http.request('get', '/products/{id}', { ...init, params }),
    );
  }

  async listProductNames(ids: readonly string[], options?: RequestOptions) {
    const { http, init } = await connect(this.#options, options);
    const params = { query: { ids: ids.join(',') } };
    return answer(
      await http.request('get', '/product-names', { ...init, params }),
    );
  }

  async resolveProducts(
    text: string,
    words: 'count' | 'search' = 'count',
    options?: RequestOptions,
  ) {
    const { http, init } = await connect(this.#options, options);
    const body = { text, words };
    return answer(
      await http.request('post', '/product-resolution', { ...init, body }),
    );
  }

  async searchMarketplace(
    query: MarketplaceQuery = {},
    options?: RequestOptions,
  ) {
    const { http, init } = await connect(this.#options, options);
    const params = { query };
    return answer(
      await http.request('get', '/marketplace-listings', { ...init, params }),
    );
  }

  async getProductLogo(id: string, options?: RequestOptions) {
    return this.#download(`/products/${encodeURIComponent(id)}/logo`, options);
  }

  async exportProducts(
    query: { experience?: string } = {},
    options?: RequestOptions,
  ) {
    return this.#download(`/exports/products${search(query)}`, options);
  }

  async exportAccounts(options?: RequestOptions) {
    return this.#download('/exports/accounts', options);
  }

  async exportActivity(
    query: ActivityExportQuery = {},
    options?: RequestOptions,
  ) {
    return this.#download(`/exports/activity${search(query)}`, options);
  }

  async #download(path: string, { token, signal }: RequestOptions = {}) {
    const { discoveryApi, fetchApi } = this.#options;
    const baseUrl = await discoveryApi.getBaseUrl('private-marketplace');
    const response = await fetchApi.fetch(`${baseUrl}${path}`, {
      signal,
      ...(token && { headers: { authorization: `Bearer ${token}` } }),
    });
    if (response.ok) return response.blob();
    throw await ResponseError.fromResponse(response);
  }

  async listChangeSets(
    ref: string,
    query: PageQuery = {},
    options?: RequestOptions,
  ) {
    const { http, init } = await connect(this.#options, options);
    const params = { path: { ref }, query };
    return answer(
      await http.request('get', '/experiences/{ref}/change-sets', {
        ...init,
        params,
      }),
    );
  }

  async getChangeSet(
    ref: string,
    changeSetId: string,
    options?: RequestOptions,
  ) {
    const { http, init } = await connect(this.#options, options);
    const params = { path: { ref, changeSetId } };
    return answer(
      await http.request(
        'get',
        '/experiences/{ref}/change-sets/{changeSetId}',
        {
          ...init,
          params,
        },
      ),
    );
  }

  async cancelChangeSet(
    ref: string,
    changeSetId: string,
    options?: RequestOptions,
  ) {
    const { http, init } = await connect(this.#options, options);
    const params = { path: { ref, changeSetId } };
    return answer(
      await http.request(
        'post',
        '/experiences/{ref}/change-sets/{changeSetId}/cancel',
        {
          ...init,
          params,
        },
      ),
    );
  }

  async listErrors(
    ref: string,
    query: PageQuery = {},
    options?: RequestOptions,
  ) {
    const { http, init } = await connect(this.#options, options);
    const params = { path: { ref }, query };
    return answer(
      await http.request('get', '/experiences/{ref}/errors', {
        ...init,
        params,
      }),
    );
  }

  async adoptExperience(
    id: string,
    shortName: string,
    options?: RequestOptions,
  ) {
    const { http, init } = await connect(this.#options, options);
    const params = { path: { ref: id } };
    return answer(
      await http.request('post', '/experiences/{ref}/adoption', {
        ...init,
        params,
        body: { shortName },
      }),
    );
  }

  async getOwners(ref: string, options?: RequestOptions) {
    const { http, init } = await connect(this.#options, options);
    const params = { path: { ref } };
    return answer(
      await http.request('get', '/experiences/{ref}/owners', {
        ...init,
        params,
      }),
    );
  }

  async setOwners(ref: string, body: NewOwners, options?: RequestOptions) {
    const { http, init } = await connect(this.#options, options);
    const params = { path: { ref } };
    return answer(
      await http.request('put', '/experiences/{ref}/owners', {
        ...init,
        params,
        body,
      }),
    );
  }

  async clearOwners(ref: string, revision: number, options?: RequestOptions) {
    const { http, init } = await connect(this.#options, options);
    const params = { path: { ref }, query: { revision } };
    return answer(
      await http.request('delete', '/experiences/{ref}/owners', {
        ...init,
        params,
      }),
    );
  }

  async listOrganizationNodes(
    query: OrganizationQuery = {},
    options?: RequestOptions,
  ) {
    const { http, init } = await connect(this.#options, options);
    return answer(
      await http.request('get', '/organization/nodes', {
        ...init,
        params: { query },
      }),
    );
  }

  async listOrganizationBranches(
    query: OrganizationBranchesQuery,
    options?: RequestOptions,
  ) {
    const { http, init } = await connect(this.#options, options);
    return answer(
      await http.request('get', '/organization/branches', {
        ...init,
        params: { query },
      }),
    );
  }

  async getOrganizationNode(nodeId: string, options?: RequestOptions) {
    const { http, init } = await connect(this.#options, options);
    const params = { path: { nodeId } };
    return answer(
      await http.request('get', '/organization/nodes/{nodeId}', {
        ...init,
        params,
      }),
    );
  }

  async getVerdict(
    query: { account: string; product: string },
    options?: RequestOptions,
  ) {
    const { http, init } = await connect(this.#options, options);
    return answer(
      await http.request('get', '/organization/verdict', {
        ...init,
        params: { query },
      }),
    );
  }

  async listMoves(query: PrincipalMoveQuery = {}, options?: RequestOptions) {
    const { http, init } = await connect(this.#options, options);
    return answer(
      await http.request('get', '/organization/moves', {
        ...init,
        params: { query },
      }),
    );
  }

  async getMove(moveId: string, options?: RequestOptions) {
    const { http, init } = await connect(this.#options, options);
    const params = { path: { moveId } };
    return answer(
      await http.request('get', '/organization/moves/{moveId}', {
        ...init,
        params,
      }),
    );
  }

  async previewMove(
    move: NewMove,
    options?: RequestOptions,
  ): Promise<ImpactSummary> {
    const result = await this.#move(move, true, options);
    if ('groups' in result) return result;
    throw new Error('The backend answered a dry run with something else.');
  }

  async movePrincipal(
    move: NewMove,
    options?: RequestOptions,
  ): Promise<PrincipalMove> {
    const result = await this.#move(move, false, options);
    if ('principal' in result) return result;
    throw new Error('The backend answered a move with something else.');
  }

  async undoMove(moveId: string, options?: RequestOptions) {
    const { http, init } = await connect(this.#options, options);
    const params = { path: { moveId } };
    return answer(
      await http.request('post', '/organization/moves/{moveId}/undo', {
        ...init,
        params,
      }),
    );
  }

  async stopMove(moveId: string, options?: RequestOptions) {
    const { http, init } = await connect(this.#options, options);
    const params = { path: { moveId } };
    return answer(
      await http.request('post', '/organization/moves/{moveId}/stop', {
        ...init,
        params,
      }),
    );
  }

  async retryMove(moveId: string, options?: RequestOptions) {
    const { http, init } = await connect(this.#options, options);
    const params = { path: { moveId } };
    return answer(
      await http.request('post', '/organization/moves/{moveId}/retry', {
        ...init,
        params,
      }),
    );
  }

  async #move(body: NewMove, dryRun: boolean, options?: RequestOptions) {
    const { http, init } = await connect(this.#options, options);
    const params = { query: dryRun ? { dryRun } : {} };
    return answer(
      await http.request('post', '/organization/moves', {
        ...init,
        params,
        body,
      }),
    );
  }

  async getSync(options?: RequestOptions) {
    const { http, init } = await connect(this.#options, options);
    return answer(await http.request('get', '/sync', init));
  }

  async #post(
    ref: string,
    { configuration, ...rest }: NewConfiguration,
    dryRun: boolean,
    options?: RequestOptions,
  ) {
    const { http, init } = await connect(this.#options, options);
    return answer(
      await http.request('post', '/experiences/{ref}/configurations', {
        ...init,
        params: { path: { ref }, query: dryRun ? { dryRun } : {} },
        body: { ...rest, configuration: { ...configuration } },
      }),
    );
  }
}

function search(query: object): string {
  const pairs = Object.entries(query).filter(
    ([, value]) => value !== undefined,
  );
  const text = new URLSearchParams(pairs).toString();
  return text && `?${text}`;
}
