import type {
  Automation,
  ConfigurationVersion,
} from '@private-marketplace/schemas';
import type { ListedVersion } from '@private-marketplace/backstage-plugin-private-marketplace-node/gateways';
import { isSameVersion } from './configurationVersion';
import { isBefore } from './order';
import { knownVersions } from './state';

/**
 * Of the versions of the files of one experience those that nobody knows, in
 * the order of their upload. S3 lists whole seconds, and the newest version of a
 * key first; so of two versions of one key the second is taken for later by a
 * moment, however close they are.
 *
 * @param listed - as S3 lists them.
 */
export function neverAnnounced(
  automation: Automation,
  listed: readonly ListedVersion[],
): ConfigurationVersion[] {
  const known = knownVersions(automation);
  const latest = new Map<string, number>();
  const unknown: ConfigurationVersion[] = [];
  for (const { key, versionId, lastModified } of [...listed].reverse()) {
    const before = latest.get(key) ?? -Infinity;
    const version: ConfigurationVersion = {
      Key: key,
      ...(versionId !== 'null' && { VersionId: versionId }),
      ArrivedAt: new Date(
        Math.max(lastModified.getTime(), before + 1),
      ).toISOString(),
    };
    const record = known.find(each => isSameVersion(each, version));
    if (!record) unknown.push(version);
    const time = Date.parse((record ?? version).ArrivedAt);
    latest.set(key, Math.max(before, time));
  }
  return unknown.sort((a, b) => (isBefore(a, b) ? -1 : 1));
}
