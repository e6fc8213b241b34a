import { ConflictError, InputError } from '@backstage/errors';
import {
  formatConfigurationKey,
  isShortName,
  isVersion,
  sizeProblem,
  type NewConfiguration,
} from 'backstage-plugin-private-marketplace-common';
import {
  ConditionFailedError,
  type BucketGateway,
} from 'backstage-plugin-private-marketplace-node';
import { encodeRequester, REQUESTED_BY } from './requester';

/**
 * Writes a configuration file, unless there is one of that name.
 *
 * @throws InputError when the name, or the version is not right.
 * @throws ConflictError when the version is taken by another configuration.
 */
export async function writeConfigurationFile(options: {
  bucket: BucketGateway;
  shortName: string;
  configuration: NewConfiguration;
  /** Entity ref. */
  requestedBy?: string;
  now: Date;
}): Promise<{ key: string; version: string; created: boolean }> {
  const { bucket, shortName, requestedBy, now } = options;
  const version = options.configuration.version ?? versionOf(now);
  if (!isShortName(shortName)) {
    throw new InputError(
      'The short name has to have 1 to 40 letters, digits, _, . and -, beginning with a letter or digit.',
    );
  }
  // These three are right in a bucket, but no address could end in them.
  if (['', '.', '..'].includes(version) || !isVersion(version)) {
    throw new InputError(
      '/version has to have 1 to 40 letters, digits, _, . and -, and not to be . or .. alone.',
    );
  }
  const key = formatConfigurationKey({ shortName, version });
  const text = `${JSON.stringify(
    options.configuration.configuration,
    null,
    2,
  )}\n`;
  const size = Buffer.byteLength(text);
  const tooLarge = sizeProblem(size);
  if (tooLarge) throw new InputError(`/configuration: ${tooLarge.message}`);
  const metadata: Record<string, string> = requestedBy
    ? { [REQUESTED_BY]: encodeRequester(requestedBy) }
    : {};
  try {
    await bucket.put(key, text, { ifAbsent: true }, { metadata });
    return { key, version, created: true };
  } catch (error) {
    if (!(error instanceof ConditionFailedError)) throw error;
    // Who repeats a request that had got through shall not be told of a conflict.
    const existing = await bucket.get(key, { maxBytes: size });
    if (existing?.text === text) return { key, version, created: false };
    throw new ConflictError(
      `${shortName} has another configuration with the version ${version}. Choose another version.`,
    );
  }
}

/** `20260131-090500-123`: sorts by time and is unique as long as nobody writes twice in a millisecond. */
function versionOf(now: Date): string {
  return now
    .toISOString()
    .replace(/[-:Z]/g, '')
    .replace('T', '-')
    .replace('.', '-');
}
