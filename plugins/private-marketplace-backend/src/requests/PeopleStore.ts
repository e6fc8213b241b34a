import type { Knex } from 'knex';

/** Somebody in a request. */
export interface PersonRow {
  id: number;
  /** Entity ref, or ARN; null once it was erased. */
  ref: string | null;
  kind: string;
  erased_at: string | null;
}

/** Where a person is from. */
export type PersonKind = 'user' | 'aws';

const TABLE = 'request_people';

/** The table of people, which stand nowhere else by their names. */
export class PeopleStore {
  readonly #database: Knex;

  constructor(database: Knex) {
    this.#database = database;
  }

  /** The number of somebody, who is new or not. */
  async idOf(
    transaction: Knex.Transaction,
    ref: string,
    kind: PersonKind = 'user',
  ): Promise<number> {
    await transaction<PersonRow>(TABLE)
      .insert({ ref, kind })
      .onConflict('ref')
      .ignore();
    const row = await transaction<PersonRow>(TABLE).where({ ref }).first();
    if (row) return row.id;
    throw new Error(`${ref} could not be kept.`);
  }

  async find(
    ref: string,
    database: Knex = this.#database,
  ): Promise<PersonRow | undefined> {
    return database<PersonRow>(TABLE).where({ ref }).first();
  }

  async findAll(ids: readonly number[]): Promise<Map<number, PersonRow>> {
    const rows = await this.#database<PersonRow>(TABLE).whereIn('id', [
      ...new Set(ids),
    ]);
    return new Map(rows.map(row => [row.id, row]));
  }

  /** Forgets who somebody was. Whoever has the same ref later is somebody else. */
  async erase(
    transaction: Knex.Transaction,
    id: number,
    at: string,
  ): Promise<void> {
    await transaction<PersonRow>(TABLE)
      .where({ id })
      .update({ ref: null, erased_at: at });
  }
}
