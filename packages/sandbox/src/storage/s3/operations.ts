import type { ObjectStore } from '../state/objectStore';
import {
  createBucket,
  deleteBucket,
  getBucketLocation,
  getBucketVersioning,
  headBucket,
  listBuckets,
  putBucketVersioning,
} from './bucketOperations';
import { copyObject } from './copyObject';
import { deleteObject, deleteObjects } from './deleteObject';
import { getObject } from './getObject';
import { listObjects, listObjectsV2 } from './listObjects';
import { listObjectVersions } from './listObjectVersions';
import { listMultipartUploads, listParts } from './listUploads';
import {
  abortMultipartUpload,
  completeMultipartUpload,
  createMultipartUpload,
} from './multipartUpload';
import { putObject } from './putObject';
import { S3Error } from './s3Error';
import type { S3Request } from './s3Request';
import type { S3Response } from './s3Response';
import {
  deleteObjectTagging,
  getObjectTagging,
  putObjectTagging,
} from './tags';
import { uploadPart, uploadPartCopy } from './uploadPart';

type Operation = (store: ObjectStore, request: S3Request) => S3Response;

/** By what the path names, the method, and the subresource or source of a copy. */
const operations = new Map<string, Operation>([
  ['service GET', listBuckets],
  ['bucket PUT', createBucket],
  ['bucket HEAD', headBucket],
  ['bucket DELETE', deleteBucket],
  ['bucket GET location', getBucketLocation],
  ['bucket GET versioning', getBucketVersioning],
  ['bucket PUT versioning', putBucketVersioning],
  ['bucket GET', listObjects],
  ['bucket GET list-type', listObjectsV2],
  ['bucket GET versions', listObjectVersions],
  ['bucket GET uploads', listMultipartUploads],
  ['bucket POST delete', deleteObjects],
  ['object PUT', putObject],
  ['object PUT copy', copyObject],
  ['object GET', getObject],
  ['object HEAD', getObject],
  ['object DELETE', deleteObject],
  ['object GET tagging', getObjectTagging],
  ['object PUT tagging', putObjectTagging],
  ['object DELETE tagging', deleteObjectTagging],
  ['object POST uploads', createMultipartUpload],
  ['object PUT uploadId', uploadPart],
  ['object PUT uploadId copy', uploadPartCopy],
  ['object POST uploadId', completeMultipartUpload],
  ['object DELETE uploadId', abortMultipartUpload],
  ['object GET uploadId', listParts],
]);

/** Parameters that change how an operation answers, but not which one it is. */
const ordinary =
  /^(?:prefix|delimiter|marker|max-keys|encoding-type|start-after|continuation-token|fetch-owner|key-marker|version-id-marker|upload-id-marker|max-uploads|max-parts|part-number-marker|versionId|response-.*|x-id|x-amz-.*|AWSAccessKeyId|Signature|Expires)$/i;

function describe({ bucket, headers, key, method, query }: S3Request): string {
  const level = (key && 'object') || (bucket && 'bucket') || 'service';
  // Any other parameter names something of its own, such as ?acl: to take it
  // for the plain operation would overwrite the object.
  const subresources = [...query.keys()].filter(
    name =>
      !ordinary.test(name) && !(name === 'partNumber' && query.has('uploadId')),
  );
  const copy = method === 'PUT' && headers.has('x-amz-copy-source');
  return [level, method, ...subresources, ...(copy ? ['copy'] : [])].join(' ');
}

/** Finds what a request asks for. */
export function findOperation(request: S3Request): Operation {
  const operation = operations.get(describe(request));
  if (!operation) {
    throw new S3Error(
      'NotImplemented',
      `The sandbox has no operation for "${describe(request)}"`,
    );
  }
  return operation;
}
