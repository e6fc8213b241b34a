import { createHash } from 'node:crypto';
import { parseJson, type JsonObject } from '../catalog/json';
import { invalid } from './errors';

/** How far a search can be paged through. AWS says that there is a limit and not which; this is simulated. */
export const MOST_RESULTS = 10_000;

/**
 * Where the page begins that a request asks for.
 *
 * @param search - The rest of the request: a token is good for one search.
 */
export function readToken({ nextToken }: JsonObject, search: unknown): number {
  if (nextToken === undefined) return 0;
  const position =
    typeof nextToken === 'string'
      ? parseJson(Buffer.from(nextToken, 'base64').toString())
      : undefined;
  const [of, start] = Array.isArray(position) ? position : [];
  if (of !== digest(search) || typeof start !== 'number') {
    throw invalid(
      'nextToken is of another search.',
      'INVALID_PAGINATION_TOKEN',
    );
  }
  if (start >= MOST_RESULTS) {
    throw invalid(
      `Only the first ${MOST_RESULTS} results can be had.`,
      'PAGINATION_LIMIT_EXCEEDED',
    );
  }
  return start;
}

/** Leads to what comes after a page; undefined where there is nothing. */
export function tokenAfter(
  end: number,
  total: number,
  search: unknown,
): string | undefined {
  return end < total
    ? Buffer.from(JSON.stringify([digest(search), end])).toString('base64')
    : undefined;
}

function digest(search: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(search))
    .digest('hex')
    .slice(0, 16);
}
