import type { Status } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { findProgress } from './findProgress';
import { isoTimeOrNull } from '../database/isoTime';
import type { KnownError } from '../errorFiles/KnownError';
import type { ConfigurationRow } from './ConfigurationRow';

/** What is known of an experience when the progress of its configurations is settled. */
export interface ProgressEvidence {
  /** Absent when there is none that can be read. */
  status?: Status;
  /** When the status file was written. */
  statusWrittenAt?: string;
  errors: readonly KnownError[];
  /** Up to when the automation has looked for files that no event told it of. */
  sweptAt?: string;
}

/** The columns of a configuration that say how far it has come. */
export type SettledProgress = Pick<
  ConfigurationRow,
  | 'state'
  | 'started_at'
  | 'ended_at'
  | 'change_set_id'
  | 'error_message'
  | 'error_key'
  | 'problems'
>;

/** States of a configuration that has come to its end. */
export const END_STATES: readonly string[] = [
  'succeeded',
  'failed',
  'cancelled',
  'rejected',
  'withdrawn',
  'gone',
  'superseded',
  'repeated',
];
// The automation takes an outcome out of the status file after this time.
const OUTCOMES_ARE_KEPT = 3 * 24 * 60 * 60 * 1000;

const unmoved: SettledProgress = {
  state: 'written',
  started_at: null,
  ended_at: null,
  change_set_id: null,
  error_message: null,
  error_key: null,
  problems: null,
};

/** Whether a configuration in this state has come to its end. */
export function isEnd(state: string): boolean {
  return END_STATES.includes(state);
}

/**
 * How far a configuration has come. An end is remembered when the status file
 * has forgotten it, and files from before the automation are judged by what
 * AWS's sample left of them.
 *
 * @param next - when the next configuration was written, if there is one.
 */
export function settleProgress(
  row: ConfigurationRow,
  next: string | undefined,
  evidence: ProgressEvidence,
): SettledProgress {
  // Not in the bucket yet.
  if (row.etag === null) return row;
  const { status } = evidence;
  const told = findProgress(
    {
      key: row.key,
      versionId: row.version_id ?? undefined,
      writtenAt: new Date(row.written_at),
    },
    status,
  );
  if (told.state !== 'written') {
    return {
      state: told.state,
      started_at: isoTimeOrNull(told.startedAt),
      ended_at: isoTimeOrNull(told.endedAt),
      change_set_id: told.changeSetId ?? null,
      error_message: told.error?.message ?? null,
      error_key: told.error?.errorKey ?? null,
      problems: told.error?.problems.length
        ? JSON.stringify(told.error.problems)
        : null,
    };
  }
  // A file that was gone may have come back.
  const isBack = row.state === 'gone' && row.file_gone_since === null;
  if (isEnd(row.state) && !isBack) return row;
  return (
    (status?.Automation
      ? forgotten(row, next, evidence)
      : toldBySample(row, next, evidence)) ??
    gone(row) ??
    unmoved
  );
}

function endedByError(
  { key, written_at }: ConfigurationRow,
  next: string | undefined,
  { errors }: Pick<ProgressEvidence, 'errors'>,
): SettledProgress | undefined {
  const error = errors.find(
    each =>
      atOrAfter(each.writtenAt, written_at) &&
      (each.configurationKey === undefined
        ? next === undefined || each.writtenAt < next
        : each.configurationKey === key),
  );
  return (
    error && {
      ...unmoved,
      state: 'failed',
      ended_at: error.writtenAt,
      error_message: error.message ?? 'See the error file.',
      error_key: error.key,
    }
  );
}

// Nothing says that anybody had picked it up before.
function gone({
  file_gone_since,
}: ConfigurationRow): SettledProgress | undefined {
  return file_gone_since === null
    ? undefined
    : { ...unmoved, state: 'gone', ended_at: file_gone_since };
}

// A status file that was written when outcomes of this age are no longer kept
// may have forgotten this one. That it was applied is said only where the
// automation has looked for all files since and this one is still there: it finds
// every file, and writes an error file for each that it could not apply.
function forgotten(
  row: ConfigurationRow,
  next: string | undefined,
  evidence: ProgressEvidence,
): SettledProgress | undefined {
  const { statusWrittenAt, sweptAt } = evidence;
  const failure = endedByError(row, next, evidence);
  if (failure) return failure;
  if (statusWrittenAt === undefined || sweptAt === undefined) return undefined;
  if (row.file_gone_since !== null || !atOrAfter(sweptAt, row.written_at)) {
    return undefined;
  }
  const later = Date.parse(statusWrittenAt) - Date.parse(row.written_at);
  return later > OUTCOMES_ARE_KEPT
    ? { ...unmoved, state: 'succeeded' }
    : undefined;
}

// AWS's sample says of the last configuration alone how it ended, and not which one that was.
function toldBySample(
  row: ConfigurationRow,
  next: string | undefined,
  evidence: ProgressEvidence,
): SettledProgress | undefined {
  const { status, statusWrittenAt, errors } = evidence;
  const { written_at } = row;
  const own = errors.filter(each => each.configurationKey === undefined);
  const failure = endedByError(row, next, { errors: own });
  if (failure) return failure;
  if (!status?.ChangeSetStatus || statusWrittenAt === undefined) {
    return undefined;
  }
  if (!atOrAfter(statusWrittenAt, written_at)) return undefined;
  const isLast = next === undefined || !atOrAfter(statusWrittenAt, next);
  if (!isLast) return { ...unmoved, state: 'succeeded' };
  const change_set_id = status.ChangeSetId ?? null;
  switch (status.ChangeSetStatus) {
    case 'In Progress':
      return {
        ...unmoved,
        state: 'applying',
        started_at: statusWrittenAt,
        change_set_id,
      };
    case 'Successful':
      return {
        ...unmoved,
        state: 'succeeded',
        ended_at: statusWrittenAt,
        change_set_id,
      };
    default:
      return {
        ...unmoved,
        state: 'failed',
        ended_at: statusWrittenAt,
        change_set_id,
        error_message:
          status['Error Message'] ?? 'The change set did not succeed.',
      };
  }
}

// S3 gives the time of a file in whole seconds.
function atOrAfter(time: string, other: string): boolean {
  return Date.parse(time) >= Math.floor(Date.parse(other) / 1000) * 1000;
}
