import { tokenOf } from '@private-marketplace/infra';
import {
  formatStatusKey,
  parseErrorFileText,
  parseStatusText,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { ErrorReport, Status } from '@private-marketplace/schemas';
import type { ChangeSetRecord } from '../catalog/ChangeSetRecord';
import type { ManagedExperience } from '../workload/ManagedExperience';
import type { Upload } from '../workload/Upload';
import type { World } from '../world/World';

/** What is found of one experience when a world has come to rest. */
export interface Evidence {
  managed: ManagedExperience;
  status: Status;
  uploads: Upload[];
  /** Change sets of the pipeline, in the order in which they were started. */
  changeSetsOf: (upload: Upload) => ChangeSetRecord[];
  errorsOf: (upload: Upload) => ErrorReport[];
}

/** Gathers what is found of an experience. */
export function evidenceOf(
  world: World,
  managed: ManagedExperience,
  errors: readonly ErrorReport[],
): Evidence {
  const { shortName } = managed;
  const own = world.catalog.changeSets.filter(
    each => each.starter === 'pipeline',
  );
  return {
    managed,
    status: statusOf(world, shortName),
    uploads: world.uploads.filter(each => each.shortName === shortName),
    changeSetsOf: ({ version }) =>
      own.filter(each =>
        each.request.clientRequestToken.startsWith(tokenOf(version)),
      ),
    errorsOf: upload => errors.filter(error => isAbout(error, upload)),
  };
}

/** Whether an error file is about an upload. */
export function isAbout(
  { Configuration }: Pick<ErrorReport, 'Configuration'>,
  { version }: Upload,
): boolean {
  return Configuration.VersionId === version.VersionId;
}

/** What all error files say. */
export function errorReports(world: World): ErrorReport[] {
  return world.bucket.list('ERROR_').map(({ key, text = '' }) => {
    const file = parseErrorFileText(text);
    if (!file) throw new Error(`${key} can not be read: ${text}`);
    return file.Automation;
  });
}

function statusOf(world: World, shortName: string): Status {
  const text = world.bucket.get(formatStatusKey(shortName))?.text;
  if (text === undefined) return {};
  const parsed = parseStatusText(text);
  if (!parsed.ok) throw new Error(`${shortName}: ${parsed.message}`);
  return parsed.status;
}
