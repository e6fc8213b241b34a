import { createHash } from 'crypto';
import type { Configuration } from '@private-marketplace/schemas';

/**
 * Identity of what a configuration says: SHA-256, in hexadecimal digits, of its
 * JSON in an order that does not depend on how it was written.
 */
export function contentHash(configuration: Configuration): string {
  return createHash('sha256')
    .update(JSON.stringify(canonical(configuration)))
    .digest('hex');
}

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical).sort();
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, each]) => [key, canonical(each)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
