import type { Knex } from 'knex';
import { inWriting } from '../database/writing';
import type { AcceptedConfigurations } from './AcceptedConfigurations';
import type { LeasedEntry, OutboxStore } from './OutboxStore';

/**
 * Gives up a file whose key another one has. It locks the read model before the
 * outbox, as whoever accepts one does: else PostgreSQL may find the two waiting
 * for each other.
 */
export async function refuseEntry(
  parts: {
    accepted: Pick<AcceptedConfigurations, 'recordRefused'>;
    database: Knex;
    store: OutboxStore;
  },
  entry: LeasedEntry,
  reason: string,
  at: Date,
): Promise<void> {
  const { accepted, database, store } = parts;
  await inWriting(database, async transaction => {
    await store.remove(entry, transaction);
    await accepted.recordRefused(transaction, entry.key, reason, at);
  });
}
