import { parseJson, type JsonObject } from '../catalog/json';
import { invalidInput } from './errors';

// AWS Organizations API Reference: MaxResults of every list is 1 to 20.
const PAGE_SIZE = 20;

/** One page of a list. */
export interface Page<T> {
  items: T[];
  NextToken?: string;
}

/**
 * One page, in the order of the ids. The token names the last id that was seen,
 * so what moves between two pages hides nothing else. It is good for one list.
 *
 * @param isEmpty - Whether this page comes without items, though there are more.
 */
export function page<T>(
  items: readonly T[],
  idOf: (item: T) => string,
  request: JsonObject,
  list: string,
  isEmpty: () => boolean,
): Page<T> {
  const size = readSize(request);
  const after = readToken(request, list);
  const start = firstAfter(items, idOf, after);
  if (start < items.length && isEmpty()) {
    return { items: [], NextToken: writeToken(list, after) };
  }
  const shown = items.slice(start, start + size);
  const last = shown.at(-1);
  return {
    items: shown,
    ...(last !== undefined &&
      start + size < items.length && {
        NextToken: writeToken(list, idOf(last)),
      }),
  };
}

function firstAfter<T>(
  items: readonly T[],
  idOf: (item: T) => string,
  after: string,
): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const item = items[middle];
    if (item !== undefined && idOf(item) <= after) low = middle + 1;
    else high = middle;
  }
  return low;
}

function readSize({ MaxResults }: JsonObject): number {
  if (MaxResults === undefined) return PAGE_SIZE;
  if (typeof MaxResults !== 'number' || MaxResults < 1) {
    throw invalidInput('MIN_VALUE_EXCEEDED', 'MaxResults is below 1.');
  }
  if (MaxResults > PAGE_SIZE) {
    throw invalidInput(
      'MAX_VALUE_EXCEEDED',
      `MaxResults is above ${PAGE_SIZE}.`,
    );
  }
  return MaxResults;
}

function writeToken(list: string, after: string): string {
  return Buffer.from(JSON.stringify([list, after])).toString('base64url');
}

function readToken({ NextToken }: JsonObject, list: string): string {
  if (NextToken === undefined) return '';
  const position =
    typeof NextToken === 'string'
      ? parseJson(Buffer.from(NextToken, 'base64url').toString())
      : undefined;
  const [of, after] = Array.isArray(position) ? position : [];
  if (of !== list || typeof after !== 'string') {
    throw invalidInput('INVALID_NEXT_TOKEN', 'NextToken is of another list.');
  }
  return after;
}
