import type { Catalog } from './catalog';
import { validationError } from './errors';
import { isJsonObject, parseJson } from './json';
import { Members } from './members';
import { findOperation } from './operations';

/** Operations that are no POST: the path of each is its name. */
const METHODS: ReadonlyMap<string, string> = new Map([
  ['CancelChangeSet', 'PATCH'],
  ['DescribeChangeSet', 'GET'],
  ['DescribeEntity', 'GET'],
]);

/**
 * Answers one request. Requests are signed, and the sandbox believes whoever signs.
 *
 * @throws CatalogError with what AWS answers instead.
 */
export function answer(
  catalog: Catalog,
  method: string,
  url: URL,
  body: string,
): object {
  const name = url.pathname.slice(1);
  const isMethod = method === (METHODS.get(name) ?? 'POST');
  const operation = findOperation(
    isMethod ? name : `${method} ${url.pathname}`,
  );
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

/** In a query the members begin with a small letter. */
function readQuery(query: URLSearchParams): Members {
  return new Members(
    Object.fromEntries(
      [...query].map(([name, value]) => [
        `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
        value,
      ]),
    ),
  );
}
