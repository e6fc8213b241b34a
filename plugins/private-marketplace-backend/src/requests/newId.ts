import { randomBytes } from 'node:crypto';

// In hexadecimal digits twice that. A version of a configuration has 40
// characters, and says an id, too.
const BYTES = 10;

/** An id that nobody has had before. */
export function newId(): string {
  return randomBytes(BYTES).toString('hex');
}
