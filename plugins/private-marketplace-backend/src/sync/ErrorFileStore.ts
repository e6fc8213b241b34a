import {
  parseErrorFileText,
  parseErrorKey,
} from 'backstage-plugin-private-marketplace-common';
import type {
  ListedObject,
  StoredObject,
} from 'backstage-plugin-private-marketplace-node';
import type { Knex } from 'knex';
import type { ErrorFileRow } from '../database/rows';
import { inWriting, parts, upsert } from '../database/writing';
import { messageOfSample } from './messageOfSample';
import { Subjects } from './Subjects';

/** The error files. What was seen once is kept, for they are never overwritten. */
export class ErrorFileStore {
  readonly #database: Knex;

  constructor(database: Knex) {
    this.#database = database;
  }

  /** Takes over a list of files. */
  async storeList(objects: readonly ListedObject[]): Promise<Subjects> {
    const subjects = new Subjects();
    const rows = await this.#database<ErrorFileRow>('error_files').select(
      'key',
    );
    const known = new Set(rows.map(row => row.key));
    const added = objects.flatMap(({ key }): ErrorFileRow[] => {
      const parsed = parseErrorKey(key);
      if (!parsed || known.has(key)) return [];
      subjects.addShortName(parsed.shortName);
      return [
        {
          key,
          short_name: parsed.shortName,
          written_at: parsed.time.toISOString(),
          is_read: false,
          configuration_key: null,
          message: null,
          problems: null,
          report: null,
        },
      ];
    });
    await inWriting(this.#database, async transaction => {
      for (const part of parts(added)) {
        await transaction('error_files')
          .insert(part)
          .onConflict('key')
          .ignore();
      }
    });
    return subjects;
  }

  /** Keys of files that have not been read, newest first. */
  async unread(limit: number, of?: string): Promise<string[]> {
    const rows = await this.#database<ErrorFileRow>('error_files')
      .select('key')
      .where({ is_read: false })
      .where(of === undefined ? {} : { short_name: of })
      .orderBy('written_at', 'desc')
      .limit(limit);
    return rows.map(row => row.key);
  }

  /** Takes over contents; undefined stands for a file that is gone. */
  async storeContents(
    contents: ReadonlyMap<string, StoredObject | undefined>,
  ): Promise<Subjects> {
    const subjects = new Subjects();
    const rows = [...contents].flatMap(([key, object]) => {
      const parsed = parseErrorKey(key);
      if (!parsed) return [];
      subjects.addShortName(parsed.shortName);
      return [toRow(key, parsed, object)];
    });
    rows.sort((a, b) => (a.key < b.key ? -1 : 1));
    await inWriting(this.#database, transaction =>
      upsert(transaction, 'error_files', 'key', rows),
    );
    return subjects;
  }
}

function toRow(
  key: string,
  { shortName, time }: { shortName: string; time: Date },
  object: StoredObject | undefined,
): ErrorFileRow {
  const text = object?.text ?? '';
  const content = parseErrorFileText(text);
  const report = content?.Automation;
  const json = content ?? parseJson(text);
  return {
    key,
    short_name: shortName,
    written_at: time.toISOString(),
    is_read: true,
    configuration_key: report?.Configuration.Key ?? null,
    message: report?.Message ?? messageOfSample(json) ?? null,
    problems: report?.Problems ? JSON.stringify(report.Problems) : null,
    report: json === undefined ? null : JSON.stringify(json),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Somebody has put something else under this name.
    return undefined;
  }
}
