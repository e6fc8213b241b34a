import { createHash } from 'node:crypto';
import { InputError } from '@backstage/errors';

type Value = string | number;

// Of a column of the type integer (PostgreSQL manual, "Numeric Types").
const LARGEST_INTEGER = 2 ** 31 - 1;

/**
 * Makes a cursor: the values by which the last row of a page sorts.
 *
 * @param list - what the page is of, with its filters and its order.
 */
export function formatCursor(list: object, values: readonly Value[]): string {
  const text = JSON.stringify([hash(list), ...values]);
  return Buffer.from(text).toString('base64url');
}

/**
 * Reads a cursor.
 *
 * @param kinds - of the values, in their order.
 * @throws InputError when it is none of this list.
 */
export function parseCursor(
  list: object,
  cursor: string,
  kinds: readonly ('string' | 'number')[],
): Value[] {
  const [listHash, ...values] = parseArray(cursor);
  const fits =
    listHash === hash(list) &&
    values.length === kinds.length &&
    values.every((value, index) => isStorable(value, kinds[index]));
  if (!fits) {
    throw new InputError(
      'The cursor does not fit. Take it from the page before, with the same filters and order.',
    );
  }
  return values.filter(
    (value): value is Value =>
      typeof value === 'string' || typeof value === 'number',
  );
}

/** Whether a column may hold it: anybody can make up a cursor. */
function isStorable(value: unknown, kind: 'string' | 'number' | undefined) {
  if (typeof value !== kind) return false;
  return typeof value === 'number'
    ? Number.isInteger(value) && Math.abs(value) <= LARGEST_INTEGER
    : typeof value === 'string' && !value.includes('\0');
}

function parseArray(cursor: string): unknown[] {
  try {
    const parsed: unknown = JSON.parse(
      Buffer.from(cursor, 'base64url').toString(),
    );
    return Array.isArray(parsed) ? parsed : [];
  } catch {
    // Whatever it is, it does not fit.
    return [];
  }
}

function hash(list: object): string {
  return createHash('sha256')
    .update(JSON.stringify(list))
    .digest('base64url')
    .slice(0, 12);
}
