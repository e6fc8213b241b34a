import type { ConfigurationVersion } from '@private-marketplace/schemas';
import { isRecord, textAt } from './unknownRecord';

/**
 * The objects that an S3 event says were created. An event can hold several
 * records, and a test event holds none (Amazon S3 User Guide, "Event message
 * structure").
 *
 * @throws TypeError when it is not an S3 event.
 */
export function parseS3Event(event: unknown): ConfigurationVersion[] {
  if (!isRecord(event)) throw new TypeError('The event is not an object.');
  if (event.Event === 's3:TestEvent') return [];
  if (!Array.isArray(event.Records)) {
    throw new TypeError('The event has no Records, so S3 did not send it.');
  }
  return event.Records.map(parseRecord);
}

function parseRecord(record: unknown): ConfigurationVersion {
  const object = isRecord(record) && isRecord(record.s3) && record.s3.object;
  const key = isRecord(object) ? textAt(object, 'key') : undefined;
  const arrivedAt = isRecord(record) ? textAt(record, 'eventTime') : undefined;
  if (
    !isRecord(object) ||
    key === undefined ||
    arrivedAt === undefined ||
    Number.isNaN(Date.parse(arrivedAt))
  ) {
    throw new TypeError(
      'A record of the event has no object key or no time, so S3 did not send it.',
    );
  }
  const versionId = textAt(object, 'versionId');
  const sequencer = textAt(object, 'sequencer');
  return {
    Key: decodeKey(key),
    ...(versionId && { VersionId: versionId }),
    ...(sequencer && { Sequencer: sequencer }),
    ArrivedAt: new Date(arrivedAt).toISOString(),
  };
}

/** Keys are encoded like the fields of a form. */
function decodeKey(key: string): string {
  try {
    return decodeURIComponent(key.replace(/\+/g, ' '));
  } catch {
    throw new TypeError(
      'A key of the event is not encoded as a form field is, so S3 did not send it.',
    );
  }
}
