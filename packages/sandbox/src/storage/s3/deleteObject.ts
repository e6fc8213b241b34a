import type { Bucket } from '../state/bucket';
import type { ObjectStore } from '../state/objectStore';
import { matchesEtag } from './conditions';
import { findBucket } from './find';
import { readElements, readText } from './readXml';
import { preconditionFailed, S3Error } from './s3Error';
import type { S3Request } from './s3Request';
import { type S3Response, xmlResponse } from './s3Response';
import { xmlDocument, xmlElement, xmlGroup } from './xml';

interface Deletion {
  /** The version that is gone for good, or the delete marker that came to be. */
  versionId?: string;
  /** Whether that is a delete marker. */
  marker?: boolean;
}

/** Deletes the given version, or hides the key as far as the bucket has versions. */
function remove(
  store: ObjectStore,
  bucket: Bucket,
  key: string,
  versionId: string | undefined,
): Deletion {
  if (versionId !== undefined) {
    const version = bucket.find(key, versionId);
    if (version) {
      store.removeVersion(bucket, key, versionId);
    }
    return { versionId, marker: version?.kind === 'marker' };
  }
  if (bucket.versioning) {
    const marker = store.addDeleteMarker(bucket, key);
    return { versionId: marker.versionId, marker: true };
  }
  const current = bucket.current(key);
  if (current) {
    store.removeVersion(bucket, key, current.versionId);
  }
  return {};
}

export function deleteObject(
  store: ObjectStore,
  request: S3Request,
): S3Response {
  const { key, query } = request;
  const bucket = findBucket(store, request.bucket);
  const ifMatch = request.headers.get('if-match');
  if (ifMatch !== undefined) {
    const current = bucket.current(key);
    if (current?.kind !== 'object' || !matchesEtag(ifMatch, current.etag)) {
      throw preconditionFailed('If-Match');
    }
  }
  const requested = query.get('versionId') ?? undefined;
  const { versionId, marker } = remove(store, bucket, key, requested);
  return {
    status: 204,
    headers: {
      ...(versionId !== undefined && { 'x-amz-version-id': versionId }),
      ...(marker && { 'x-amz-delete-marker': 'true' }),
    },
  };
}

export function deleteObjects(
  store: ObjectStore,
  request: S3Request,
): S3Response {
  const bucket = findBucket(store, request.bucket);
  const xml = request.body.toString();
  const objects = readElements(xml, 'Object').map(object => ({
    key: readText(object, 'Key') ?? '',
    versionId: readText(object, 'VersionId'),
  }));
  if (objects.length === 0 || objects.some(({ key }) => key === '')) {
    throw new S3Error(
      'MalformedXML',
      'The XML you provided was not well-formed or did not validate against our published schema',
    );
  }
  const quiet = readText(xml, 'Quiet') === 'true';
  const deleted = objects.map(({ key, versionId }) => {
    const deletion = remove(store, bucket, key, versionId);
    return xmlGroup('Deleted', [
      xmlElement('Key', key),
      xmlElement('VersionId', versionId),
      xmlElement('DeleteMarker', deletion.marker || undefined),
      xmlElement(
        'DeleteMarkerVersionId',
        deletion.marker ? deletion.versionId : undefined,
      ),
    ]);
  });
  return xmlResponse(xmlDocument('DeleteResult', quiet ? [] : deleted));
}
