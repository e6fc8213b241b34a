import type { Catalog } from './catalog';
import {
  batchDescribeEntities,
  describeChangeSet,
  describeEntity,
} from './describing';
import { CatalogError, validationError } from './errors';
import { isJsonObject, parseJson } from './json';
import { listChangeSets } from './listChangeSets';
import { listEntities } from './listEntities';
import { Members } from './members';
import { listTagsForResource, tagResource, untagResource } from './tags';

type Operation = (catalog: Catalog, request: Members) => object;

const owner = ({ options }: Catalog) => options.resourceOwner ?? 'self';

// Requests are signed, and the sandbox believes whoever signs.
const operations: ReadonlyMap<string, Operation> = new Map<string, Operation>([
  ['POST /StartChangeSet', (catalog, request) => catalog.start(request)],
  ['PATCH /CancelChangeSet', (catalog, request) => catalog.cancel(request)],
  [
    'GET /DescribeChangeSet',
    ({ state }, request) => describeChangeSet(state, request),
  ],
  [
    'POST /ListChangeSets',
    (catalog, request) =>
      listChangeSets(catalog.state, request, owner(catalog)),
  ],
  [
    'GET /DescribeEntity',
    ({ state }, request) => describeEntity(state, request),
  ],
  [
    'POST /BatchDescribeEntities',
    ({ state }, request) => batchDescribeEntities(state, request),
  ],
  [
    'POST /ListEntities',
    (catalog, request) => listEntities(catalog.state, request, owner(catalog)),
  ],
  [
    'POST /ListTagsForResource',
    ({ state }, request) => listTagsForResource(state, request),
  ],
  [
    'POST /TagResource',
    (catalog, request) =>
      changing(catalog, tagResource(catalog.state, request)),
  ],
  [
    'POST /UntagResource',
    (catalog, request) =>
      changing(catalog, untagResource(catalog.state, request)),
  ],
]);

function changing(catalog: Catalog, result: object): object {
  catalog.changed();
  return result;
}

/** Answers one request, or throws the error that it gets. */
export function answer(
  catalog: Catalog,
  method: string,
  url: URL,
  body: string,
): object {
  const operation = operations.get(`${method} ${url.pathname}`);
  if (!operation) {
    throw new CatalogError(
      'UnknownOperationException',
      `There is no operation ${method} ${url.pathname}.`,
    );
  }
  catalog.forgetOld();
  return operation(
    catalog,
    method === 'POST' ? readBody(body) : readQuery(url.searchParams),
  );
}

function readBody(body: string): Members {
  const request = parseJson(body);
  if (!isJsonObject(request)) {
    throw validationError('The request body is not a JSON object.');
  }
  return new Members(request);
}

function readQuery(query: URLSearchParams): Members {
  return new Members(Object.fromEntries(query));
}
