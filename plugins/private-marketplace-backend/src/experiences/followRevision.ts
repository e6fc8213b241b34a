import type {
  ExperienceState,
  StateBefore,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { Knex } from 'knex';
import type { ConfigurationRow } from '../configurations/ConfigurationRow';
import type { ConfigurationStore } from '../configurations/ConfigurationStore';
import { isEnd } from '../configurations/settleProgress';
import { grouped } from '../database/grouped';
import type { SnapshotStore } from './SnapshotStore';

/**
 * Keeps with each configuration that has ended the revisions of its experience
 * from before and after it was applied, as far as they were seen.
 */
export async function followRevision(
  stores: { configurations: ConfigurationStore; snapshots: SnapshotStore },
  transaction: Knex.Transaction,
  configurations: readonly ConfigurationRow[],
  experience: { id: number; revision: number },
): Promise<void> {
  const ended = configurations.filter(
    each => isEnd(each.state) && each.revision_after === null,
  );
  if (ended.length === 0) return;
  const taken = await stores.snapshots.taken(transaction, experience.id);
  const before = (started_at: string | null) =>
    started_at === null
      ? null
      : taken.find(each => isBy(each.at, started_at))?.revision ?? null;
  const groups = grouped(ended, each => before(each.started_at));
  for (const [revision, group] of groups) {
    await stores.configurations.recordRevisions(
      transaction,
      group.map(each => each.key),
      { before: revision, after: experience.revision },
      revision === null
        ? undefined
        : stateBefore(
            await stores.snapshots.find(experience.id, revision, transaction),
          ),
    );
  }
}

function stateBefore(
  state: ExperienceState | undefined,
): StateBefore | undefined {
  if (!state) return undefined;
  const { name, status, archived, productRequests } = state;
  return { name, status, archived, productRequests };
}

function isBy(time: string, other: string): boolean {
  return Date.parse(time) <= Date.parse(other);
}
