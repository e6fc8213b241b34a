import { createHash } from 'node:crypto';
import { validationError } from './errors';
import { canonicalJson, parseJson } from './json';
import type { Members } from './members';

/** How a list is ordered and cut. */
export interface Paging<T> {
  /** What it is sorted by; ties go by id. */
  key(item: T): string;
  id(item: T): string;
  order: 'ASCENDING' | 'DESCENDING';
  /** The most that MaxResults may be. */
  maximum: number;
}

/** One page. */
export interface Page<T> {
  items: T[];
  nextToken?: string;
}

/**
 * One page of a list. The token names the last item that was seen, so entities
 * that come or go between two pages neither hide nor repeat others; it is good
 * for the query that it was given for.
 */
export function page<T>(
  items: readonly T[],
  request: Members,
  { key, id, order, maximum }: Paging<T>,
): Page<T> {
  const size =
    request.optionalInteger('MaxResults', { minimum: 1, maximum }) ?? 20;
  const query = queryOf(request);
  const after = readToken(request, query);
  const direction = order === 'ASCENDING' ? 1 : -1;
  const compare = (a: Position, b: Position) =>
    direction * (compareText(a.key, b.key) || compareText(a.id, b.id));

  const rest = items
    .map(item => ({ item, key: key(item), id: id(item) }))
    .filter(position => !after || compare(position, after) > 0)
    .sort(compare);
  const shown = rest.slice(0, size);
  const last = shown.at(-1);
  return {
    items: shown.map(({ item }) => item),
    nextToken:
      last && rest.length > size
        ? writeToken([query, last.key, last.id])
        : undefined,
  };
}

interface Position {
  key: string;
  id: string;
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function queryOf({ object }: Members): string {
  const { NextToken: _token, MaxResults: _size, ...query } = object;
  return createHash('sha256')
    .update(canonicalJson(query))
    .digest('hex')
    .slice(0, 16);
}

function writeToken(position: string[]): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

function readToken(request: Members, query: string): Position | undefined {
  const token = request.optionalText('NextToken', { maximum: 2048 });
  if (token === undefined) return undefined;
  const position = parseJson(Buffer.from(token, 'base64url').toString());
  const [of, key, id] = Array.isArray(position) ? position : [];
  if (of !== query || typeof key !== 'string' || typeof id !== 'string') {
    throw validationError('NextToken is not valid for this request.');
  }
  return { key, id };
}
