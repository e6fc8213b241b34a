import type { Knex } from 'knex';
import type { ConfigurationRow, SnapshotRow } from '../database/rows';
import { parts } from '../database/writing';
import { grouped } from '../database/grouped';
import { isEnd } from '../configurations/settleProgress';

/**
 * Keeps with each configuration that has ended the revisions of its experience
 * from before and after it was applied, as far as they were seen.
 */
export async function followRevision(
  transaction: Knex.Transaction,
  configurations: readonly ConfigurationRow[],
  experience: { id: number; revision: number },
): Promise<void> {
  const ended = configurations.filter(
    each => isEnd(each.state) && each.revision_after === null,
  );
  if (ended.length === 0) return;
  const snapshots = await transaction<SnapshotRow>('snapshots')
    .select('revision', 'taken_at')
    .where({ experience: experience.id })
    .orderBy('revision', 'desc');
  const before = (started_at: string | null) =>
    started_at === null
      ? null
      : snapshots.find(each => isBy(each.taken_at, started_at))?.revision ??
        null;
  const groups = grouped(ended, each => before(each.started_at));
  for (const [revision_before, group] of groups) {
    for (const part of parts(group)) {
      await transaction<ConfigurationRow>('configurations')
        .whereIn(
          'key',
          part.map(each => each.key),
        )
        .update({ revision_before, revision_after: experience.revision });
    }
  }
}

function isBy(time: string, other: string): boolean {
  return Date.parse(time) <= Date.parse(other);
}
