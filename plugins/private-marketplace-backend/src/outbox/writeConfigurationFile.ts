import { ConflictError } from '@backstage/errors';
import {
  ConditionFailedError,
  type BucketGateway,
  type CallOptions,
} from '@private-marketplace/backstage-plugin-private-marketplace-node';
import { requesterMetadata } from '../configurations/requester';

/**
 * Writes a configuration file, unless there is one of that name. That it is
 * there already with the same content is as good as to have written it.
 *
 * @throws ConflictError when the name is taken by another configuration.
 * @throws ConditionFailedError when it was, and no longer is.
 */
export async function writeConfigurationFile(
  bucket: BucketGateway,
  file: {
    key: string;
    text: string;
    /** Entity ref. */
    requestedBy?: string;
  },
  options: CallOptions = {},
): Promise<void> {
  const { key, text, requestedBy } = file;
  const metadata = requesterMetadata(requestedBy);
  try {
    await bucket.put(key, text, { ifAbsent: true }, { ...options, metadata });
  } catch (error) {
    if (!(error instanceof ConditionFailedError)) throw error;
    // Who repeats a write that had got through shall not be told of a conflict.
    const maxBytes = Buffer.byteLength(text);
    const existing = await bucket.get(key, { ...options, maxBytes });
    // Another write or removal was under way and has left nothing: the next try may get through.
    if (!existing) throw error;
    if (existing.text !== text) throw versionTaken(key);
  }
}

/** A version is not free. */
export class VersionTakenError extends ConflictError {
  override readonly name = 'ConflictError';
}

/** The error of a version that is not free. */
export function versionTaken(key: string): VersionTakenError {
  return new VersionTakenError(
    `There is another configuration in ${key}. Choose another version.`,
  );
}
