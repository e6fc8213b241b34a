import type {
  ActivityEntry,
  ShownExperience,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { changesTo, summaryFor } from '../changeSets/changeSetEntities';
import type { SummarizedChangeSet } from '../changeSets/ChangeSetStore';
import type { AttentionTimes } from '../configurations/attentionTimes';
import type { SummarizedConfiguration } from '../configurations/ConfigurationStore';
import { toChangeSummary } from '../configurations/configurationSummary';
import { toProgress } from '../configurations/toConfiguration';
import { resultOf } from './activitySources';

/** What is told of every entry. */
interface Told {
  at: string;
  experience?: ShownExperience;
}

/** A configuration, as an entry of what has happened. */
export function configurationEntry(
  told: Told,
  row: SummarizedConfiguration,
  times: AttentionTimes,
): ActivityEntry {
  const progress = toProgress(row, times);
  return {
    kind: 'configuration',
    ...told,
    endedAt: progress.endedAt,
    door: doorOf(row),
    service: row.service ?? undefined,
    by: progress.requestedBy,
    claimedBy: progress.claimedBy,
    summary: toChangeSummary(row),
    result: resultOf(progress.state),
    state: progress.state,
    attention: progress.attention,
    shortName: progress.shortName,
    version: progress.version,
    changeSetId: progress.changeSetId,
    key: progress.key,
    problem: progress.error?.message,
  };
}

/** A change set that the automation has not started, as an entry for one of the experiences that it is about. */
export function changeSetEntry(
  told: Told,
  row: SummarizedChangeSet,
): ActivityEntry {
  const changes = row.changes === null ? [] : JSON.parse(row.changes);
  const summary =
    row.summary === null
      ? row.changes !== null && summaryFor(row.entity_id, changes)
      : JSON.parse(row.summary);
  const result = resultOf(row.state);
  const [error] = changesTo(row.entity_id, changes).flatMap(
    each => each.errors,
  );
  const problem =
    error?.message ?? row.failure_description ?? row.failure_code ?? undefined;
  return {
    kind: 'change-set',
    ...told,
    endedAt: row.end_time ?? undefined,
    door: 'aws',
    ...(summary && { summary }),
    result,
    changeSetId: row.id,
    ...(result === 'failed' && { problem }),
  };
}

/** A file that tells of nothing else, as an entry. */
export function fileEntry(
  told: Told,
  key: string,
  problem: string | undefined,
): ActivityEntry {
  return {
    kind: 'file',
    ...told,
    door: 'bucket',
    result: 'failed',
    key,
    problem,
  };
}

function doorOf({ source, service }: SummarizedConfiguration) {
  if (source !== 'portal') return 'bucket';
  return service === null ? 'portal' : 'service';
}
