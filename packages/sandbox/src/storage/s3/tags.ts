import type { Tags } from '../state/journalEntry';
import type { ObjectStore } from '../state/objectStore';
import { findBucket, findObject, versionHeader } from './find';
import { readElements, readText } from './readXml';
import { S3Error } from './s3Error';
import type { S3Request } from './s3Request';
import { type S3Response, xmlResponse } from './s3Response';
import { xmlDocument, xmlElement, xmlGroup } from './xml';

// Amazon S3 User Guide, "Categorizing your objects using tags".
const MOST_TAGS = 10;
const LONGEST_KEY = 128;
const LONGEST_VALUE = 256;

/** The tags that a write gives its object, as the form fields of a header. */
export function tagsOfHeaders(headers: S3Request['headers']): Tags {
  const fields = new URLSearchParams(headers.get('x-amz-tagging') ?? '');
  return checkedTags([...fields]);
}

export function getObjectTagging(
  store: ObjectStore,
  request: S3Request,
): S3Response {
  const { bucket, version } = findTagged(store, request);
  const tags = Object.entries(version.tags ?? {}).map(([key, value]) =>
    xmlGroup('Tag', [xmlElement('Key', key), xmlElement('Value', value)]),
  );
  return xmlResponse(
    xmlDocument('Tagging', [xmlGroup('TagSet', tags)]),
    versionHeader(bucket, version),
  );
}

export function putObjectTagging(
  store: ObjectStore,
  request: S3Request,
): S3Response {
  const pairs = readElements(request.body.toString(), 'Tag').map(
    tag => [readText(tag, 'Key') ?? '', readText(tag, 'Value') ?? ''] as const,
  );
  return setTags(store, request, 200, checkedTags(pairs));
}

export function deleteObjectTagging(
  store: ObjectStore,
  request: S3Request,
): S3Response {
  return setTags(store, request, 204, {});
}

/** A new set of tags is no new version, so nobody is notified. */
function setTags(
  store: ObjectStore,
  request: S3Request,
  status: number,
  tags: Tags,
): S3Response {
  const { bucket, version } = findTagged(store, request);
  store.setTags(bucket, version, tags);
  return { status, headers: versionHeader(bucket, version) };
}

function findTagged(store: ObjectStore, { bucket, key, query }: S3Request) {
  const found = findBucket(store, bucket);
  const versionId = query.get('versionId') ?? undefined;
  return { bucket: found, version: findObject(found, key, versionId) };
}

/** @throws S3Error when they are more, longer or less unique than S3 takes. */
function checkedTags(pairs: readonly (readonly [string, string])[]): Tags {
  const tags = Object.fromEntries(pairs);
  const wrong = pairs.some(
    ([key, value]) =>
      key.length === 0 ||
      key.length > LONGEST_KEY ||
      value.length > LONGEST_VALUE,
  );
  if (wrong) {
    throw new S3Error(
      'InvalidTag',
      'The TagKey or TagValue you have provided is invalid',
    );
  }
  if (Object.keys(tags).length < pairs.length) {
    throw new S3Error(
      'InvalidTag',
      'Cannot provide multiple Tags with the same key',
    );
  }
  if (pairs.length > MOST_TAGS) {
    throw new S3Error(
      'BadRequest',
      `Object tags cannot be greater than ${MOST_TAGS}`,
    );
  }
  return tags;
}
