import type { Knex } from 'knex';
import type { SyncStateRow } from '../database/rows';

// Whoever takes longer has died, or may as well be helped.
const FIRST_TAKES = 5 * 60 * 1000;

/** How far the readings have come. */
export class SyncStateStore {
  readonly #database: Knex;

  constructor(database: Knex) {
    this.#database = database;
  }

  async find(): Promise<SyncStateRow> {
    const row = await this.#database<SyncStateRow>('sync_state')
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
}
