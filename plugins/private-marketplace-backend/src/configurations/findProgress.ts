import type {
  Automation,
  ConfigurationProgress,
  ConfigurationVersion,
  Outcome,
  Status,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';

/** A configuration file as far as its progress depends on it. */
export interface WrittenConfiguration {
  key: string;
  versionId?: string;
  writtenAt: Date;
}

/** The part of the progress that the status file tells. */
export type StatusProgress = Pick<
  ConfigurationProgress,
  'state' | 'startedAt' | 'endedAt' | 'changeSetId' | 'error'
>;

const END_STATES = new Map<string, StatusProgress['state']>([
  ['Succeeded', 'succeeded'],
  ['Failed', 'failed'],
  ['Cancelled', 'cancelled'],
  ['Rejected', 'rejected'],
  ['Superseded', 'superseded'],
  ['Repeated', 'repeated'],
]);

/** How far a configuration file has come by what the status file says. */
export function findProgress(
  file: WrittenConfiguration,
  status: Status | undefined,
): StatusProgress {
  const automation = status?.Automation;
  if (!automation) return { state: 'written' };
  const { Current: current, Queue, Outcomes } = automation;
  if (current && isAbout(current.Configuration, file)) {
    return {
      state: 'applying',
      startedAt: current.StartedAt,
      changeSetId: current.ChangeSetId,
    };
  }
  if (Queue.some(queued => isAbout(queued, file))) return { state: 'queued' };
  const outcome = Outcomes.findLast(each => isAbout(each.Configuration, file));
  return outcome ? ended(outcome, automation, file) : { state: 'written' };
}

function ended(
  outcome: Outcome,
  automation: Automation,
  file: WrittenConfiguration,
): StatusProgress {
  const unwritten = automation.UnwrittenErrors.findLast(error =>
    isAbout(error.Configuration, file),
  );
  return {
    // A newer automation may know more; its message says what.
    state: END_STATES.get(outcome.Result) ?? 'failed',
    startedAt: outcome.StartedAt,
    endedAt: outcome.EndedAt,
    changeSetId: outcome.ChangeSetId,
    ...(outcome.Message !== undefined && {
      error: {
        message: outcome.Message,
        problems: unwritten?.Problems ?? [],
        errorKey: outcome.ErrorKey,
      },
    }),
  };
}

function isAbout(
  version: ConfigurationVersion,
  file: WrittenConfiguration,
): boolean {
  if (version.Key !== file.key) return false;
  if (version.VersionId !== undefined && file.versionId !== undefined) {
    return version.VersionId === file.versionId;
  }
  // Without versions only the time tells an overwritten file from its
  // successor. S3 gives the time of a file in whole seconds.
  const second = 1000;
  const arrived = new Date(version.ArrivedAt).getTime();
  return arrived >= Math.floor(file.writtenAt.getTime() / second) * second;
}
