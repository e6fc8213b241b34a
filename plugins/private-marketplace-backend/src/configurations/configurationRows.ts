import type { ConfigurationName } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type {
  ListedObject,
  StoredObject,
} from '@private-marketplace/backstage-plugin-private-marketplace-node';
import { decodeRequester, REQUESTED_BY } from './requester';
import type { ConfigurationRow } from './ConfigurationRow';

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
  claimed_by: null,
  summary: null,
  state_before: null,
  service: null,
} as const;

/** The columns that tell whether a file is another one than before. */
export const KNOWN = [
  'key',
  'short_name',
  'generation',
  'state',
  'written_at',
  'etag',
  'seen_at',
  'file_gone_since',
] as const;

/** A configuration as far as a list of files can change it. */
export type Known = Pick<ConfigurationRow, (typeof KNOWN)[number]>;

/** A file in a list, with the parts of its name. */
export interface NamedFile {
  name: ConfigurationName;
  object: ListedObject;
}

// What an index of PostgreSQL takes beside a short name, in the worst of scripts.
const LONGEST_SORT = 300;

/** A version that sorts as text the way people number: 10 comes after 9. */
export function sortableVersion(version: string): string {
  return version
    .replace(/\d+/g, digits => digits.padStart(20, '0'))
    .slice(0, LONGEST_SORT);
}

/** A configuration whose file is new. */
export function newRow(
  { shortName, version }: ConfigurationName,
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

/** In the order of the history. */
export function isNewer(
  { name, object }: NamedFile,
  other: NamedFile,
): boolean {
  const later =
    object.lastModified.getTime() - other.object.lastModified.getTime();
  return later === 0
    ? sortableVersion(name.version) > sortableVersion(other.name.version)
    : later > 0;
}

/** What changes in a configuration; undefined when nothing does. */
export function changeOf(
  row: Known,
  file: NamedFile | undefined,
  seen_at: string,
): Partial<ConfigurationRow> | undefined {
  if (file) return takeOver(row, file.object, seen_at);
  const isMissing =
    row.etag !== null &&
    row.file_gone_since === null &&
    (row.seen_at === null || row.seen_at < seen_at);
  return isMissing ? { file_gone_since: seen_at } : undefined;
}

/**
 * Who a configuration is of. Anybody who may write into the bucket can put any
 * name on a file, so that it is the portal's only where the portal has accepted
 * the same text. Where one was accepted and another file took its key first,
 * nobody who asked for the one is the author of the other.
 *
 * @param accepted - the text that was accepted, or null.
 */
export function authorship(
  accepted: string | null,
  { text, metadata }: StoredObject,
): Partial<ConfigurationRow> {
  if (accepted !== null && accepted === text) return { claimed_by: null };
  return {
    requested_by: null,
    service: null,
    state_before: null,
    source: 'bucket',
    claimed_by: decodeRequester(metadata[REQUESTED_BY]) ?? null,
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
