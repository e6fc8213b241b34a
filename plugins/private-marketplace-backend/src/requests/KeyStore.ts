import type { Knex } from 'knex';

/** What was sent under a key. */
export interface SentUnderKey {
  /** Of what was sent. */
  hash: string;
  /** Ids of the requests, and what was done. */
  sent: { id: string; sent: 'created' | 'joined' }[];
}

interface KeyRow {
  person_id: number;
  key: string;
  hash: string;
  sent: string;
  at: string;
}

const TABLE = 'request_keys';

/** The table of keys, by which something that is sent again is known. */
export class KeyStore {
  async find(
    database: Knex,
    person: number,
    key: string,
  ): Promise<SentUnderKey | undefined> {
    const row = await database<KeyRow>(TABLE)
      .where({ person_id: person, key })
      .first();
    return row && { hash: row.hash, sent: JSON.parse(row.sent) };
  }

  async add(
    transaction: Knex.Transaction,
    person: number,
    key: string,
    { hash, sent }: SentUnderKey,
    at: string,
  ): Promise<void> {
    await transaction<KeyRow>(TABLE).insert({
      ...{ person_id: person, key, hash, sent: JSON.stringify(sent), at },
    });
  }
}
