import { formatStatusKey } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { Upload } from '../workload/Upload';
import type { World } from '../world/World';
import { errorReports, isAbout } from './Evidence';

/**
 * Whether the pipeline has taken an upload on: its status knows it, an object of
 * its own keeps it, or there is an error file.
 */
export function isAccepted(world: World, upload: Upload): boolean {
  const { Key, VersionId } = upload.version;
  const { shortName } = upload;
  // Versions have names that stand in no other place, so nothing need be parsed.
  return (
    (shortName !== undefined &&
      world.bucket
        .history(formatStatusKey(shortName))
        // Who has broken the newest brings back the one before.
        .slice(-3)
        .some(({ text }) => text?.includes(`"${VersionId}"`))) ||
    world.chronicle.outcomeOf(upload) !== undefined ||
    world.bucket
      .list(`PENDING_${Key}`)
      .some(({ key, text }) =>
        `${key}${text}`.split(/[^\w]/).includes(VersionId),
      ) ||
    errorReports(world).some(report => isAbout(report, upload))
  );
}
