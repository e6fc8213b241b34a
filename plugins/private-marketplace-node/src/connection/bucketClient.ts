import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';
import { boundedRequests } from './boundedRequests';

/** A client of Amazon S3 in the region of the bucket. @public */
export function createBucketClient(options: S3ClientConfig): S3Client {
  return new S3Client({
    requestHandler: boundedRequests,
    ...options,
    followRegionRedirects: true,
  });
}
