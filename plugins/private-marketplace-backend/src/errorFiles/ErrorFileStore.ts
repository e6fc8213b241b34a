import {
  parseErrorFileText,
  parseErrorKey,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type {
  ListedObject,
  StoredObject,
} from '@private-marketplace/backstage-plugin-private-marketplace-node';
import type { Knex } from 'knex';
import type { ErrorFileRow } from '../database/rows';
import { parts, upsert } from '../database/writing';
import { messageOfSample } from './messageOfSample';
import { Subjects } from '../sync/Subjects';
import { problemSubjects } from '../sync/SyncProblemStore';
import { recordRead } from '../sync/UnassembledStore';

/** What is known of a file before it is read. */
const UNREAD = {
  is_read: false,
  configuration_key: null,
  message: null,
  problems: null,
  report: null,
} as const;

/** The error files. What was seen once is kept, for they are never overwritten. */
export class ErrorFileStore {
  readonly #database: Knex;
  readonly #keptSince: () => Date | undefined;

  /** @param options - keptSince: older files are left out, for the clean-up has taken them away. */
  constructor(options: { database: Knex; keptSince: () => Date | undefined }) {
    this.#database = options.database;
    this.#keptSince = options.keptSince;
  }

  /** Takes over a list of files. */
  async storeList(objects: readonly ListedObject[]): Promise<Subjects> {
    const since = this.#keptSince();
    const files = objects.flatMap(({ key }): ErrorFileRow[] => {
      const parsed = parseErrorKey(key);
      if (!parsed || (since && parsed.time < since)) return [];
      return [{ ...UNREAD, ...namedBy(key, parsed) }];
    });
    const added: ErrorFileRow[] = [];
    for (const part of parts(files)) {
      const rows = await this.#database<ErrorFileRow>('error_files')
        .select('key')
        .whereIn(
          'key',
          part.map(each => each.key),
        );
      const known = new Set(rows.map(row => row.key));
      added.push(...part.filter(each => !known.has(each.key)));
    }
    if (added.length === 0) return new Subjects();
    return recordRead(this.#database, async (transaction, subjects) => {
      added.forEach(each => subjects.addShortName(each.short_name));
      for (const part of parts(added)) {
        await transaction('error_files')
          .insert(part)
          .onConflict('key')
          .ignore();
      }
    });
  }

  /**
   * Keys of files that have not been read, newest first.
   *
   * @param options - again: also those that could not be read the last time.
   */
  async unread(
    limit: number,
    { of, again }: { of?: string; again: boolean },
  ): Promise<string[]> {
    const query = this.#database<ErrorFileRow>('error_files')
      .select('key')
      .where({ is_read: false })
      .where(of === undefined ? {} : { short_name: of })
      .orderBy('written_at', 'desc')
      .limit(limit);
    if (!again) query.whereNotIn('key', problemSubjects(this.#database));
    const rows: Pick<ErrorFileRow, 'key'>[] = await query;
    return rows.map(row => row.key);
  }

  /** Takes over contents; undefined stands for a file that is gone. */
  async storeContents(
    contents: ReadonlyMap<string, StoredObject | undefined>,
  ): Promise<Subjects> {
    const rows = [...contents].flatMap(([key, object]) => {
      const parsed = parseErrorKey(key);
      return parsed ? [toRow(key, parsed, object)] : [];
    });
    if (rows.length === 0) return new Subjects();
    rows.sort((a, b) => (a.key < b.key ? -1 : 1));
    return recordRead(this.#database, async (transaction, subjects) => {
      rows.forEach(each => subjects.addShortName(each.short_name));
      await upsert(transaction, 'error_files', 'key', rows);
    });
  }
}

function namedBy(
  key: string,
  { shortName, time }: { shortName: string; time: Date },
) {
  return { key, short_name: shortName, written_at: time.toISOString() };
}

function toRow(
  key: string,
  name: { shortName: string; time: Date },
  object: StoredObject | undefined,
): ErrorFileRow {
  const text = object?.text ?? '';
  const content = parseErrorFileText(text);
  const report = content?.Automation;
  const json = content ?? parseJson(text);
  return {
    ...namedBy(key, name),
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
