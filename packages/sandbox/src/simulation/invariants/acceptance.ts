import { formatStatusKey } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { Upload } from '../workload/Upload';
import type { World } from '../world/World';
import { errorReports, isAbout } from './Evidence';

/**
 * Whether the pipeline has taken an upload on: its status knows it, or there is
 * an error file where no experience is meant.
 */
export function isAccepted(world: World, upload: Upload): boolean {
  return upload.shortName === undefined
    ? errorReports(world).some(report => isAbout(report, upload))
    : mentions(
        world.bucket.get(formatStatusKey(upload.shortName))?.text,
        upload,
      );
}

/**
 * The uploads in the order in which a status file took them on.
 *
 * @param forgotten - is told of each that a later version of the file does not know any more.
 */
export function orderOfAcceptance(
  world: World,
  shortName: string,
  uploads: readonly Upload[],
  forgotten: (upload: Upload) => void,
): Upload[] {
  const accepted = new Set<Upload>();
  for (const { text } of world.bucket.history(formatStatusKey(shortName))) {
    for (const upload of uploads) {
      const isKnown = mentions(text, upload);
      if (isKnown) accepted.add(upload);
      else if (accepted.has(upload)) forgotten(upload);
    }
  }
  return [...accepted];
}

// Versions have names that stand in no other place, so the text need not be parsed.
function mentions(text: string | undefined, { version }: Upload): boolean {
  return text?.includes(`"${version.VersionId}"`) ?? false;
}
