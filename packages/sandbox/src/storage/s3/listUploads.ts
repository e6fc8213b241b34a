import { compareKeys } from '../compareKeys';
import type { ObjectStore } from '../state/objectStore';
import { findBucket, findUpload } from './find';
import type { S3Request } from './s3Request';
import { type S3Response, xmlResponse } from './s3Response';
import { xmlDocument, xmlElement, xmlGroup } from './xml';

/** Answers ListMultipartUploads, always in one page. */
export function listMultipartUploads(
  store: ObjectStore,
  request: S3Request,
): S3Response {
  const { name } = findBucket(store, request.bucket);
  const prefix = request.query.get('prefix') ?? '';
  const uploads = store
    .uploads(name)
    .filter(upload => upload.key.startsWith(prefix))
    .sort((left, right) => compareKeys(left.key, right.key))
    .map(upload =>
      xmlGroup('Upload', [
        xmlElement('Key', upload.key),
        xmlElement('UploadId', upload.uploadId),
        xmlElement('StorageClass', 'STANDARD'),
        xmlElement('Initiated', upload.started),
      ]),
    );
  const body = xmlDocument('ListMultipartUploadsResult', [
    xmlElement('Bucket', name),
    xmlElement('Prefix', prefix),
    xmlElement('IsTruncated', false),
    ...uploads,
  ]);
  return xmlResponse(body);
}

/** Answers ListParts, always in one page. */
export function listParts(store: ObjectStore, request: S3Request): S3Response {
  const upload = findUpload(store, request);
  const parts = [...upload.parts.values()]
    .sort((left, right) => left.number - right.number)
    .map(part =>
      xmlGroup('Part', [
        xmlElement('PartNumber', part.number),
        xmlElement('LastModified', part.modified),
        xmlElement('ETag', `"${part.etag}"`),
        xmlElement('Size', part.size),
      ]),
    );
  const body = xmlDocument('ListPartsResult', [
    xmlElement('Bucket', upload.bucket),
    xmlElement('Key', upload.key),
    xmlElement('UploadId', upload.uploadId),
    xmlElement('StorageClass', 'STANDARD'),
    xmlElement('IsTruncated', false),
    ...parts,
  ]);
  return xmlResponse(body);
}
