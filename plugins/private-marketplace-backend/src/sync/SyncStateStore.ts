import type { Knex } from 'knex';
import type { DatabaseBoolean } from '../database/DatabaseBoolean';

/** How far the readings have come; one row. */
export interface SyncStateRow {
  id: number;
  full_at: string | null;
  succeeded_at: string | null;
  failed_at: string | null;
  problem: string | null;
  change_sets_before: string | null;
  change_sets_complete: DatabaseBoolean;
  first_began_at: string | null;
  owners: string | null;
  owner_tag: string | null;
}

/** What the configuration said of owners the last time. */
export type OwnersState = Pick<SyncStateRow, 'owners' | 'owner_tag'>;

// Whoever takes longer has died, or may as well be helped.
const FIRST_TAKES = 5 * 60 * 1000;

/** The table of how far the readings have come. */
export class SyncStateStore {
  readonly #database: Knex;

  constructor(database: Knex) {
    this.#database = database;
  }

  async find(): Promise<SyncStateRow> {
    return this.#row(this.#database);
  }

  async #row(database: Knex): Promise<SyncStateRow> {
    const row = await database<SyncStateRow>('sync_state')
      .where({ id: 1 })
      .first();
    if (row) return row;
    throw new Error(
      'The table sync_state has lost its row. Run the migrations anew on an empty database.',
    );
  }

  /** @returns false while somebody else is reading everything for the first time. */
  async beginFirst(now: Date): Promise<boolean> {
    const died = new Date(now.getTime() - FIRST_TAKES).toISOString();
    const begun = await this.#database<SyncStateRow>('sync_state')
      .where({ id: 1 })
      .where(either => {
        void either
          .whereNull('first_began_at')
          .orWhere('first_began_at', '<', died);
      })
      .update({ first_began_at: now.toISOString() });
    return begun > 0;
  }

  async update(change: Partial<Omit<SyncStateRow, 'id'>>): Promise<void> {
    await this.#database('sync_state').where({ id: 1 }).update(change);
  }

  /** A reading has ended well. One that began later may have ended before. */
  async succeed(beganAt: string, full_at: string | undefined): Promise<void> {
    await this.#database<SyncStateRow>('sync_state')
      .where({ id: 1 })
      .update({
        ...(full_at !== undefined && { full_at }),
        succeeded_at: this.#database.raw(
          'case when succeeded_at > ? then succeeded_at else ? end',
          [beganAt, beganAt],
        ),
        failed_at: null,
        problem: null,
      });
  }

  async owners(transaction: Knex.Transaction): Promise<OwnersState> {
    const { owners, owner_tag } = await this.#row(transaction);
    return { owners, owner_tag };
  }

  async setOwners(
    transaction: Knex.Transaction,
    state: OwnersState,
  ): Promise<void> {
    await transaction<SyncStateRow>('sync_state')
      .where({ id: 1 })
      .update(state);
  }
}
