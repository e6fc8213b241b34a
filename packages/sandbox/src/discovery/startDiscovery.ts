import { isJsonObject, parseJson, type JsonObject } from '../catalog/json';
import type { Clock } from '../clock';
import { ApiError } from '../serving/ApiError';
import {
  CallDesk,
  type OrderedFailure,
  type RecordedCall,
} from '../serving/CallDesk';
import {
  startApi,
  type ApiAnswer,
  type ApiRequest,
  type RunningApi,
} from '../serving/startApi';
import { demoListings } from './demoListings';
import { invalid } from './errors';
import type { Listing } from './listing';
import { logoOf } from './logo';
import { Marketplace } from './Marketplace';
import { operations } from './operations';
import { DocumentedRates } from './rates';

/** What the AWS Marketplace Discovery API is started with. */
export interface DiscoveryOptions {
  /** 0 picks a free one. */
  port: number;
  clock: Clock;
  /** Those of the demo unless said. */
  listings?: readonly Listing[];
  /** A product that is withdrawn so many milliseconds after the start. */
  withdrawal?: { productId: string; after: number };
  /** Whether calls beyond the documented rates are refused; not unless said. */
  rates?: boolean;
}

/** A running AWS Marketplace Discovery API. */
export interface DiscoveryServer extends RunningApi {
  /** Where logos are, with a slash at the end. */
  logosUrl: string;
  /** The latest calls, oldest first. */
  readonly calls: readonly RecordedCall[];
  /** Orders refusals. */
  fail(failure: OrderedFailure): void;
  /** Adds a listing, or puts another in its place. */
  list(listing: Listing): void;
  /** Takes a product off the marketplace. */
  withdraw(productId: string): void;
}

const PATH = /^\/2026-02-05\/([a-z]\w*)$/;
const LOGO = /^\/logos\/([\w-]+)$/;

/**
 * Starts the AWS Marketplace Discovery API on 127.0.0.1, and the logos of the
 * listings beside it. Requests are signed, and it believes whoever signs.
 */
export async function startDiscovery({
  port,
  clock,
  listings = demoListings,
  rates: isRated = false,
  withdrawal,
}: DiscoveryOptions): Promise<DiscoveryServer> {
  const marketplace = new Marketplace(listings);
  const desk = new CallDesk();
  const rates = isRated ? new DocumentedRates(clock) : undefined;
  let logosUrl = '';
  const startedAt = clock.now().getTime();
  const withdraw = () => {
    if (!withdrawal) return;
    const { productId, after } = withdrawal;
    if (clock.now().getTime() - startedAt >= after) {
      marketplace.withdraw(productId);
    }
  };
  const answers = operations(marketplace, ({ id }) => `${logosUrl}${id}`);
  const api = await startApi(port, request => {
    const [, logo] = LOGO.exec(request.path) ?? [];
    if (request.method === 'GET' && logo) return logoAnswer(logo, marketplace);
    try {
      const { operation, body } = read(request, answers);
      withdraw();
      const answer = desk.answer(operation, body, () => {
        rates?.take(operation);
        return answers.get(operation)?.(body);
      });
      return json(200, answer ?? {});
    } catch (error) {
      return refuse(error);
    }
  });
  logosUrl = `${api.url}/logos/`;
  return {
    ...api,
    logosUrl,
    calls: desk.calls,
    fail: failure => desk.fail(failure),
    list: listing => marketplace.list(listing),
    withdraw: productId => marketplace.withdraw(productId),
  };
}

function read(
  { method, path, headers, body }: ApiRequest,
  answers: ReadonlyMap<string, unknown>,
): { operation: string; body: JsonObject } {
  const [, name = ''] = PATH.exec(path) ?? [];
  const operation = name.charAt(0).toUpperCase() + name.slice(1);
  if (method !== 'POST' || !answers.has(operation)) {
    throw new ApiError(
      'UnknownOperationException',
      `There is no operation ${method} ${path}.`,
      404,
    );
  }
  const signature = /\/aws-marketplace\/aws4_request/;
  if (!signature.test(headers.authorization ?? '')) {
    throw new ApiError(
      'AccessDeniedException',
      'The request is not signed for aws-marketplace.',
      403,
    );
  }
  const request = parseJson(body);
  if (!isJsonObject(request)) throw invalid('The body is no JSON object.');
  return { operation, body: request };
}

function logoAnswer(id: string, marketplace: Marketplace): ApiAnswer {
  const listing = marketplace.listing(id);
  return listing
    ? {
        status: 200,
        contentType: 'image/png',
        body: logoOf(listing.publisher.name),
      }
    : { status: 404, contentType: 'text/plain', body: 'No such logo' };
}

function refuse(error: unknown): ApiAnswer {
  const refusal =
    error instanceof ApiError
      ? error
      : new ApiError('InternalServerException', String(error), 500);
  return {
    ...json(refusal.status, { message: refusal.message, ...refusal.members }),
    headers: { 'x-amzn-ErrorType': refusal.code },
  };
}

function json(status: number, body: object): ApiAnswer {
  return {
    status,
    contentType: 'application/json',
    body: JSON.stringify(body),
  };
}
