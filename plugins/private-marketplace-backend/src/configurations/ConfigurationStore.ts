import {
  MAX_CONFIGURATION_BYTES,
  parseConfigurationKey,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type {
  ListedObject,
  StoredObject,
} from '@private-marketplace/backstage-plugin-private-marketplace-node';
import type { Knex } from 'knex';
import type { ConfigurationRow } from '../database/rows';
import { insertAll, parts, storable } from '../database/writing';
import {
  authorship,
  changeOf,
  isNewer,
  KNOWN,
  newRow,
  type Known,
  type NamedFile,
} from './configurationRows';
import { Subjects } from '../sync/Subjects';
import { problemSubjects } from '../sync/SyncProblemStore';
import { recordRead } from '../sync/UnassembledStore';

/** Longest content that is kept. */
export const MAX_TEXT_BYTES = MAX_CONFIGURATION_BYTES;

/** The configurations: what the bucket holds, and what it has held. */
export class ConfigurationStore {
  readonly #database: Knex;
  readonly #keptSince: () => Date | undefined;

  /** @param options - keptSince: older files are left out, for the clean-up has taken them away; but not the newest of an experience. */
  constructor(options: { database: Knex; keptSince: () => Date | undefined }) {
    this.#database = options.database;
    this.#keptSince = options.keptSince;
  }

  /**
   * Takes over a list of files.
   *
   * @param of - short name that the list is restricted to.
   * @param listedAt - when the list began.
   */
  async storeList(
    objects: readonly ListedObject[],
    of: string | undefined,
    listedAt: Date,
  ): Promise<Subjects> {
    const seen_at = listedAt.toISOString();
    const files = new Map<string, NamedFile>();
    for (const object of objects) {
      const parsed = parseConfigurationKey(object.key);
      if (!parsed.ok) continue;
      if (of !== undefined && parsed.name.shortName !== of) continue;
      files.set(object.key, { name: parsed.name, object });
    }
    // Looked for without keeping others from writing: mostly there is nothing.
    const keys = [
      ...(await this.#changed(files, this.#old(files), seen_at)),
      ...(await this.#missing(files, of, seen_at)),
    ].sort();
    if (keys.length === 0) return new Subjects();
    return recordRead(this.#database, async (transaction, subjects) => {
      for (const part of parts(keys)) {
        const known = await findKnown(transaction, part);
        const added: ConfigurationRow[] = [];
        for (const key of part) {
          const row = known.get(key);
          const file = files.get(key);
          if (!row && file) added.push(newRow(file.name, file.object, seen_at));
          const change = row && changeOf(row, file, seen_at);
          if (change) {
            await transaction('configurations').where({ key }).update(change);
          }
          if (change || !row) {
            subjects.addShortName(row?.short_name ?? file?.name.shortName);
          }
        }
        await insertAll(transaction, 'configurations', added);
      }
    });
  }

  /**
   * Keys of files whose content has not been read, newest first.
   *
   * @param options - again: also those that could not be read the last time.
   */
  async unread(
    limit: number,
    { of, again }: { of?: string; again: boolean },
  ): Promise<string[]> {
    const query = this.#database<ConfigurationRow>('configurations')
      .select('key')
      .whereNull('read_etag')
      .whereNotNull('etag')
      .whereNull('file_gone_since')
      .where(of === undefined ? {} : { short_name: of })
      .orderBy('written_at', 'desc')
      .limit(limit);
    if (!again) query.whereNotIn('key', problemSubjects(this.#database));
    const rows: Pick<ConfigurationRow, 'key'>[] = await query;
    return rows.map(row => row.key);
  }

  /** Takes over the contents of files. */
  async storeContents(objects: readonly StoredObject[]): Promise<Subjects> {
    if (objects.length === 0) return new Subjects();
    const inOrder = [...objects].sort((a, b) => (a.key < b.key ? -1 : 1));
    return recordRead(this.#database, async (transaction, subjects) => {
      const rows = await transaction<ConfigurationRow>('configurations')
        .select('key', 'short_name', 'etag', 'text')
        .whereIn(
          'key',
          inOrder.map(each => each.key),
        );
      const known = new Map(rows.map(row => [row.key, row]));
      for (const object of inOrder) {
        const { key, etag } = object;
        const row = known.get(key);
        // Where the file was overwritten since the list, the next list will tell.
        if (row?.etag !== etag) continue;
        subjects.addShortName(row.short_name);
        await transaction('configurations')
          .where({ key })
          .update(
            storable({
              read_etag: etag,
              version_id: object.versionId ?? null,
              text: object.text ?? null,
              ...authorship(row.text, object),
            }),
          );
      }
    });
  }

  /** Short names of those with something under way, those that began last first. */
  async open(since: Date, limit: number): Promise<string[]> {
    const rows = await this.#database<ConfigurationRow>('configurations')
      .select('short_name')
      .whereIn('state', ['written', 'queued', 'applying'])
      .where('written_at', '>=', since.toISOString())
      .whereNull('file_gone_since')
      .groupBy('short_name')
      .orderByRaw('max(written_at) desc')
      .limit(limit);
    return rows.map(row => row.short_name);
  }

  /** Keys of files that are not known as they are now. */
  async #changed(
    files: ReadonlyMap<string, NamedFile>,
    old: ReadonlySet<string>,
    seen_at: string,
  ): Promise<string[]> {
    const changed: string[] = [];
    for (const part of parts([...files.keys()])) {
      const known = await findKnown(this.#database, part);
      for (const key of part) {
        const row = known.get(key);
        const isChanged = row
          ? changeOf(row, files.get(key), seen_at) !== undefined
          : !old.has(key);
        if (isChanged) changed.push(key);
      }
    }
    return changed;
  }

  /** Keys of files that are older than the history that is kept. */
  #old(files: ReadonlyMap<string, NamedFile>): Set<string> {
    const since = this.#keptSince();
    if (since === undefined) return new Set();
    const newest = new Map<string, NamedFile>();
    for (const file of files.values()) {
      const { shortName } = file.name;
      const other = newest.get(shortName);
      if (!other || isNewer(file, other)) newest.set(shortName, file);
    }
    const old = [...files].filter(
      ([, file]) =>
        file.object.lastModified < since &&
        newest.get(file.name.shortName) !== file,
    );
    return new Set(old.map(([key]) => key));
  }

  /** Keys of configurations whose file was there and is not in the list. */
  async #missing(
    files: ReadonlyMap<string, NamedFile>,
    of: string | undefined,
    seen_at: string,
  ): Promise<string[]> {
    const rows = await this.#database<ConfigurationRow>('configurations')
      .select('key')
      .whereNull('file_gone_since')
      .whereNotNull('etag')
      .where('seen_at', '<', seen_at)
      .where(of === undefined ? {} : { short_name: of });
    return rows.map(row => row.key).filter(key => !files.has(key));
  }
}

async function findKnown(
  database: Knex,
  keys: readonly string[],
): Promise<Map<string, Known>> {
  const rows = await database<ConfigurationRow>('configurations')
    .select(...KNOWN)
    .whereIn('key', [...keys]);
  return new Map(rows.map(row => [row.key, row]));
}
