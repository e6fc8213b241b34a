import type { Knex } from 'knex';

/** That an experience takes no further requests for a product. */
export interface BlockRow {
  product_id: string;
  experience_id: string;
  request_number: number;
  since: string;
}

const TABLE = 'request_blocks';

/** The table of products that nobody may ask for any more. */
export class BlockStore {
  readonly #database: Knex;

  constructor(database: Knex) {
    this.#database = database;
  }

  async add(transaction: Knex.Transaction, block: BlockRow): Promise<void> {
    await transaction<BlockRow>(TABLE)
      .insert(block)
      .onConflict(['product_id', 'experience_id'])
      .ignore();
  }

  async remove(
    transaction: Knex.Transaction,
    { product_id, experience_id }: Omit<BlockRow, 'request_number' | 'since'>,
  ): Promise<void> {
    await transaction<BlockRow>(TABLE)
      .where({ product_id, experience_id })
      .delete();
  }

  async find(
    { product_id, experience_id }: Omit<BlockRow, 'request_number' | 'since'>,
    database: Knex = this.#database,
  ): Promise<BlockRow | undefined> {
    return database<BlockRow>(TABLE)
      .where({ product_id, experience_id })
      .first();
  }
}
