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

  /**
   * Holds a list of all files against what is known.
   *
   * @param listedAt - when the list began.
   * @returns short names of files that are not known as they are now, and of
   * those that the list does not have.
   */
  async compare(
    listed: ReadonlyMap<string, { etag: string }>,
    listedAt: Date,
  ): Promise<{ outdated: string[]; missing: string[] }> {
    const rows = await this.#database<StatusFileRow>('status_files').select(
      'short_name',
      'etag',
      'read_at',
    );
    const known = new Map(rows.map(row => [row.short_name, row]));
    const before = listedAt.toISOString();
    return {
      outdated: [...listed]
        .filter(([shortName, { etag }]) => known.get(shortName)?.etag !== etag)
        .map(([shortName]) => shortName)
        .sort(),
      missing: rows
        .filter(row => !listed.has(row.short_name) && row.read_at < before)
        .map(row => row.short_name),
    };
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

  /** Forgets files that are not there, unless they were read after it was seen that they are not. */
  async remove(shortNames: readonly string[], seenAt: Date): Promise<Subjects> {
    const subjects = new Subjects();
    for (const part of parts(shortNames)) {
      const present = (database: Knex) =>
        database<StatusFileRow>('status_files')
          .select('short_name', 'experience_id')
          .where('read_at', '<', seenAt.toISOString())
          .whereIn('short_name', part);
      // Looked for without keeping others from writing: mostly there is nothing.
      if ((await present(this.#database)).length === 0) continue;
      const removed = await recordRead(
        this.#database,
        async (transaction, touched) => {
          for (const row of await present(transaction)) {
            const { experience_id, short_name } = row;
            touched.addShortName(short_name);
            touched.addEntityId(experience_id);
            await transaction('status_files').where({ short_name }).delete();
            await this.#errorFiles.forgetSpoilt(transaction, short_name);
          }
        },
      );
      subjects.addAll(removed);
    }
    return subjects;
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
