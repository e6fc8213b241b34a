import type { Knex } from 'knex';
import type { ConfigurationStore } from '../configurations/ConfigurationStore';
import { inWriting } from '../database/writing';
import type { ExperienceAssembler } from '../experiences/ExperienceAssembler';
import type { LeasedEntry, OutboxStore } from './OutboxStore';

/** What refusing stands on. */
export interface RefusalParts {
  assembler: Pick<ExperienceAssembler, 'assembleOne'>;
  configurations: Pick<ConfigurationStore, 'refuse'>;
  database: Knex;
  store: OutboxStore;
}

/**
 * Gives up a file that shall not be written. It locks the read model before the
 * outbox, as whoever accepts one does: else PostgreSQL may find the two waiting
 * for each other.
 */
export async function refuseEntry(
  parts: RefusalParts,
  entry: LeasedEntry,
  reason: string,
  at: Date,
): Promise<void> {
  const { assembler, configurations, database, store } = parts;
  await inWriting(database, async transaction => {
    await store.remove(entry, transaction);
    const shortName = await configurations.refuse(
      transaction,
      entry.key,
      reason,
      at,
    );
    if (shortName === undefined) return;
    await assembler.assembleOne(transaction, shortName);
  });
}
