import {
  formatStatusKey,
  parseErrorFileText,
  parseStatusText,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { tokenOf } from '@private-marketplace/infra';
import type {
  ErrorReport,
  Outcome,
  Status,
} from '@private-marketplace/schemas';
import type { ChangeSet } from '../../catalog/changeSets';
import type { ManagedExperience } from '../workload/ManagedExperience';
import type { Upload } from '../workload/Upload';
import type { World } from '../world/World';

/** What is found of an upload when a world has come to rest. */
export interface Finding {
  upload: Upload;
  /** Undefined when it was lost. */
  outcome: Outcome | undefined;
  /** In the order in which they were started. */
  changeSets: ChangeSet[];
  errors: ErrorReport[];
  /** Its end was forgotten, so it may have been refused once more. */
  isForgotten: boolean;
}

/** What is found of one experience when a world has come to rest. */
export interface Evidence {
  managed: ManagedExperience;
  status: Status;
  /** In the order in which they have to take effect. */
  findings: Finding[];
}

/** Gathers what is found of an experience. */
export function evidenceOf(
  world: World,
  managed: ManagedExperience,
  errors: readonly ErrorReport[],
): Evidence {
  const { shortName } = managed;
  const own = world.catalog.ownChangeSets;
  const findings = world.uploads
    .filter(each => each.shortName === shortName)
    .map(upload => {
      const token = tokenOf(upload.version);
      return {
        upload,
        outcome: world.chronicle.outcomeOf(upload),
        changeSets: own.filter(each =>
          each.clientRequestToken?.startsWith(token),
        ),
        errors: errors.filter(error => isAbout(error, upload)),
        isForgotten: world.chronicle.hasForgotten(upload),
      };
    });
  return {
    managed,
    status: statusOf(world, shortName),
    findings: findings.sort(byOrderOfUpload),
  };
}

/**
 * Uploads take effect in the order in which S3 stored them. Of one that no event
 * announced only the second is known; within a second keys decide, and within a
 * key the order of its versions.
 */
function byOrderOfUpload(a: Finding, b: Finding): number {
  const [key, other] = [a.upload.version.Key, b.upload.version.Key];
  const byTime = recordedAt(a) - recordedAt(b);
  if (byTime !== 0) return byTime;
  if (key === other) return a.upload.number - b.upload.number;
  return key < other ? -1 : 1;
}

function recordedAt({ upload, outcome }: Finding): number {
  const time = Date.parse(outcome?.Configuration.ArrivedAt ?? '');
  return Number.isNaN(time) ? upload.storedAt : time;
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
