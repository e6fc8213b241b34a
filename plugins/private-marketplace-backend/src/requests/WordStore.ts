import type { Knex } from 'knex';
import { storable } from '../database/writing';

/** What a text is about. */
export type WordKind =
  | 'reason'
  | 'intended-use'
  | 'cost-reference'
  | 'fields'
  | 'remark';

/** Something that somebody wrote. */
export interface WordRow {
  id: number;
  request_number: number;
  person_id: number | null;
  ask_id: number | null;
  kind: WordKind;
  text: string;
}

const TABLE = 'request_words';

/** The table of what people wrote, which can go while the record stays. */
export class WordStore {
  readonly #database: Knex;

  constructor(database: Knex) {
    this.#database = database;
  }

  async add(
    transaction: Knex.Transaction,
    word: Omit<WordRow, 'id'>,
  ): Promise<number> {
    const [row] = await transaction<WordRow>(TABLE)
      .insert(storable(word))
      .returning('id');
    if (row) return row.id;
    throw new Error('Words could not be kept.');
  }

  async ofRequest(number: number): Promise<WordRow[]> {
    return this.#database<WordRow>(TABLE)
      .where({ request_number: number })
      .orderBy('id');
  }

  /** Takes another ask's place, where two requests become one. */
  async moveAsk(
    transaction: Knex.Transaction,
    from: number,
    to: { ask: number; request: number },
  ): Promise<void> {
    await transaction<WordRow>(TABLE)
      .where({ ask_id: from })
      .update({ ask_id: to.ask, request_number: to.request });
  }

  async removeOfAsk(transaction: Knex.Transaction, ask: number): Promise<void> {
    await transaction<WordRow>(TABLE).where({ ask_id: ask }).delete();
  }

  async erase(transaction: Knex.Transaction, person: number): Promise<void> {
    await transaction<WordRow>(TABLE).where({ person_id: person }).delete();
  }
}
