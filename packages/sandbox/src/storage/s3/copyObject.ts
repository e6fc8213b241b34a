import type { ObjectStore } from '../state/objectStore';
import { findCopySource } from './copySource';
import { versionHeader } from './find';
import { findWritable } from './putObject';
import { S3Error } from './s3Error';
import type { S3Request } from './s3Request';
import { type S3Response, xmlResponse } from './s3Response';
import { storedHeaders } from './storedHeaders';
import { tagsOfHeaders } from './tags';
import { xmlDocument, xmlElement } from './xml';

export function copyObject(store: ObjectStore, request: S3Request): S3Response {
  const bucket = findWritable(store, request);
  const source = findCopySource(store, request);
  const replaces = (what: string) =>
    request.headers.get(`x-amz-${what}-directive`)?.toUpperCase() === 'REPLACE';
  const replace = replaces('metadata');
  const itself = source.bucket === bucket && source.version.key === request.key;
  if (itself && !replace && !source.pinned) {
    throw new S3Error(
      'InvalidRequest',
      "This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata, storage class, website redirect location or encryption attributes.",
    );
  }
  const { checksum, tags } = source.version;
  const version = store.putObject(bucket, {
    key: request.key,
    body: store.read(source.version),
    headers: replace ? storedHeaders(request.headers) : source.version.headers,
    ...(checksum && { checksum }),
    tags: replaces('tagging') ? tagsOfHeaders(request.headers) : tags,
  });
  const body = xmlDocument('CopyObjectResult', [
    xmlElement('LastModified', version.modified),
    xmlElement('ETag', `"${version.etag}"`),
  ]);
  return {
    ...xmlResponse(body, {
      ...versionHeader(bucket, version),
      ...versionHeader(
        source.bucket,
        source.version,
        'x-amz-copy-source-version-id',
      ),
    }),
    created: { event: 'ObjectCreated:Copy', version },
  };
}
