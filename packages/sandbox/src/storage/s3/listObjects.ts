import { compareKeys } from '../compareKeys';
import type { Bucket } from '../state/bucket';
import type { ObjectVersion } from '../state/journalEntry';
import type { ObjectStore } from '../state/objectStore';
import { findBucket } from './find';
import {
  type ListingOptions,
  type Page,
  readListingOptions,
  takePage,
  writePrefixes,
} from './listing';
import { S3Error } from './s3Error';
import type { S3Request } from './s3Request';
import { type S3Response, xmlResponse } from './s3Response';
import { xmlDocument, xmlElement, xmlGroup } from './xml';

function takeObjects(
  bucket: Bucket,
  marker: string,
  options: ListingOptions,
): Page<ObjectVersion> {
  return takePage(bucket.keys, marker, options, key => {
    const current = bucket.current(key);
    return current?.kind === 'object' && key !== marker ? [current] : [];
  });
}

function writeObjects(
  objects: readonly ObjectVersion[],
  options: ListingOptions,
  withOwner: boolean,
): string[] {
  const owner = xmlGroup('Owner', [xmlElement('ID', 'sandbox')]);
  return objects.map(object =>
    xmlGroup('Contents', [
      xmlElement('Key', options.encode(object.key)),
      xmlElement('LastModified', object.modified),
      xmlElement('ETag', `"${object.etag}"`),
      xmlElement('Size', object.size),
      withOwner ? owner : '',
      xmlElement('StorageClass', 'STANDARD'),
    ]),
  );
}

/** Answers the first version of ListObjects. */
export function listObjects(
  store: ObjectStore,
  request: S3Request,
): S3Response {
  const bucket = findBucket(store, request.bucket);
  const options = readListingOptions(request);
  const { encode, delimiter } = options;
  const marker = request.query.get('marker') ?? '';
  const { items, prefixes, next } = takeObjects(bucket, marker, options);
  // Without a delimiter the last key says it all, and S3 says it once.
  const nextMarker = next && delimiter ? encode(next.key) : undefined;
  const body = xmlDocument('ListBucketResult', [
    xmlElement('Name', bucket.name),
    xmlElement('Prefix', encode(options.prefix)),
    xmlElement('Marker', encode(marker)),
    xmlElement('NextMarker', nextMarker),
    xmlElement('MaxKeys', options.maxKeys),
    xmlElement('Delimiter', encode(delimiter) || undefined),
    xmlElement('EncodingType', options.encodingType),
    xmlElement('IsTruncated', next !== undefined),
    ...writeObjects(items, options, true),
    ...writePrefixes(prefixes, options),
  ]);
  return xmlResponse(body);
}

/** Tokens mean nothing to clients: a letter that marks ours, then the key. */
function readToken(token: string): string {
  if (!/^k[\w-]*$/.test(token)) {
    throw new S3Error(
      'InvalidArgument',
      'The continuation token provided is incorrect',
      { ArgumentName: 'continuation-token' },
    );
  }
  return Buffer.from(token.slice(1), 'base64url').toString();
}

function writeToken(key: string): string {
  return `k${Buffer.from(key).toString('base64url')}`;
}

/** Answers ListObjectsV2. */
export function listObjectsV2(
  store: ObjectStore,
  request: S3Request,
): S3Response {
  const { query } = request;
  const bucket = findBucket(store, request.bucket);
  const options = readListingOptions(request);
  const { encode } = options;
  const startAfter = query.get('start-after') ?? '';
  const token = query.get('continuation-token') ?? undefined;
  const resumed = token === undefined ? '' : readToken(token);
  const marker = compareKeys(resumed, startAfter) > 0 ? resumed : startAfter;
  const { items, prefixes, next } = takeObjects(bucket, marker, options);
  const withOwner = query.get('fetch-owner') === 'true';
  const body = xmlDocument('ListBucketResult', [
    xmlElement('Name', bucket.name),
    xmlElement('Prefix', encode(options.prefix)),
    xmlElement('StartAfter', encode(startAfter) || undefined),
    xmlElement('ContinuationToken', token),
    xmlElement('NextContinuationToken', next && writeToken(next.key)),
    xmlElement('KeyCount', items.length + prefixes.length),
    xmlElement('MaxKeys', options.maxKeys),
    xmlElement('Delimiter', encode(options.delimiter) || undefined),
    xmlElement('EncodingType', options.encodingType),
    xmlElement('IsTruncated', next !== undefined),
    ...writeObjects(items, options, withOwner),
    ...writePrefixes(prefixes, options),
  ]);
  return xmlResponse(body);
}
