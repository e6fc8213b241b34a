import type { Part } from '../state/journalEntry';
import { md5, type ObjectStore } from '../state/objectStore';
import { matchesEtag } from './conditions';
import { findUpload, versionHeader } from './find';
import { findWritable } from './putObject';
import { readElements, readText } from './readXml';
import { S3Error } from './s3Error';
import type { S3Request } from './s3Request';
import { type S3Response, xmlResponse } from './s3Response';
import { storedHeaders } from './storedHeaders';
import { tagsOfHeaders } from './tags';
import { checksumOf, verifyChecksums } from './verifyBody';
import { xmlDocument, xmlElement } from './xml';

const smallestPart = 5 * 1024 * 1024;

export function createMultipartUpload(
  store: ObjectStore,
  request: S3Request,
): S3Response {
  const { bucket, key } = request;
  findWritable(store, request);
  const headers = storedHeaders(request.headers);
  const tags = tagsOfHeaders(request.headers);
  const uploadId = store.startUpload(bucket, key, headers, tags);
  const algorithm = request.headers.get('x-amz-checksum-algorithm');
  const body = xmlDocument('InitiateMultipartUploadResult', [
    xmlElement('Bucket', bucket),
    xmlElement('Key', key),
    xmlElement('UploadId', uploadId),
  ]);
  return xmlResponse(body, {
    ...(algorithm && { 'x-amz-checksum-algorithm': algorithm }),
  });
}

export function abortMultipartUpload(
  store: ObjectStore,
  request: S3Request,
): S3Response {
  store.endUpload(findUpload(store, request).uploadId);
  return { status: 204 };
}

/** The parts that a completion asks for, in its order. */
function chooseParts(
  request: S3Request,
  parts: ReadonlyMap<number, Part>,
): Part[] {
  const chosen = readElements(request.body.toString(), 'Part').map(xml => {
    const part = parts.get(Number(readText(xml, 'PartNumber')));
    if (!part || !matchesEtag(readText(xml, 'ETag') ?? '', part.etag)) {
      throw new S3Error(
        'InvalidPart',
        "One or more of the specified parts could not be found. The part may not have been uploaded, or the specified entity tag may not match the part's entity tag.",
      );
    }
    return part;
  });
  if (chosen.length === 0) {
    throw new S3Error('MalformedXML', 'You must specify at least one part');
  }
  chosen.forEach((part, index) => {
    const next = chosen[index + 1];
    if (next && next.number <= part.number) {
      throw new S3Error(
        'InvalidPartOrder',
        'The list of parts was not in ascending order. Parts must be ordered by part number.',
      );
    }
    if (next && part.size < smallestPart) {
      throw new S3Error(
        'EntityTooSmall',
        'Your proposed upload is smaller than the minimum allowed size',
        { PartNumber: String(part.number), ETag: part.etag },
      );
    }
  });
  return chosen;
}

export function completeMultipartUpload(
  store: ObjectStore,
  request: S3Request,
): S3Response {
  const upload = findUpload(store, request);
  const bucket = findWritable(store, request);
  const parts = chooseParts(request, upload.parts);
  const body = Buffer.concat(parts.map(part => store.read(part)));
  const sums = Buffer.from(parts.map(part => part.etag).join(''), 'hex');
  // A checksum with a count behind it is one of the parts' checksums.
  const sent = checksumOf(request.headers);
  const checksum = sent?.value.includes('-') ? undefined : sent;
  if (checksum) {
    verifyChecksums(body, new Map([[checksum.header, checksum.value]]));
  }
  const version = store.putObject(bucket, {
    key: request.key,
    body,
    headers: upload.headers,
    tags: upload.tags,
    etag: `${md5(sums)}-${parts.length}`,
    uploadId: upload.uploadId,
    ...(checksum && { checksum }),
  });
  const xml = xmlDocument('CompleteMultipartUploadResult', [
    xmlElement('Location', `/${bucket.name}/${encodeURI(version.key)}`),
    xmlElement('Bucket', bucket.name),
    xmlElement('Key', version.key),
    xmlElement('ETag', `"${version.etag}"`),
  ]);
  return {
    ...xmlResponse(xml, versionHeader(bucket, version)),
    created: { event: 'ObjectCreated:CompleteMultipartUpload', version },
  };
}
