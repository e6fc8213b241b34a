import type { Bucket } from '../state/bucket';
import type { Version } from '../state/journalEntry';
import type { ObjectStore } from '../state/objectStore';
import { findBucket } from './find';
import {
  type ListingOptions,
  readListingOptions,
  takePage,
  writePrefixes,
} from './listing';
import { S3Error } from './s3Error';
import type { S3Request } from './s3Request';
import { type S3Response, xmlResponse } from './s3Response';
import { xmlDocument, xmlElement, xmlGroup } from './xml';

function writeVersion(
  bucket: Bucket,
  version: Version,
  { encode }: ListingOptions,
): string {
  const common = [
    xmlElement('Key', encode(version.key)),
    xmlElement('VersionId', version.versionId),
    xmlElement('IsLatest', bucket.current(version.key) === version),
    xmlElement('LastModified', version.modified),
    xmlGroup('Owner', [xmlElement('ID', 'sandbox')]),
  ];
  return version.kind === 'marker'
    ? xmlGroup('DeleteMarker', common)
    : xmlGroup('Version', [
        ...common,
        xmlElement('ETag', `"${version.etag}"`),
        xmlElement('Size', version.size),
        xmlElement('StorageClass', 'STANDARD'),
      ]);
}

/** The versions under the key that the last page ended with. */
function versionsAfter(
  bucket: Bucket,
  key: string,
  versionId: string,
): readonly Version[] {
  const versions = bucket.versions(key);
  const index = versions.findIndex(version => version.versionId === versionId);
  return versionId === '' || index < 0 ? [] : versions.slice(index + 1);
}

export function listObjectVersions(
  store: ObjectStore,
  request: S3Request,
): S3Response {
  const { query } = request;
  const bucket = findBucket(store, request.bucket);
  const options = readListingOptions(request);
  const { encode } = options;
  const keyMarker = query.get('key-marker') ?? '';
  const versionIdMarker = query.get('version-id-marker') ?? '';
  if (versionIdMarker !== '' && keyMarker === '') {
    throw new S3Error(
      'InvalidArgument',
      'A version-id marker cannot be specified without a key marker.',
      { ArgumentName: 'version-id-marker', ArgumentValue: versionIdMarker },
    );
  }
  const { items, prefixes, next } = takePage(
    bucket.keys,
    keyMarker,
    options,
    key =>
      key === keyMarker
        ? versionsAfter(bucket, key, versionIdMarker)
        : bucket.versions(key),
  );
  const body = xmlDocument('ListVersionsResult', [
    xmlElement('Name', bucket.name),
    xmlElement('Prefix', encode(options.prefix)),
    xmlElement('KeyMarker', encode(keyMarker)),
    xmlElement('VersionIdMarker', versionIdMarker),
    xmlElement('NextKeyMarker', next && encode(next.key)),
    xmlElement('NextVersionIdMarker', next?.item?.versionId),
    xmlElement('MaxKeys', options.maxKeys),
    xmlElement('Delimiter', encode(options.delimiter) || undefined),
    xmlElement('EncodingType', options.encodingType),
    xmlElement('IsTruncated', next !== undefined),
    ...items.map(version => writeVersion(bucket, version, options)),
    ...writePrefixes(prefixes, options),
  ]);
  return xmlResponse(body);
}
