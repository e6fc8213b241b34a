import type { Configuration } from '@private-marketplace/schemas';
import { withoutEmptyFields } from './withoutEmptyFields';
import { sha256Hex } from '../text/sha256Hex';

/**
 * One text for all configurations that ask for the same: fields and the ids of
 * lists are in order, and fields that are empty are left out.
 *
 * @public
 */
export function canonicalConfiguration(configuration: Configuration): string {
  return JSON.stringify(inOrder(withoutEmptyFields(configuration)));
}

/**
 * What tells whether two files have the same content, however they were written
 * and whenever: SHA-256 of {@link canonicalConfiguration}, as hexadecimal digits.
 *
 * @public
 */
export function contentHash(configuration: Configuration): string {
  return sha256Hex(canonicalConfiguration(configuration));
}

function inOrder(value: unknown): unknown {
  // The only lists are of ids, whose order means nothing.
  if (Array.isArray(value)) return [...value].sort();
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, inOrder(each)]),
  );
}
