import { parseConfigurationKey } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { ListedObject } from '@private-marketplace/backstage-plugin-private-marketplace-node';
import type { Knex } from 'knex';
import { KEYS_PER_STATEMENT, parts } from '../database/writing';
import type { ConfigurationRow } from './ConfigurationRow';
import {
  changeOf,
  isNewer,
  KNOWN,
  type Known,
  type NamedFile,
} from './configurationRows';

/** What a list of files is of: all, those of one short name, or some, of which others may be missing. */
export type ListExtent = 'all' | 'some' | { of: string };

interface FileList {
  which: ListExtent;
  /** When the list began. */
  seen_at: string;
  /** Older files are left out. */
  keptSince?: Date;
}

/** Configuration files of a list, by key. */
export function listedFiles(
  objects: readonly ListedObject[],
  which: ListExtent,
): Map<string, NamedFile> {
  const files = new Map<string, NamedFile>();
  for (const object of objects) {
    const parsed = parseConfigurationKey(object.key);
    if (!parsed.ok) continue;
    const { shortName } = parsed.name;
    if (typeof which === 'object' && shortName !== which.of) continue;
    files.set(object.key, { name: parsed.name, object });
  }
  return files;
}

/** Keys of files that are not known as they are now, and of those that were there and are not in the list, in order. */
export async function namesToStore(
  database: Knex,
  files: ReadonlyMap<string, NamedFile>,
  list: FileList,
): Promise<string[]> {
  const { changed, present } = await compare(database, files, list);
  return [
    ...changed,
    ...(await missing(database, files, present, list)),
  ].sort();
}

/** What is known of files, by key. */
export async function findKnown(
  database: Knex,
  keys: readonly string[],
): Promise<Map<string, Known>> {
  const rows = await database<ConfigurationRow>('configurations')
    .select(...KNOWN)
    .whereIn('key', [...keys]);
  return new Map(rows.map(row => [row.key, row]));
}

/** @returns changed: keys of files that are not known as they are now; present: how many were known to be there before the list. */
async function compare(
  database: Knex,
  files: ReadonlyMap<string, NamedFile>,
  { which, seen_at, keptSince }: FileList,
): Promise<{ changed: string[]; present: number }> {
  const old = keptSince ? olderThan(files, keptSince, which) : new Set();
  const changed: string[] = [];
  let present = 0;
  for (const part of parts([...files.keys()], KEYS_PER_STATEMENT)) {
    const known = await findKnown(database, part);
    for (const key of part) {
      const row = known.get(key);
      if (row && isPresent(row, seen_at)) present += 1;
      const isChanged = row
        ? changeOf(row, files.get(key), seen_at) !== undefined
        : !old.has(key);
      if (isChanged) changed.push(key);
    }
  }
  return { changed, present };
}

function isPresent(row: Known, seenBefore: string): boolean {
  return (
    row.etag !== null &&
    row.file_gone_since === null &&
    row.seen_at !== null &&
    row.seen_at < seenBefore
  );
}

/** Keys of files that are older than the history that is kept; but not the newest of an experience, where the list can tell which it is. */
function olderThan(
  files: ReadonlyMap<string, NamedFile>,
  since: Date,
  which: ListExtent,
): Set<string> {
  const newest = new Map<string, NamedFile>();
  if (which !== 'some') {
    for (const file of files.values()) {
      const { shortName } = file.name;
      const other = newest.get(shortName);
      if (!other || isNewer(file, other)) newest.set(shortName, file);
    }
  }
  const old = [...files].filter(
    ([, file]) =>
      file.object.lastModified < since &&
      newest.get(file.name.shortName) !== file,
  );
  return new Set(old.map(([key]) => key));
}

/** @param present - how many of the list were known to be there: mostly that is all. */
async function missing(
  database: Knex,
  files: ReadonlyMap<string, NamedFile>,
  present: number,
  { which, seen_at }: FileList,
): Promise<string[]> {
  if (which === 'some') return [];
  const known = () =>
    database<ConfigurationRow>('configurations')
      .whereNull('file_gone_since')
      .whereNotNull('etag')
      .where('seen_at', '<', seen_at)
      .where(which === 'all' ? {} : { short_name: which.of });
  const row = await known().count({ total: '*' }).first();
  if (Number(row?.total) === present) return [];
  const keys: string[] = await known().pluck('key');
  return keys.filter(key => !files.has(key));
}
