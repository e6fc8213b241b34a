import {
  diffExperiences,
  type ExperienceDiff,
  type ExperienceState,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { Knex } from 'knex';
import { insertAll } from '../database/writing';

interface SnapshotRow {
  experience: number;
  revision: number;
  taken_at: string;
  state: string;
}

// Differences can be told since this many states ago.
const SNAPSHOTS = 50;

/** A state of an experience that is remembered. */
export interface Snapshot {
  experience: number;
  revision: number;
  state: ExperienceState;
}

/** The table of the last states of experiences. */
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
      })),
    );
    for (const { experience, revision } of snapshots) {
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
  ): Promise<ExperienceState | undefined> {
    const row = await this.#database<SnapshotRow>('snapshots')
      .select('state')
      .where({ experience, revision })
      .first();
    return row && JSON.parse(row.state);
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
}
