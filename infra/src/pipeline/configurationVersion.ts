import { createHash } from 'crypto';
import type { ConfigurationVersion } from '@private-marketplace/schemas';

/** Whether two records speak of the same version of the same file, as those of a repeated event do. */
export function isSameVersion(
  a: ConfigurationVersion,
  b: ConfigurationVersion,
): boolean {
  return identityOf(a) === identityOf(b);
}

/**
 * Token for the change sets of a configuration. A version of a file always has
 * the same one, so that a repeated start is the same request for AWS.
 */
export function tokenOf(configuration: ConfigurationVersion): string {
  return createHash('sha256')
    .update(identityOf(configuration))
    .digest('hex')
    .slice(0, 40);
}

function identityOf(version: ConfigurationVersion): string {
  const { Key, VersionId, Sequencer, ArrivedAt } = version;
  return JSON.stringify([Key, VersionId ?? Sequencer ?? ArrivedAt]);
}
