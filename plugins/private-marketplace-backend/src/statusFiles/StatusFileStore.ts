import { parseStatusText } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { StoredObject } from '@private-marketplace/backstage-plugin-private-marketplace-node';
import type { Knex } from 'knex';
import { parts, upsert } from '../database/writing';
import type { ErrorFileStore } from '../errorFiles/ErrorFileStore';
import { Subjects } from '../sync/Subjects';
import { recordRead } from '../sync/UnassembledStore';
import type { StatusFileRow } from './StatusFileRow';

/** The table of status files as they were read. */
export class StatusFileStore {
  readonly #database: Knex;
  readonly #errorFiles: ErrorFileStore;

  /** @param options - errorFiles: where those stand that can not be worked with. */
  constructor(options: { database: Knex; errorFiles: ErrorFileStore }) {
    this.#database = options.database;
    this.#errorFiles = options.errorFiles;
  }

  /** Short names in a list whose files have to be read, for they are not known as they are now. */
  async outdated(
    listed: ReadonlyMap<string, { etag: string }>,
  ): Promise<string[]> {
    const rows = await this.#database<StatusFileRow>('status_files').select(
      'short_name',
      'etag',
    );
    const known = new Map(rows.map(row => [row.short_name, row.etag]));
    return [...listed]
      .filter(([shortName, { etag }]) => known.get(shortName) !== etag)
      .map(([shortName]) => shortName)
      .sort();
  }

  async find(shortName: string): Promise<StatusFileRow | undefined> {
    return this.#database<StatusFileRow>('status_files')
      .where({ short_name: shortName })
      .first();
  }

  /** Short name of the experience with this id. */
  async shortNameOf(experienceId: string): Promise<string | undefined> {
    const row = await this.#database<StatusFileRow>('status_files')
      .select('short_name')
      .where({ experience_id: experienceId })
      .orderBy('short_name')
      .first();
    return row?.short_name;
  }

  /** Those of some short names, and those that name some experiences. */
  async related(
    transaction: Knex.Transaction,
    shortNames: readonly string[],
    experienceIds: readonly string[],
  ): Promise<StatusFileRow[]> {
    return transaction<StatusFileRow>('status_files')
      .whereIn('short_name', [...shortNames])
      .orWhereIn('experience_id', [...experienceIds]);
  }

  /** Takes over what was read; files that were read later already stay. */
  async store(
    files: ReadonlyMap<string, StoredObject>,
    readAt: Date,
  ): Promise<Subjects> {
    const subjects = new Subjects();
    const inOrder = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
    for (const part of parts(inOrder, 200)) {
      const read = await recordRead(
        this.#database,
        async (transaction, touched) => {
          const rows = await transaction<StatusFileRow>('status_files').whereIn(
            'short_name',
            part.map(([shortName]) => shortName),
          );
          const known = new Map(rows.map(row => [row.short_name, row]));
          const newer: StatusFileRow[] = [];
          for (const [shortName, object] of part) {
            const before = known.get(shortName);
            if (before && isStale(object, before, readAt)) continue;
            const row = toRow(shortName, object, before, readAt);
            newer.push(row);
            touched.addShortName(shortName);
            touched.addEntityId(before?.experience_id);
            touched.addEntityId(row.experience_id);
          }
          await upsert(transaction, 'status_files', 'short_name', newer);
          await this.#errorFiles.showSpoilt(transaction, newer);
        },
      );
      subjects.addAll(read);
    }
    return subjects;
  }

  /** Forgets files that a list does not have, unless they were read after it began. */
  async remove(
    which: 'all' | string,
    present: { has(shortName: string): boolean },
    listedAt: Date,
  ): Promise<Subjects> {
    const missing = async (database: Knex) => {
      const rows = await database<StatusFileRow>('status_files')
        .select('short_name', 'experience_id')
        .where('read_at', '<', listedAt.toISOString())
        .where(which === 'all' ? {} : { short_name: which });
      return rows.filter(row => !present.has(row.short_name));
    };
    // Looked for without keeping others from writing: mostly there is nothing.
    if ((await missing(this.#database)).length === 0) return new Subjects();
    return recordRead(this.#database, async (transaction, subjects) => {
      for (const row of await missing(transaction)) {
        subjects.addShortName(row.short_name);
        subjects.addEntityId(row.experience_id);
        const { short_name } = row;
        await transaction('status_files').where({ short_name }).delete();
        await this.#errorFiles.forgetSpoilt(transaction, short_name);
      }
    });
  }
}

// The schema sets no limit, but an index does.
const LONGEST_ID = 255;

function isStale(object: StoredObject, row: StatusFileRow, readAt: Date) {
  if (object.etag === row.etag) return true;
  const written = object.lastModified.toISOString();
  if (written !== row.last_modified) return written < row.last_modified;
  return readAt.toISOString() < row.read_at;
}

function toRow(
  shortName: string,
  { etag, lastModified, text = '' }: StoredObject,
  before: StatusFileRow | undefined,
  readAt: Date,
): StatusFileRow {
  const parsed = parseStatusText(text);
  return {
    short_name: shortName,
    etag,
    last_modified: lastModified.toISOString(),
    read_at: readAt.toISOString(),
    text,
    // A file that somebody has spoilt does not make the experience another one.
    experience_id: parsed.ok
      ? parsed.status['Experience Id']?.slice(0, LONGEST_ID) ?? null
      : before?.experience_id ?? null,
    problem: parsed.ok ? null : parsed.message,
  };
}
