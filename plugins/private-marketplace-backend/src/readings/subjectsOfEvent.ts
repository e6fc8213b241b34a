import {
  parseConfigurationKey,
  parseErrorKey,
  parseStatusKey,
  shortNameOfChangeSet,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';

/** What an event says has changed. */
export type EventSubject = { shortName: string } | { changeSetId: string };

/**
 * What an event is about: the end of a change set, or a new object in the
 * bucket, whether EventBridge or S3 tells of it. Everything else is about
 * nothing (AWS Marketplace Seller Guide, "Amazon EventBridge events"; Amazon S3
 * User Guide, "Event message structure").
 */
export function subjectsOfEvent(payload: unknown): EventSubject[] {
  const records = member(payload, 'Records');
  if (Array.isArray(records)) {
    return records.flatMap(record => {
      const key = text(member(member(record, 's3'), 'object'), 'key');
      return key === undefined ? [] : subjectsOfKey(decodeKey(key));
    });
  }
  const detail = member(payload, 'detail');
  switch (text(payload, 'source')) {
    case 'aws.marketplacecatalog':
      return subjectsOfChangeSet(detail);
    case 'aws.s3':
      // EventBridge does not encode the key.
      return subjectsOfKey(text(member(detail, 'object'), 'key') ?? '');
    default:
      return [];
  }
}

function subjectsOfChangeSet(detail: unknown): EventSubject[] {
  const changeSetId = text(detail, 'ChangeSetId');
  if (changeSetId === undefined) return [];
  const shortName = shortNameOfChangeSet(text(detail, 'ChangeSetName') ?? '');
  return shortName === undefined ? [{ changeSetId }] : [{ shortName }];
}

function subjectsOfKey(key: string): EventSubject[] {
  const parsed = parseConfigurationKey(key);
  const shortName = parsed.ok
    ? parsed.name.shortName
    : parseStatusKey(key) ?? parseErrorKey(key)?.shortName;
  return shortName === undefined ? [] : [{ shortName }];
}

/** Keys are encoded as in forms. One that is not is no key of ours. */
function decodeKey(key: string): string {
  try {
    return decodeURIComponent(key.replace(/\+/g, ' '));
  } catch {
    return '';
  }
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Reflect.get(value, name)
    : undefined;
}

function text(value: unknown, name: string): string | undefined {
  const found = member(value, name);
  return typeof found === 'string' ? found : undefined;
}
