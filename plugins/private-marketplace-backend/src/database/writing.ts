import type { Knex } from 'knex';
import { BusyDatabaseError } from './BusyDatabaseError';
import { Turns } from './Turns';

// SQLite takes some 32,000 values in a statement.
const ROWS_PER_STATEMENT = 500;

/** Keys that are looked for in one statement; what a page of a bucket holds. */
export const KEYS_PER_STATEMENT = 1000;

// Longer than a part of the read model takes to be put together, and as long as a person waits.
const PATIENCE = 10_000;

// PostgreSQL Documentation, "PostgreSQL Error Codes".
const LOCK_NOT_AVAILABLE = '55P03';

/** Tables whose first row is locked by who writes what they stand for: the read model, the directory of products. */
type Lock = 'sync_state' | 'directory_state';

const turnsOf = {
  sync_state: new WeakMap<Knex, Turns>(),
  directory_state: new WeakMap<Knex, Turns>(),
} satisfies Record<Lock, WeakMap<Knex, Turns>>;

/**
 * Runs a transaction while no other one of this kind runs, on any replica. What
 * two replicas have read at once is so written one after the other, without
 * deadlocks, and the later one sees what the earlier one wrote. Of a replica one
 * transaction at a time has a connection, so that enough are left to read with.
 *
 * @param options - patience: milliseconds to wait for others, of this replica and then of all.
 * lock: what is written, by default the read model.
 * @throws BusyDatabaseError when others have been writing for longer than that.
 */
export async function inWriting<T>(
  database: Knex,
  work: (transaction: Knex.Transaction) => Promise<T>,
  {
    patience = PATIENCE,
    lock = 'sync_state',
  }: { patience?: number; lock?: Lock } = {},
): Promise<T> {
  const turns = turnsOf[lock].get(database) ?? new Turns();
  turnsOf[lock].set(database, turns);
  const end = await turns.take(patience);
  if (!end) throw new BusyDatabaseError();
  try {
    return await database.transaction(async transaction => {
      if (transaction.client.config.client === 'pg') {
        await transaction.raw(`set local lock_timeout = ${patience}`);
      }
      await lockForWriting(transaction, lock);
      return work(transaction);
    });
  } catch (error) {
    throw isLockTimeout(error) ? new BusyDatabaseError() : error;
  } finally {
    end();
  }
}

/** Waits for other writers, by default of the read model; lasts until the transaction ends. */
export async function lockForWriting(
  transaction: Knex.Transaction,
  lock: Lock = 'sync_state',
): Promise<void> {
  // An update waits in both databases, and needs no rights that a read lacks.
  await transaction(lock).where({ id: 1 }).update({ id: 1 });
}

function isLockTimeout(error: unknown): boolean {
  return (
    error instanceof Error && Reflect.get(error, 'code') === LOCK_NOT_AVAILABLE
  );
}

/** Inserts rows, or updates those whose key is there. */
export async function upsert<Row extends object>(
  transaction: Knex.Transaction,
  table: string,
  key: string,
  rows: readonly Row[],
): Promise<void> {
  for (const part of parts(rows)) {
    await transaction(table).insert(part.map(storable)).onConflict(key).merge();
  }
}

/** Inserts any number of rows. */
export async function insertAll<Row extends object>(
  transaction: Knex.Transaction,
  table: string,
  rows: readonly Row[],
): Promise<void> {
  for (const part of parts(rows)) {
    await transaction(table).insert(part.map(storable));
  }
}

/** A row that every database takes: PostgreSQL knows no text with NUL, of which a file in UTF-16 is full. */
export function storable<Row extends object>(row: Row): Row {
  const copy = { ...row };
  for (const [column, value] of Object.entries(copy)) {
    if (typeof value === 'string' && value.includes('\0')) {
      Reflect.set(copy, column, value.replaceAll('\0', '\uFFFD'));
    }
  }
  return copy;
}

/** Parts of a list that fit a statement. */
export function parts<T>(
  items: readonly T[],
  size = ROWS_PER_STATEMENT,
): T[][] {
  const found: T[][] = [];
  for (let at = 0; at < items.length; at += size) {
    found.push(items.slice(at, at + size));
  }
  return found;
}
