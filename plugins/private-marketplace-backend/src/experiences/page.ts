import { InputError } from '@backstage/errors';

const DEFAULT_LIMIT = 100;
const MAX_LIMIT = 500;

/** One page of a list. */
export interface Page<T> {
  items: T[];
  nextCursor?: string;
}

/**
 * Cuts a page out of a list. A cursor names the last row of the page before, so
 * rows that come and go in between do not shift the others.
 *
 * @throws InputError when the cursor is none of ours or the limit is not from 1 to 500.
 */
export function cutPage<T>(
  rows: T[],
  nameOf: (row: T) => string,
  { cursor, limit = DEFAULT_LIMIT }: { cursor?: string; limit?: number },
): Page<T> {
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_LIMIT) {
    throw new InputError(
      `limit has to be a whole number from 1 to ${MAX_LIMIT}.`,
    );
  }
  const start = cursor === undefined ? 0 : startAfter(rows, nameOf, cursor);
  const items = rows.slice(start, start + limit);
  const last = items.at(-1);
  const more = last !== undefined && start + limit < rows.length;
  return {
    items,
    ...(more && {
      nextCursor: encode({ after: nameOf(last), at: start + limit }),
    }),
  };
}

function startAfter<T>(
  rows: T[],
  nameOf: (row: T) => string,
  cursor: string,
): number {
  const { after, at } = decode(cursor);
  const names = rows.map(nameOf);
  // Looked for there first, for a name can stand twice: a file may be named after an id.
  if (names[at - 1] === after) return at;
  const index = names.indexOf(after);
  // The row itself may be gone; then its place is the best that is known.
  return index < 0 ? at : index + 1;
}

function encode(position: { after: string; at: number }): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

function decode(cursor: string): { after: string; at: number } {
  try {
    const value: unknown = JSON.parse(
      Buffer.from(cursor, 'base64url').toString('utf8'),
    );
    if (
      typeof value === 'object' &&
      value !== null &&
      'after' in value &&
      'at' in value &&
      typeof value.after === 'string' &&
      typeof value.at === 'number' &&
      Number.isInteger(value.at) &&
      value.at > 0
    ) {
      return { after: value.after, at: value.at };
    }
  } catch {
    // Falls through to the one error for whatever is not a cursor.
  }
  throw new InputError(
    'The cursor is not one that this list gave. Start without one.',
  );
}
