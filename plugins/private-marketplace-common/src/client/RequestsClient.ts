import type {
  NewRequest,
  RequestDecision,
  RequestJoin,
  RequestQuery,
} from '../api/types';
import {
  answer,
  connect,
  type PrivateMarketplaceClientOptions,
} from './connect';
import type {
  PrivateMarketplaceApi,
  RequestOptions,
  RequestRemark,
} from './PrivateMarketplaceApi';

type RequestsApi = Pick<
  PrivateMarketplaceApi,
  | 'listRequests'
  | 'countRequests'
  | 'getRequestForm'
  | 'getRequest'
  | 'checkRequest'
  | 'submitRequest'
  | 'joinRequest'
  | 'cancelRequest'
  | 'commentOnRequest'
  | 'answerRequest'
  | 'decideRequests'
  | 'erasePersonFromRequests'
>;

/** The part of the client that is about requests for products. */
export class RequestsClient implements RequestsApi {
  readonly #options: PrivateMarketplaceClientOptions;

  constructor(options: PrivateMarketplaceClientOptions) {
    this.#options = options;
  }

  async listRequests(query: RequestQuery = {}, options?: RequestOptions) {
    const { http, init } = await connect(this.#options, options);
    const params = { query };
    return answer(await http.request('get', '/requests', { ...init, params }));
  }

  async countRequests(options?: RequestOptions) {
    const { http, init } = await connect(this.#options, options);
    return answer(await http.request('get', '/request-counts', init));
  }

  async getRequestForm(options?: RequestOptions) {
    const { http, init } = await connect(this.#options, options);
    return answer(await http.request('get', '/request-form', init));
  }

  async getRequest(requestId: string, options?: RequestOptions) {
    const { http, init } = await connect(this.#options, options);
    const params = { path: { requestId } };
    return answer(
      await http.request('get', '/requests/{requestId}', { ...init, params }),
    );
  }

  checkRequest(request: NewRequest, options?: RequestOptions) {
    return this.#submit(request, true, options);
  }

  submitRequest(request: NewRequest, options?: RequestOptions) {
    return this.#submit(request, false, options);
  }

  async joinRequest(
    requestId: string,
    body: RequestJoin,
    options?: RequestOptions,
  ) {
    const { http, init } = await connect(this.#options, options);
    const params = { path: { requestId } };
    return answer(
      await http.request('post', '/requests/{requestId}/join', {
        ...{ ...init, params, body },
      }),
    );
  }

  async cancelRequest(
    requestId: string,
    body: RequestRemark = {},
    options?: RequestOptions,
  ) {
    const { http, init } = await connect(this.#options, options);
    const params = { path: { requestId } };
    return answer(
      await http.request('post', '/requests/{requestId}/cancel', {
        ...{ ...init, params, body },
      }),
    );
  }

  async commentOnRequest(
    requestId: string,
    body: RequestRemark & { text: string },
    options?: RequestOptions,
  ) {
    const { http, init } = await connect(this.#options, options);
    const params = { path: { requestId } };
    return answer(
      await http.request('post', '/requests/{requestId}/comments', {
        ...{ ...init, params, body },
      }),
    );
  }

  async answerRequest(
    requestId: string,
    body: RequestRemark & { text: string },
    options?: RequestOptions,
  ) {
    const { http, init } = await connect(this.#options, options);
    const params = { path: { requestId } };
    return answer(
      await http.request('post', '/requests/{requestId}/answer', {
        ...{ ...init, params, body },
      }),
    );
  }

  async decideRequests(body: RequestDecision, options?: RequestOptions) {
    const { http, init } = await connect(this.#options, options);
    return answer(
      await http.request('post', '/request-decisions', { ...init, body }),
    );
  }

  async erasePersonFromRequests(person: string, options?: RequestOptions) {
    const { http, init } = await connect(this.#options, options);
    const body = { person };
    return answer(
      await http.request('post', '/request-erasures', { ...init, body }),
    );
  }

  async #submit(body: NewRequest, dryRun: boolean, options?: RequestOptions) {
    const { http, init } = await connect(this.#options, options);
    const params = { query: dryRun ? { dryRun } : {} };
    return answer(
      await http.request('post', '/requests', { ...init, params, body }),
    );
  }
}
