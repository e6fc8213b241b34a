import type { Knex } from 'knex';
import type { ConfigurationRow } from './ConfigurationRow';
import { parts } from '../database/writing';
import { grouped } from '../database/grouped';
import { END_STATES } from './settleProgress';

/** A configuration, with when the next one was written. */
export interface UnsettledConfiguration extends ConfigurationRow {
  next_written_at: string | null;
}

// All but the content, which can be long.
const COLUMNS = [
  'key',
  'short_name',
  'version',
  'version_sort',
  'generation',
  'state',
  'written_at',
  'etag',
  'version_id',
  'started_at',
  'ended_at',
  'change_set_id',
  'error_message',
  'error_key',
  'problems',
  'revision_before',
  'revision_after',
  'file_gone_since',
];

// What ended longer ago does not change any more: the status file forgets it.
const SETTLES_WITHIN = 4 * 24 * 60 * 60 * 1000;

/**
 * Loads what of the configurations of some short names may still move, and the
 * newest of each. How long a history is makes no difference.
 *
 * @returns configurations by short name, newest first.
 */
export async function findUnsettled(
  transaction: Knex.Transaction,
  shortNames: readonly string[],
  now: Date,
): Promise<Map<string, UnsettledConfiguration[]>> {
  const since = new Date(now.getTime() - SETTLES_WITHIN).toISOString();
  const rows: UnsettledConfiguration[] = [];
  for (const part of parts(shortNames, 100)) {
    const newest: Pick<ConfigurationRow, 'short_name' | 'written_at'>[] =
      await transaction('configurations')
        .select('short_name')
        .max({ written_at: 'written_at' })
        .whereIn('short_name', part)
        .groupBy('short_name');
    const found: UnsettledConfiguration[] = await transaction({
      c: 'configurations',
    })
      .select(
        ...COLUMNS.map(column => `c.${column}`),
        transaction.raw(
          `(select min(n.written_at) from configurations n
            where n.short_name = c.short_name
            and (n.written_at, n.version_sort) > (c.written_at, c.version_sort)
          ) as next_written_at`,
        ),
      )
      .whereIn('c.short_name', part)
      .where(either => {
        void either
          .whereNotIn('c.state', END_STATES)
          .orWhere('c.written_at', '>=', since);
        for (const { short_name, written_at } of newest) {
          void either.orWhere({
            'c.short_name': short_name,
            'c.written_at': written_at,
          });
        }
      })
      .orderBy([
        { column: 'c.written_at', order: 'desc' },
        { column: 'c.version_sort', order: 'desc' },
      ]);
    rows.push(...found);
  }
  return grouped(rows, each => each.short_name);
}

/** Those of some short names that have a configuration whose file is in the bucket, or will be. */
export async function findWithFiles(
  transaction: Knex.Transaction,
  shortNames: readonly string[],
): Promise<Set<string>> {
  const found = new Set<string>();
  for (const part of parts(shortNames)) {
    const rows = await transaction<ConfigurationRow>('configurations')
      .distinct('short_name')
      .whereIn('short_name', part)
      .whereNull('file_gone_since');
    rows.forEach(row => found.add(row.short_name));
  }
  return found;
}
