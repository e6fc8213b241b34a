import type { BucketGateway } from '@private-marketplace/backstage-plugin-private-marketplace-node/gateways';
import {
  isJsonObject,
  parseJson,
  type JsonObject,
  type JsonValue,
} from '../../catalog/json';
import type { Faults } from './Faults';

/**
 * Which code an invocation runs: while a new one is deployed, stack by stack,
 * older and newer functions work side by side, and again when it is taken back.
 */
export type Generation = 'older' | 'tested' | 'newer';

/** What a newer generation writes that this one knows nothing of. */
export const OF_NEWER = 'OfNewerGeneration';

/** The generation of an invocation. */
export function drawGeneration(faults: Faults): Generation {
  if (faults.happens('olderGeneration')) return 'older';
  return faults.happens('newerGeneration') ? 'newer' : 'tested';
}

/** The bucket as a generation writes it. */
export function bucketOf(
  generation: Generation,
  bucket: BucketGateway,
): BucketGateway {
  if (generation === 'tested') return bucket;
  const put = generation === 'older' ? withoutMarkers : withNewFields;
  return {
    get: (...args) => bucket.get(...args),
    head: (...args) => bucket.head(...args),
    list: (...args) => bucket.list(...args),
    listVersions: (...args) => bucket.listVersions(...args),
    remove: (...args) => bucket.remove(...args),
    put: put(bucket),
  };
}

/** What an older generation wrote: everything but the markers by which work under way is found. */
function withoutMarkers(bucket: BucketGateway): BucketGateway['put'] {
  return async (...args) =>
    /^PENDING_[^#]*$/.test(args[0]) ? { etag: '' } : bucket.put(...args);
}

/** A newer generation writes more into status files, in all places. */
function withNewFields(bucket: BucketGateway): BucketGateway['put'] {
  return (key, text, ...more) =>
    bucket.put(
      key,
      key.startsWith('STATUS_') ? `${JSON.stringify(renewed(text))}\n` : text,
      ...more,
    );
}

function renewed(text: string): JsonObject {
  const status = objectOf(parseJson(text));
  const automation = objectOf(status.Automation);
  const { Queue, Outcomes, Current } = automation;
  return {
    ...status,
    [OF_NEWER]: true,
    Automation: {
      ...automation,
      Version: 2,
      [OF_NEWER]: { Any: ['thing'] },
      Queue: listOf(Queue).map(marked),
      Outcomes: listOf(Outcomes).map(outcome => ({
        ...marked(outcome),
        Configuration: marked(outcome.Configuration),
      })),
      ...(isJsonObject(Current) && {
        Current: {
          ...marked(Current),
          Configuration: marked(Current.Configuration),
        },
      }),
    },
  };
}

function marked(value: JsonValue | undefined): JsonObject {
  return { ...objectOf(value), [OF_NEWER]: 1 };
}

function objectOf(value: JsonValue | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}

function listOf(value: JsonValue | undefined): JsonObject[] {
  return Array.isArray(value) ? value.map(objectOf) : [];
}
