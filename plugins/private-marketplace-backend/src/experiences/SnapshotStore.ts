import {
  diffExperiences,
  type ExperienceDiff,
  type ExperienceState,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { Knex } from 'knex';
import type { DatabaseBoolean } from '../database/DatabaseBoolean';
import { removeInParts } from '../database/removeInParts';
import { insertAll } from '../database/writing';
import { differenceBetween, withDifference } from './stateDifference';

interface SnapshotRow {
  experience: number;
  revision: number;
  taken_at: string;
  /** The state, or what differs in it from that of the next revision. */
  state: string;
  is_difference: DatabaseBoolean;
}

// Differences can be told since this many states ago.
const SNAPSHOTS = 50;

/** A state of an experience that is remembered. */
export interface Snapshot {
  experience: number;
  revision: number;
  state: ExperienceState;
}

/** The table of the last states of experiences. The newest is whole, and leads to the older ones step by step. */
export class SnapshotStore {
  readonly #database: Knex;

  constructor(database: Knex) {
    this.#database = database;
  }

  async add(
    transaction: Knex.Transaction,
    snapshots: readonly Snapshot[],
    at: Date,
  ): Promise<void> {
    await insertAll(
      transaction,
      'snapshots',
      snapshots.map(({ state, ...each }) => ({
        ...each,
        taken_at: at.toISOString(),
        state: JSON.stringify(state),
        is_difference: false,
      })),
    );
    for (const snapshot of snapshots) {
      const { experience, revision } = snapshot;
      if (revision > 1) await foldBefore(transaction, snapshot);
      if (revision <= SNAPSHOTS) continue;
      await transaction('snapshots')
        .where({ experience })
        .where('revision', '<=', revision - SNAPSHOTS)
        .delete();
    }
  }

  /** When which revisions were taken, newest first. */
  async taken(
    transaction: Knex.Transaction,
    experience: number,
  ): Promise<{ revision: number; at: string }[]> {
    const rows = await transaction<SnapshotRow>('snapshots')
      .select('revision', 'taken_at')
      .where({ experience })
      .orderBy('revision', 'desc');
    return rows.map(({ revision, taken_at }) => ({ revision, at: taken_at }));
  }

  /** The state of an experience at a revision, if it is remembered. */
  async find(
    experience: number,
    revision: number,
    database: Knex = this.#database,
  ): Promise<ExperienceState | undefined> {
    const rows = await database<SnapshotRow>('snapshots')
      .select('revision', 'state', 'is_difference')
      .where({ experience })
      .where('revision', '>=', revision)
      .orderBy('revision');
    if (rows[0]?.revision !== revision) return undefined;
    const whole = rows.findIndex(row => !row.is_difference);
    const base = rows[whole];
    if (!base) return undefined;
    return rows
      .slice(0, whole)
      .reduceRight<ExperienceState>(
        (state, row) => withDifference(state, JSON.parse(row.state)),
        JSON.parse(base.state),
      );
  }

  /** The difference between two revisions, if both are remembered. */
  async difference(
    experience: number,
    from: number,
    to: number,
  ): Promise<ExperienceDiff | undefined> {
    const [before, after] = await Promise.all([
      this.find(experience, from),
      this.find(experience, to),
    ]);
    return before && after && diffExperiences(before, after);
  }

  /** Takes away those from before a time; but not the newest of an experience. */
  async removeOld(before: string, signal?: AbortSignal): Promise<number> {
    return removeInParts(this.#database, {
      table: 'snapshots',
      key: 'experience',
      signal,
      narrow: query => {
        void query.where('taken_at', '<', before).whereRaw(
          `exists (select 1 from snapshots n
            where n.experience = snapshots.experience
            and n.revision > snapshots.revision)`,
        );
      },
    });
  }
}

/** Keeps the state before a newer one as what differs in it. */
async function foldBefore(
  transaction: Knex.Transaction,
  { experience, revision, state }: Snapshot,
): Promise<void> {
  const before = { experience, revision: revision - 1, is_difference: false };
  const row = await transaction<SnapshotRow>('snapshots')
    .select('state')
    .where(before)
    .first();
  if (!row) return;
  const difference = differenceBetween(state, JSON.parse(row.state));
  await transaction<SnapshotRow>('snapshots')
    .where(before)
    .update({ state: JSON.stringify(difference), is_difference: true });
}
