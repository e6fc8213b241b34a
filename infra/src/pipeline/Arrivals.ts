import type { ConfigurationVersion } from '@private-marketplace/schemas';
import {
  ConditionFailedError,
  type BucketGateway,
  type ListedObject,
} from '@private-marketplace/backstage-plugin-private-marketplace-node/gateways';

const PREFIX = 'PENDING_';
const NONE = '-';

/** A configuration that no status file knows yet, and the object that remembers it. */
export interface Arrival {
  configuration: ConfigurationVersion;
  key: string;
  etag: string;
}

/**
 * Configurations that could not be written into their status file, because
 * many came at once or the file can not be understood. Each is an object of its
 * own, for which nobody competes, and whose key says all, so that one listing
 * finds them.
 */
export class Arrivals {
  readonly #bucket: BucketGateway;

  constructor(bucket: BucketGateway) {
    this.#bucket = bucket;
  }

  async put(configuration: ConfigurationVersion): Promise<Arrival> {
    const key = keyOf(configuration);
    const { etag } = await this.#bucket.put(key, '{}\n', { always: true });
    return { configuration, key, etag };
  }

  /** Those of one experience. */
  async list(shortName: string): Promise<Arrival[]> {
    const all: Arrival[] = [];
    const prefix = `${PREFIX}Experience_${shortName}#`;
    for await (const object of this.#bucket.list(prefix)) {
      const arrival = parseArrival(object);
      if (arrival) all.push(arrival);
    }
    return all;
  }

  async remove({ key, etag }: Arrival): Promise<void> {
    try {
      await this.#bucket.remove(key, { ifMatch: etag });
    } catch (error) {
      if (!(error instanceof ConditionFailedError)) throw error;
    }
  }
}

/** The configuration that an object remembers; undefined when it is another kind of object. */
export function parseArrival({
  key,
  etag,
}: Pick<ListedObject, 'key' | 'etag'>): Arrival | undefined {
  const parts = key.slice(PREFIX.length).split('#');
  const [time = '', VersionId = NONE, Sequencer = NONE] = parts.splice(-3);
  const Key = parts.join('#');
  if (Key === '' || Number.isNaN(Date.parse(time))) return undefined;
  const configuration = {
    Key,
    ...(VersionId !== NONE && { VersionId }),
    ...(Sequencer !== NONE && { Sequencer }),
    ArrivedAt: time,
  };
  return { configuration, key, etag };
}

function keyOf(version: ConfigurationVersion): string {
  const { Key, ArrivedAt, VersionId = NONE, Sequencer = NONE } = version;
  return `${PREFIX}${[Key, ArrivedAt, VersionId, Sequencer].join('#')}`;
}
