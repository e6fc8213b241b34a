import { parseConfigurationKey } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { ListedObject } from '@private-marketplace/backstage-plugin-private-marketplace-node';
import type { Knex } from 'knex';
import { parts } from '../database/writing';
import type { ConfigurationRow } from './ConfigurationRow';
import {
  changeOf,
  isNewer,
  KNOWN,
  type Known,
  type NamedFile,
} from './configurationRows';

/** Configuration files of a list, by key. */
export function listedFiles(
  objects: readonly ListedObject[],
  of: string | undefined,
): Map<string, NamedFile> {
  const files = new Map<string, NamedFile>();
  for (const object of objects) {
    const parsed = parseConfigurationKey(object.key);
    if (!parsed.ok) continue;
    if (of !== undefined && parsed.name.shortName !== of) continue;
    files.set(object.key, { name: parsed.name, object });
  }
  return files;
}

/** Keys of files that are not known as they are now, and of those that were there and are not in the list, in order. */
export async function namesToStore(
  database: Knex,
  files: ReadonlyMap<string, NamedFile>,
  list: { of: string | undefined; seen_at: string; keptSince?: Date },
): Promise<string[]> {
  return [
    ...(await changed(database, files, list)),
    ...(await missing(database, files, list)),
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

async function changed(
  database: Knex,
  files: ReadonlyMap<string, NamedFile>,
  { seen_at, keptSince }: { seen_at: string; keptSince?: Date },
): Promise<string[]> {
  const old = keptSince ? olderThan(files, keptSince) : new Set();
  const found: string[] = [];
  for (const part of parts([...files.keys()])) {
    const known = await findKnown(database, part);
    for (const key of part) {
      const row = known.get(key);
      const isChanged = row
        ? changeOf(row, files.get(key), seen_at) !== undefined
        : !old.has(key);
      if (isChanged) found.push(key);
    }
  }
  return found;
}

/** Keys of files that are older than the history that is kept. */
function olderThan(
  files: ReadonlyMap<string, NamedFile>,
  since: Date,
): Set<string> {
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

async function missing(
  database: Knex,
  files: ReadonlyMap<string, NamedFile>,
  { of, seen_at }: { of: string | undefined; seen_at: string },
): Promise<string[]> {
  const rows = await database<ConfigurationRow>('configurations')
    .select('key')
    .whereNull('file_gone_since')
    .whereNotNull('etag')
    .where('seen_at', '<', seen_at)
    .where(of === undefined ? {} : { short_name: of });
  return rows.map(row => row.key).filter(key => !files.has(key));
}
