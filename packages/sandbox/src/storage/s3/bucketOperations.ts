import type { ObjectStore } from '../state/objectStore';
import { findBucket } from './find';
import { readText } from './readXml';
import { S3Error } from './s3Error';
import type { S3Request } from './s3Request';
import { type S3Response, xmlResponse } from './s3Response';
import { xmlDocument, xmlElement, xmlGroup } from './xml';

/** The only region there is. */
export const region = 'us-east-1';

export function listBuckets(store: ObjectStore): S3Response {
  const buckets = store.buckets
    .sort((left, right) => (left.name < right.name ? -1 : 1))
    .map(({ name, created }) =>
      xmlGroup('Bucket', [
        xmlElement('Name', name),
        xmlElement('CreationDate', created),
      ]),
    );
  const children = [
    xmlGroup('Owner', [xmlElement('ID', 'sandbox')]),
    xmlGroup('Buckets', buckets),
  ];
  return xmlResponse(xmlDocument('ListAllMyBucketsResult', children));
}

export function createBucket(
  store: ObjectStore,
  { bucket }: S3Request,
): S3Response {
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket)) {
    const message = 'The specified bucket is not valid.';
    throw new S3Error('InvalidBucketName', message, { BucketName: bucket });
  }
  if (store.bucket(bucket)) {
    throw new S3Error(
      'BucketAlreadyOwnedByYou',
      'Your previous request to create the named bucket succeeded and you already own it.',
      { BucketName: bucket },
    );
  }
  store.createBucket(bucket);
  return { status: 200, headers: { location: `/${bucket}` } };
}

export function headBucket(
  store: ObjectStore,
  { bucket }: S3Request,
): S3Response {
  findBucket(store, bucket);
  return { status: 200, headers: { 'x-amz-bucket-region': region } };
}

export function deleteBucket(
  store: ObjectStore,
  { bucket }: S3Request,
): S3Response {
  if (!findBucket(store, bucket).isEmpty) {
    throw new S3Error(
      'BucketNotEmpty',
      'The bucket you tried to delete is not empty. You must delete all versions in the bucket.',
      { BucketName: bucket },
    );
  }
  store.deleteBucket(bucket);
  return { status: 204 };
}

export function getBucketLocation(
  store: ObjectStore,
  { bucket }: S3Request,
): S3Response {
  findBucket(store, bucket);
  // S3 names every region here but this one.
  return xmlResponse(xmlDocument('LocationConstraint', []));
}

export function getBucketVersioning(
  store: ObjectStore,
  { bucket }: S3Request,
): S3Response {
  const { versioning } = findBucket(store, bucket);
  return xmlResponse(
    xmlDocument('VersioningConfiguration', [xmlElement('Status', versioning)]),
  );
}

export function putBucketVersioning(
  store: ObjectStore,
  { bucket, body }: S3Request,
): S3Response {
  findBucket(store, bucket);
  const status = readText(body.toString(), 'Status');
  if (status !== 'Enabled' && status !== 'Suspended') {
    throw new S3Error(
      'MalformedXML',
      'The XML you provided was not well-formed or did not validate against our published schema',
    );
  }
  store.setVersioning(bucket, status);
  return { status: 200 };
}
