import { InputError } from '@backstage/errors';

/**
 * PostgreSQL takes no NUL in a text (PostgreSQL manual, "Character Types"), and
 * nothing that AWS or Backstage names has one. So none comes in.
 *
 * @param values - by where they stand in the request.
 * @throws InputError that says where the NUL stands.
 */
export function refuseNul(values: Record<string, unknown>): void {
  for (const [where, value] of Object.entries(values)) {
    if (hasNul(value)) {
      throw new InputError(
        `The ${where} of the request has a NUL character. Leave it out.`,
      );
    }
  }
}

/** Without recursion, for a body may be nested as deeply as it likes. */
function hasNul(value: unknown): boolean {
  const rest: unknown[] = [value];
  while (rest.length > 0) {
    const next = rest.pop();
    if (typeof next === 'string') {
      if (next.includes('\0')) return true;
    } else if (typeof next === 'object' && next !== null) {
      for (const [key, each] of Object.entries(next)) rest.push(key, each);
    }
  }
  return false;
}
