import type { PageQuery } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import {
  formatStatusKey,
  parseErrorFileText,
  parseErrorKey,
  type ErrorName,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type {
  ListedObject,
  StoredObject,
} from '@private-marketplace/backstage-plugin-private-marketplace-node';
import type { Knex } from 'knex';
import { keysetPage, type Page } from '../database/keysetPage';
import { removeInParts } from '../database/removeInParts';
import { grouped } from '../database/grouped';
import { KEYS_PER_STATEMENT, parts, upsert } from '../database/writing';
import type { ErrorFileRow } from './ErrorFileRow';
import { messageOfSample } from './messageOfSample';
import { Subjects } from '../sync/Subjects';
import { problemSubjects } from '../sync/SyncProblemStore';
import { recordRead } from '../sync/UnassembledStore';
import type { KnownError } from './KnownError';

const MOST_ERRORS = 20;
// In characters. What is longer, up to a megabyte, is for one at a time.
const LONGEST_LISTED = 32_768;

const LISTED = [
  'key',
  'short_name',
  'written_at',
  'configuration_key',
  'message',
  'problems',
] as const;

/** An error file as a list has it. */
export type ListedErrorFile = Pick<
  ErrorFileRow,
  (typeof LISTED)[number] | 'report'
> & { report_length: number | null };

/** What is known of a file before it is read. */
const UNREAD = {
  is_read: false,
  configuration_key: null,
  message: null,
  problems: null,
  report: null,
} as const;

/** The table of error files. What was seen once is kept, for they are never overwritten; status files that can not be worked with stand among them for as long. */
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
    for (const part of parts(files, KEYS_PER_STATEMENT)) {
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

  /**
   * Has the spoilt ones of some status files stand here, and no others of them.
   *
   * @param statusFiles - problem: why it can not be worked with, or null.
   */
  async showSpoilt(
    transaction: Knex.Transaction,
    statusFiles: readonly {
      short_name: string;
      last_modified: string;
      problem: string | null;
    }[],
  ): Promise<void> {
    const keys = statusFiles.map(each => formatStatusKey(each.short_name));
    await transaction('error_files').whereIn('key', keys).delete();
    const spoilt = statusFiles.filter(each => each.problem !== null);
    await upsert<ErrorFileRow>(
      transaction,
      'error_files',
      'key',
      spoilt.map(each => ({
        ...UNREAD,
        key: formatStatusKey(each.short_name),
        short_name: each.short_name,
        written_at: each.last_modified,
        is_read: true,
        message: each.problem,
      })),
    );
  }

  /** The status file is gone. */
  async forgetSpoilt(
    transaction: Knex.Transaction,
    shortName: string,
  ): Promise<void> {
    await transaction('error_files')
      .where({ key: formatStatusKey(shortName) })
      .delete();
  }

  /** Those since a time that may answer configurations of some short names, by short name, oldest first. */
  async answers(
    transaction: Knex.Transaction,
    shortNames: readonly string[],
    since: string,
  ): Promise<Map<string, KnownError[]>> {
    const errors: (KnownError & { shortName: string })[] = [];
    for (const part of parts(shortNames)) {
      const rows = await transaction<ErrorFileRow>('error_files')
        .select<ErrorFileRow[]>(
          'key',
          'short_name',
          'written_at',
          'configuration_key',
          'message',
        )
        .whereIn('short_name', part)
        // Keys of error files tell the time in whole seconds.
        .where('written_at', '>=', since.slice(0, 19))
        // A status file that can not be read is no answer to a configuration.
        .whereLike('key', 'ERROR%')
        .where({ is_read: true })
        .orderBy('written_at');
      errors.push(
        ...rows.map(row => ({
          shortName: row.short_name ?? '',
          key: row.key,
          writtenAt: row.written_at,
          configurationKey: row.configuration_key ?? undefined,
          message: row.message ?? undefined,
        })),
      );
    }
    return grouped(errors, each => each.shortName);
  }

  /** Newest first, a few at once; without reports that are long. */
  async list(
    shortName: string,
    { cursor, limit }: PageQuery,
  ): Promise<Page<ListedErrorFile>> {
    const all = this.#database('error_files').where({ short_name: shortName });
    return keysetPage<ListedErrorFile>({
      query: all
        .clone()
        .select(
          ...LISTED,
          this.#database.raw(
            'case when length(report) <= ? then report end as report',
            [LONGEST_LISTED],
          ),
          this.#database.raw('length(report) as report_length'),
        ),
      all,
      list: { errors: shortName },
      sort: [
        { name: 'written_at', kind: 'string', order: 'desc' },
        { name: 'key', kind: 'string', order: 'desc' },
      ],
      limit: Math.min(limit ?? MOST_ERRORS, MOST_ERRORS),
      cursor,
    });
  }

  async find(key: string): Promise<ErrorFileRow | undefined> {
    return this.#database<ErrorFileRow>('error_files').where({ key }).first();
  }

  /** What some say, by key. */
  async findMessages(
    keys: readonly string[],
  ): Promise<Map<string, string | null>> {
    const rows = await this.#database<ErrorFileRow>('error_files')
      .select('key', 'message')
      .whereIn('key', [...keys]);
    return new Map(rows.map(row => [row.key, row.message]));
  }

  async count(shortName: string): Promise<number> {
    const row = await this.#database('error_files')
      .where({ short_name: shortName })
      .count({ total: '*' })
      .first();
    return Number(row?.total ?? 0);
  }

  /** Those that name no experience, newest first. */
  async listNameless(limit: number): Promise<ErrorFileRow[]> {
    return this.#database<ErrorFileRow>('error_files')
      .select<ErrorFileRow[]>('key', 'written_at', 'message')
      .whereNull('short_name')
      .orderBy('written_at', 'desc')
      .limit(limit);
  }

  /** Takes away those from before a time. */
  async removeOld(before: string, signal?: AbortSignal): Promise<number> {
    return removeInParts(this.#database, {
      table: 'error_files',
      key: 'key',
      signal,
      narrow: query => {
        void query
          .where('written_at', '<', before)
          // A status file that can not be worked with stays until it can.
          .whereLike('key', 'ERROR%');
      },
    });
  }
}

function namedBy(key: string, { shortName, time }: ErrorName) {
  // One that names no experience belongs to none.
  return {
    key,
    short_name: shortName ?? null,
    written_at: time.toISOString(),
  };
}

function toRow(
  key: string,
  name: ErrorName,
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
