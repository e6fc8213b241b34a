import type { Knex } from 'knex';
import type { SyncStateRow } from '../database/rows';

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

  async update(change: Partial<Omit<SyncStateRow, 'id'>>): Promise<void> {
    await this.#database('sync_state').where({ id: 1 }).update(change);
  }
}
