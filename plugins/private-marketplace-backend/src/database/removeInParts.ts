import type { Knex } from 'knex';
import { inWriting } from './writing';

const AT_ONCE = 500;

/**
 * Takes rows away, in parts, so that nobody else waits for long.
 *
 * @returns how many are gone.
 */
export async function removeInParts(
  database: Knex,
  options: {
    table: string;
    key: string;
    /** Narrows a query of the table to what may go. */
    narrow(query: Knex.QueryBuilder): void;
    signal?: AbortSignal;
  },
): Promise<number> {
  const { table, key, narrow, signal } = options;
  for (let removed = 0; ; ) {
    signal?.throwIfAborted();
    const query = database(table).limit(AT_ONCE);
    narrow(query);
    const keys: string[] = await query.pluck(key);
    if (keys.length === 0) return removed;
    removed += await inWriting(database, transaction => {
      const found = transaction(table).whereIn(key, keys);
      // It may have moved meanwhile.
      narrow(found);
      return found.delete();
    });
    if (keys.length < AT_ONCE) return removed;
  }
}
