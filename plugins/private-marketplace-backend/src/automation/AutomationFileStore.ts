import type { StoredObject } from '@private-marketplace/backstage-plugin-private-marketplace-node';
import type { Knex } from 'knex';
import { isoTime } from '../database/isoTime';
import { insertAll, upsert } from '../database/writing';
import { parseUnrecognized, type UnrecognizedObjects } from './unrecognized';

interface AutomationFileRow {
  key: string;
  etag: string;
  text: string;
}

interface UnrecognizedFileRow {
  key: string;
  reason: string;
  last_modified: string;
}

const TABLE = 'automation_files';
const UNRECOGNIZED_TABLE = 'unrecognized_files';
const SWEEP = 'AUTOMATION_Sweep';
const UNRECOGNIZED = 'AUTOMATION_Unrecognized';

/** What the names of the files begin with that the automation writes of itself. */
export const AUTOMATION_PREFIX = 'AUTOMATION_';

/** The tables of what the automation writes of itself into the bucket. */
export class AutomationFileStore {
  readonly #database: Knex;

  constructor(database: Knex) {
    this.#database = database;
  }

  /** Keys of those in a list that are worth reading, for they are not known as they are now. */
  async outdated(
    listed: readonly { key: string; etag: string }[],
  ): Promise<string[]> {
    const rows = await this.#database<AutomationFileRow>(TABLE).select(
      'key',
      'etag',
    );
    const known = new Map(rows.map(row => [row.key, row.etag]));
    return listed
      .filter(({ key }) => [SWEEP, UNRECOGNIZED].includes(key))
      .filter(({ key, etag }) => known.get(key) !== etag)
      .map(({ key }) => key);
  }

  async store(objects: readonly StoredObject[]): Promise<void> {
    if (objects.length === 0) return;
    await this.#database.transaction(async transaction => {
      await upsert<AutomationFileRow>(
        transaction,
        TABLE,
        'key',
        objects.map(({ key, etag, text = '' }) => ({ key, etag, text })),
      );
      const list = objects.find(each => each.key === UNRECOGNIZED);
      if (list) await replaceUnrecognized(transaction, list.text);
    });
  }

  /** Up to when the automation has looked for files that no event told it of, ISO 8601. */
  async sweptAt(database: Knex = this.#database): Promise<string | undefined> {
    const text = (await this.#text(SWEEP, database))?.trim() ?? '';
    return Number.isNaN(Date.parse(text)) ? undefined : text;
  }

  /** Files that the automation can make nothing of. */
  async unrecognized(): Promise<UnrecognizedObjects> {
    return parseUnrecognized(await this.#text(UNRECOGNIZED, this.#database));
  }

  /** Why it can make nothing of some, by key. */
  async findUnrecognized(
    keys: readonly string[],
  ): Promise<Map<string, string>> {
    const rows = await this.#database<UnrecognizedFileRow>(UNRECOGNIZED_TABLE)
      .select('key', 'reason')
      .whereIn('key', [...keys]);
    return new Map(rows.map(row => [row.key, row.reason]));
  }

  async #text(key: string, database: Knex): Promise<string | undefined> {
    const row = await database<AutomationFileRow>(TABLE).where({ key }).first();
    return row?.text;
  }
}

async function replaceUnrecognized(
  transaction: Knex.Transaction,
  text: string | undefined,
): Promise<void> {
  await transaction(UNRECOGNIZED_TABLE).delete();
  const rows = parseUnrecognized(text).objects.map(
    ({ key, reason, lastModified }): UnrecognizedFileRow => ({
      key,
      reason,
      last_modified: isoTime(lastModified),
    }),
  );
  const byKey = new Map(rows.map(row => [row.key, row]));
  await insertAll(transaction, UNRECOGNIZED_TABLE, [...byKey.values()]);
}
