import type { Knex } from 'knex';
import type { ConfigurationRow, SnapshotRow } from '../database/rows';
import { isEnd } from './settleProgress';

/**
 * Keeps with each configuration that has ended the revisions of its experience
 * from before and after it was applied, as far as they were seen.
 */
export async function followRevision(
  transaction: Knex.Transaction,
  configurations: readonly ConfigurationRow[],
  experience: { id: number; revision: number },
): Promise<void> {
  for (const { key, state, started_at, revision_after } of configurations) {
    if (!isEnd(state) || revision_after !== null) continue;
    const before =
      started_at === null
        ? undefined
        : await transaction<SnapshotRow>('snapshots')
            .max({ revision: 'revision' })
            .where({ experience: experience.id })
            .where('taken_at', '<=', new Date(started_at).toISOString())
            .first();
    await transaction<ConfigurationRow>('configurations')
      .where({ key })
      .update({
        revision_before: before?.revision ?? null,
        revision_after: experience.revision,
      });
  }
}
