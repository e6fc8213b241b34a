import type { Clock } from '../clock';
import { encodeKey } from './encodeKey';
import type { CreatedObject } from './s3/answer';
import { region } from './s3/bucketOperations';
import type { ObjectCreatedEvent } from './s3/s3Response';
import { nullVersion } from './state/bucket';

/** One entry of `Records` in the notification that S3 sends for a new object. */
export interface ObjectCreatedRecord {
  eventVersion: '2.1';
  eventSource: 'aws:s3';
  awsRegion: string;
  /** ISO 8601 with milliseconds. */
  eventTime: string;
  eventName: ObjectCreatedEvent;
  userIdentity: { principalId: string };
  requestParameters: { sourceIPAddress: string };
  responseElements: { 'x-amz-request-id': string; 'x-amz-id-2': string };
  s3: {
    s3SchemaVersion: '1.0';
    configurationId: string;
    bucket: {
      name: string;
      ownerIdentity: { principalId: string };
      arn: string;
    };
    object: {
      /** Form-URL-encoded: a space is `+`, and `#` is `%23`. */
      key: string;
      size: number;
      /** Without quotes. */
      eTag: string;
      /** Only from a bucket with versions. */
      versionId?: string;
      /** Hexadecimal; the greater one is the later write of the same key. */
      sequencer: string;
    };
  };
}

/** Writes the notification for a new object. */
export function objectCreatedRecord(
  { bucket, event, hostId, requestId, sourceAddress, version }: CreatedObject,
  clock: Clock,
): ObjectCreatedRecord {
  const { etag, key, sequence, size, versionId } = version;
  return {
    eventVersion: '2.1',
    eventSource: 'aws:s3',
    awsRegion: region,
    eventTime: clock.now().toISOString(),
    eventName: event,
    userIdentity: { principalId: 'AWS:SANDBOX' },
    requestParameters: { sourceIPAddress: sourceAddress },
    responseElements: { 'x-amz-request-id': requestId, 'x-amz-id-2': hostId },
    s3: {
      s3SchemaVersion: '1.0',
      configurationId: 'sandbox',
      bucket: {
        name: bucket,
        ownerIdentity: { principalId: 'SANDBOX' },
        arn: `arn:aws:s3:::${bucket}`,
      },
      object: {
        key: encodeKey(key),
        size,
        eTag: etag,
        ...(versionId !== nullVersion && { versionId }),
        sequencer: sequence.toString(16).toUpperCase().padStart(18, '0'),
      },
    },
  };
}
