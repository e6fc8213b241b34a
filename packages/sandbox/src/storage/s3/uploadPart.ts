import type { ObjectStore } from '../state/objectStore';
import { parseByteRange } from './byteRange';
import { findCopySource } from './copySource';
import { findUpload, versionHeader } from './find';
import { S3Error } from './s3Error';
import type { S3Request } from './s3Request';
import { type S3Response, xmlResponse } from './s3Response';
import { checksumOf } from './verifyBody';
import { xmlDocument, xmlElement } from './xml';

function partNumber(request: S3Request): number {
  const number = Number(request.query.get('partNumber') ?? '');
  if (!Number.isInteger(number) || number < 1 || number > 10000) {
    throw new S3Error(
      'InvalidArgument',
      'Part number must be an integer between 1 and 10000, inclusive',
      { ArgumentName: 'partNumber' },
    );
  }
  return number;
}

export function uploadPart(store: ObjectStore, request: S3Request): S3Response {
  const number = partNumber(request);
  const { uploadId } = findUpload(store, request);
  const checksum = checksumOf(request.headers);
  const part = store.addPart(uploadId, number, request.body, checksum);
  return {
    status: 200,
    headers: {
      etag: `"${part.etag}"`,
      ...(checksum && { [checksum.header]: checksum.value }),
    },
  };
}

export function uploadPartCopy(
  store: ObjectStore,
  request: S3Request,
): S3Response {
  const number = partNumber(request);
  const { uploadId } = findUpload(store, request);
  const { bucket, version } = findCopySource(store, request);
  const body = store.read(version);
  const header = request.headers.get('x-amz-copy-source-range');
  const range = parseByteRange(header, version.size);
  const part = store.addPart(
    uploadId,
    number,
    range ? body.subarray(range.start, range.end + 1) : body,
  );
  const xml = xmlDocument('CopyPartResult', [
    xmlElement('LastModified', part.modified),
    xmlElement('ETag', `"${part.etag}"`),
  ]);
  return xmlResponse(
    xml,
    versionHeader(bucket, version, 'x-amz-copy-source-version-id'),
  );
}
