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

/** Why and when a file is given up. */
export interface Refusal {
  end: 'rejected' | 'withdrawn';
  reason: string;
  at: Date;
}

/**
 * Gives up a file that shall not be written. It locks the read model before the
 * outbox, as whoever accepts one does: else PostgreSQL may find the two waiting
 * for each other.
 *
 * @returns whether it has; else somebody else works on the file meanwhile.
 */
export async function refuseEntry(
  parts: RefusalParts,
  entry: LeasedEntry,
  { end, reason, at }: Refusal,
): Promise<boolean> {
  const { assembler, configurations, database, store } = parts;
  return inWriting(database, async transaction => {
    if (!(await store.remove(entry, transaction))) return false;
    const shortName = await configurations.refuse(
      transaction,
      entry.key,
      end,
      reason,
      at,
    );
    if (shortName !== undefined) {
      await assembler.assembleOne(transaction, shortName);
    }
    return true;
  });
}
