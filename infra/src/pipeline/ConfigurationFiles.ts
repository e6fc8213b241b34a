import type {
  Configuration,
  ConfigurationVersion,
  Problem,
} from '@private-marketplace/schemas';
import {
  MAX_CONFIGURATION_BYTES,
  contentHash,
  parseConfigurationText,
  sizeProblem,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import {
  AwsCallError,
  type BucketGateway,
  type StoredObject,
} from '@private-marketplace/backstage-plugin-private-marketplace-node/gateways';
import { isPassing, NotYetVisibleError } from './passing';

/** A configuration as it stands in the bucket, what is wrong with it, or why it can not be read yet. */
export type ConfigurationReading =
  | { state: 'read'; configuration: Configuration; content: string }
  | { state: 'wrong'; problems: Problem[] }
  | { state: 'unreadable'; error: Error };

/**
 * While versioning is new to a bucket, S3 may answer that an object is missing
 * which is there, for a quarter of an hour (Amazon S3 User Guide, "How S3
 * Versioning works"). So a file of this age, in milliseconds, is not believed to
 * be deleted.
 */
const MAY_BE_HIDDEN = 20 * 60_000;

/** So many are known again: one is read when it comes, and when its turn does. */
const MAX_KNOWN = 10;

/** Reads configurations, in the very version that was announced. */
export class ConfigurationFiles {
  readonly #bucket: BucketGateway;
  readonly #now: () => Date;
  /** By their versions, which never change. */
  readonly #known = new Map<string, ConfigurationReading>();

  constructor(bucket: BucketGateway, now: () => Date) {
    this.#bucket = bucket;
    this.#now = now;
  }

  async read(version: ConfigurationVersion): Promise<ConfigurationReading> {
    const { Key, VersionId } = version;
    if (VersionId === undefined) return this.#ask(version);
    const id = `${VersionId} ${Key}`;
    const reading = this.#known.get(id) ?? (await this.#ask(version));
    if (reading.state === 'read') this.#know(id, reading);
    return reading;
  }

  #know(id: string, reading: ConfigurationReading): void {
    this.#known.set(id, reading);
    const [oldest = id] = this.#known.keys();
    if (this.#known.size > MAX_KNOWN) this.#known.delete(oldest);
  }

  async #ask(version: ConfigurationVersion): Promise<ConfigurationReading> {
    try {
      const object = await this.#bucket.get(version.Key, {
        versionId: version.VersionId,
        maxBytes: MAX_CONFIGURATION_BYTES,
      });
      return object ? readingOf(object) : this.#missing(version);
    } catch (error) {
      if (!(error instanceof AwsCallError)) throw error;
      return error.httpStatus !== 403 && isPassing(error)
        ? { state: 'unreadable', error }
        : wrong(refusalMessage(error));
    }
  }

  #missing({ Key, ArrivedAt }: ConfigurationVersion): ConfigurationReading {
    const age = this.#now().getTime() - Date.parse(ArrivedAt);
    if (age > MAY_BE_HIDDEN) {
      return wrong(
        'The file was deleted before it could be read. Upload it again.',
      );
    }
    const error = new NotYetVisibleError(
      `S3 does not know ${Key} in the version that was uploaded. It may show up, or it was deleted.`,
    );
    return { state: 'unreadable', error };
  }
}

function readingOf({
  size,
  text = '',
  undecodable,
}: StoredObject): ConfigurationReading {
  const tooLarge = sizeProblem(size);
  if (tooLarge) return { state: 'wrong', problems: [tooLarge] };
  if (undecodable !== undefined) return wrong(undecodable);
  const parsed = parseConfigurationText(text);
  if (!parsed.ok) return { state: 'wrong', problems: parsed.problems };
  const { configuration } = parsed;
  return { state: 'read', configuration, content: contentHash(configuration) };
}

function wrong(message: string): ConfigurationReading {
  return { state: 'wrong', problems: [{ pointer: '', message }] };
}

function refusalMessage({ code, reason }: AwsCallError): string {
  return `The file can not be read with the rights of the function: ${code}: ${reason} If it is encrypted with a key of AWS KMS, allow the function to decrypt with it; a file that is archived, or encrypted with a key that you keep yourself (SSE-C), can not be read at all. Then upload it again.`;
}
