import {
  MAX_CONFIGURATION_BYTES,
  parseConfigurationKey,
} from 'backstage-plugin-private-marketplace-common';
import type {
  ListedObject,
  StoredObject,
} from 'backstage-plugin-private-marketplace-node';
import type { Knex } from 'knex';
import { decodeRequester, REQUESTED_BY } from '../configurations/requester';
import type { ConfigurationRow } from '../database/rows';
import { insertAll, inWriting } from '../database/writing';
import { Subjects } from './Subjects';

/** What a configuration is like while nothing has picked it up. */
const UNMOVED = {
  started_at: null,
  ended_at: null,
  change_set_id: null,
  error_message: null,
  error_key: null,
  problems: null,
  revision_before: null,
  revision_after: null,
  file_gone_since: null,
  read_etag: null,
  version_id: null,
  text: null,
} as const;

type Known = Pick<
  ConfigurationRow,
  | 'key'
  | 'short_name'
  | 'generation'
  | 'state'
  | 'written_at'
  | 'etag'
  | 'seen_at'
  | 'file_gone_since'
>;

/** The configurations: what the bucket holds, and what it has held. */
export class ConfigurationStore {
  readonly #database: Knex;

  constructor(database: Knex) {
    this.#database = database;
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
    const subjects = new Subjects();
    const seen_at = listedAt.toISOString();
    await inWriting(this.#database, async transaction => {
      const rows = await transaction<ConfigurationRow>('configurations')
        .select(
          'key',
          'short_name',
          'generation',
          'state',
          'written_at',
          'etag',
          'seen_at',
          'file_gone_since',
        )
        .where(of === undefined ? {} : { short_name: of });
      const known = new Map<string, Known>(rows.map(row => [row.key, row]));
      const added: ConfigurationRow[] = [];
      const present = new Set<string>();
      for (const object of objects) {
        const parsed = parseConfigurationKey(object.key);
        if (!parsed.ok) continue;
        if (of !== undefined && parsed.name.shortName !== of) continue;
        present.add(object.key);
        const row = known.get(object.key);
        const change = row && takeOver(row, object, seen_at);
        if (row && !change) continue;
        subjects.addShortName(parsed.name.shortName);
        if (change) {
          await transaction('configurations')
            .where({ key: object.key })
            .update(change);
        } else {
          added.push(newRow(parsed.name, object, seen_at));
        }
      }
      await insertAll(transaction, 'configurations', added);
      for (const row of rows) {
        const isMissing =
          !present.has(row.key) &&
          row.etag !== null &&
          row.file_gone_since === null &&
          (row.seen_at === null || row.seen_at < seen_at);
        if (!isMissing) continue;
        subjects.addShortName(row.short_name);
        await transaction('configurations')
          .where({ key: row.key })
          .update({ file_gone_since: seen_at });
      }
    });
    return subjects;
  }

  /** Keys of files whose content has not been read, newest first. */
  async unread(limit: number, of?: string): Promise<string[]> {
    const rows = await this.#database<ConfigurationRow>('configurations')
      .select('key')
      .whereNotNull('etag')
      .whereNull('file_gone_since')
      .where(of === undefined ? {} : { short_name: of })
      .where(query => {
        void query.whereNull('read_etag').orWhereRaw('read_etag <> etag');
      })
      .orderBy('written_at', 'desc')
      .limit(limit);
    return rows.map(row => row.key);
  }

  /** Takes over the contents of files. */
  async storeContents(objects: readonly StoredObject[]): Promise<Subjects> {
    const subjects = new Subjects();
    const inOrder = [...objects].sort((a, b) => (a.key < b.key ? -1 : 1));
    await inWriting(this.#database, async transaction => {
      for (const object of inOrder) {
        const parsed = parseConfigurationKey(object.key);
        if (!parsed.ok) continue;
        const requester = decodeRequester(object.metadata[REQUESTED_BY]);
        // Where the file was overwritten since the list, the next list will tell.
        const updated = await transaction('configurations')
          .where({ key: object.key, etag: object.etag })
          .update({
            read_etag: object.etag,
            version_id: object.versionId ?? null,
            text: object.text ?? null,
            ...(requester !== undefined && {
              requested_by: requester,
              source: 'portal',
            }),
          });
        if (updated > 0) subjects.addShortName(parsed.name.shortName);
      }
    });
    return subjects;
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
}

/** Longest content that is kept. */
export const MAX_TEXT_BYTES = MAX_CONFIGURATION_BYTES;

/** A version that sorts as text the way people number: 10 comes after 9. */
export function sortableVersion(version: string): string {
  return version.replace(/\d+/g, digits => digits.padStart(20, '0'));
}

function newRow(
  { shortName, version }: { shortName: string; version: string },
  { key, etag, size, lastModified }: ListedObject,
  seen_at: string,
): ConfigurationRow {
  return {
    key,
    short_name: shortName,
    version,
    version_sort: sortableVersion(version),
    generation: 1,
    state: 'written',
    source: 'bucket',
    written_at: lastModified.toISOString(),
    etag,
    size,
    seen_at,
    requested_by: null,
    ...UNMOVED,
  };
}

/** What changes in a configuration for that its file is in the list so; undefined when nothing does. */
function takeOver(
  row: Known,
  { etag, size, lastModified }: ListedObject,
  seen_at: string,
): Partial<ConfigurationRow> | undefined {
  const written_at = lastModified.toISOString();
  if (row.etag === null && row.state === 'accepted') {
    return { etag, size, written_at, seen_at, state: 'written' };
  }
  const isSame = row.etag === etag && row.written_at === written_at;
  if (isSame) {
    return row.file_gone_since === null
      ? undefined
      : { file_gone_since: null, seen_at };
  }
  if (row.etag !== null && written_at < row.written_at) return undefined;
  return {
    ...UNMOVED,
    etag,
    size,
    written_at,
    seen_at,
    state: 'written',
    source: 'bucket',
    requested_by: null,
    generation: row.generation + 1,
  };
}
