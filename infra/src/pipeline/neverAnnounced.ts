import type {
  Automation,
  ConfigurationVersion,
} from '@private-marketplace/schemas';
import type { ListedVersion } from '@private-marketplace/backstage-plugin-private-marketplace-node/gateways';
import { isSameVersion } from './configurationVersion';
import { isBefore } from './order';
import { knownVersions } from './state';

const SECOND = 1000;

/** Versions as a sweep finds them, in the order in which S3 has stored those of one key. */
export function sweptVersions(
  listed: readonly ListedVersion[],
): ConfigurationVersion[] {
  // S3 lists the newest version of a key first.
  return timed(
    [],
    [...listed].reverse().map(({ key, versionId, lastModified }) => ({
      Key: key,
      ...(versionId !== 'null' && { VersionId: versionId }),
      ArrivedAt: lastModified.toISOString(),
    })),
  );
}

/**
 * Of the versions that a sweep has found of the files of one experience those
 * that nobody knows, in the order of their upload.
 */
export function neverAnnounced(
  automation: Automation,
  swept: readonly ConfigurationVersion[],
): ConfigurationVersion[] {
  const known = knownVersions(automation);
  return timed(known, swept)
    .filter(version => !findSame(known, version))
    .sort((a, b) => (isBefore(a, b) ? -1 : 1));
}

/**
 * What waits to be taken on, with the times of what a sweep has found set right
 * by what is known now: a sweep that could not read the status file did not know
 * when others of the same key and second were uploaded.
 */
export function waitingInOrder(
  automation: Automation,
  waiting: readonly ConfigurationVersion[],
): ConfigurationVersion[] {
  const announced = waiting.filter(({ Sequencer }) => Sequencer !== undefined);
  const swept = waiting
    .filter(({ Sequencer }) => Sequencer === undefined)
    .sort((a, b) => Date.parse(a.ArrivedAt) - Date.parse(b.ArrivedAt));
  const known = [...knownVersions(automation), ...announced];
  return [...announced, ...timed(known, swept)];
}

/**
 * S3 lists times in whole seconds. So a version that was stored after another
 * one of its key counts as stored a moment later, however close they are; of one
 * that is known already the time is known better.
 *
 * @param swept - those of one key in the order in which S3 has stored them.
 */
function timed(
  known: readonly ConfigurationVersion[],
  swept: readonly ConfigurationVersion[],
): ConfigurationVersion[] {
  const latest = new Map<string, number>();
  return swept.map(version => {
    const before = latest.get(version.Key) ?? -Infinity;
    const own = findSame(known, version) ?? version;
    const time = Date.parse(own.ArrivedAt);
    const counted = own === version ? Math.max(time, before + 1) : time;
    latest.set(version.Key, Math.max(before, counted));
    return { ...version, ArrivedAt: new Date(counted).toISOString() };
  });
}

function findSame(
  known: readonly ConfigurationVersion[],
  swept: ConfigurationVersion,
): ConfigurationVersion | undefined {
  return known.find(
    each =>
      isSameVersion(each, swept) ||
      // Where versioning is suspended only the time is left to tell them apart.
      (each.VersionId === undefined &&
        swept.VersionId === undefined &&
        each.Key === swept.Key &&
        secondOf(each) === secondOf(swept)),
  );
}

function secondOf({ ArrivedAt }: ConfigurationVersion): number {
  return Math.floor(Date.parse(ArrivedAt) / SECOND);
}
