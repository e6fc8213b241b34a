import type { Bucket } from '../state/bucket';
import type { ObjectVersion } from '../state/journalEntry';
import { noSuchKey, preconditionFailed, S3Error } from './s3Error';

type Headers = ReadonlyMap<string, string>;

/** Whether a list of ETags, quoted or not, or `*` speaks of this one. */
export function matchesEtag(condition: string, etag: string): boolean {
  return condition
    .split(',')
    .map(item => item.trim().replace(/^(?:W\/)?"(.*)"$/, '$1'))
    .some(item => item === '*' || item === etag);
}

/** Throws when `If-Match` or `If-None-Match` forbid to write a key. */
export function checkWrite(
  headers: Headers,
  bucket: Bucket,
  key: string,
): void {
  const ifMatch = headers.get('if-match');
  const ifNoneMatch = headers.get('if-none-match');
  const current = bucket.current(key);
  if (ifNoneMatch !== undefined) {
    if (ifNoneMatch !== '*') {
      throw new S3Error(
        'NotImplemented',
        'A header you provided implies functionality that is not implemented',
        { Header: 'If-None-Match' },
      );
    }
    if (current?.kind === 'object') {
      throw preconditionFailed('If-None-Match');
    }
  }
  if (ifMatch !== undefined) {
    if (current?.kind !== 'object') {
      throw noSuchKey(key);
    }
    if (!matchesEtag(ifMatch, current.etag)) {
      throw preconditionFailed('If-Match');
    }
  }
}

function time(header: string | undefined): number | undefined {
  const milliseconds = Date.parse(header ?? '');
  return Number.isNaN(milliseconds) ? undefined : milliseconds;
}

/**
 * Whether a reader knows this version already. Throws when it asks for another
 * one. The prefix is that of the headers about the source of a copy.
 */
export function isKnownToReader(
  headers: Headers,
  version: ObjectVersion,
  prefix = '',
): boolean {
  const modified = Date.parse(version.modified);
  const ifMatch = headers.get(`${prefix}if-match`);
  const ifNoneMatch = headers.get(`${prefix}if-none-match`);
  const unmodified = time(headers.get(`${prefix}if-unmodified-since`));
  const since = time(headers.get(`${prefix}if-modified-since`));
  if (ifMatch !== undefined) {
    if (!matchesEtag(ifMatch, version.etag)) {
      throw preconditionFailed('If-Match');
    }
  } else if (unmodified !== undefined && modified > unmodified) {
    throw preconditionFailed('If-Unmodified-Since');
  }
  return ifNoneMatch === undefined
    ? since !== undefined && modified <= since
    : matchesEtag(ifNoneMatch, version.etag);
}
