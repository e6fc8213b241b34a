import {
  parseConfigurationText,
  requestedDiff,
  sizeProblem,
  type ConfigurationDetail,
  type ConfigurationProgress,
  type ConfigurationState,
  type ExperienceDiff,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { ConfigurationRow } from './ConfigurationRow';
import type { ErrorFileRow } from '../errorFiles/ErrorFileRow';
import { toChangeSummary } from './configurationSummary';
import { configurationAttention, type AttentionTimes } from './attentionTimes';

const STATES: readonly ConfigurationState[] = [
  'accepted',
  'written',
  'queued',
  'applying',
  'succeeded',
  'failed',
  'cancelled',
  'rejected',
  'withdrawn',
  'gone',
  'superseded',
  'repeated',
];

/** The columns of which the progress of a configuration is made. */
export const PROGRESS_COLUMNS = [
  'key',
  'short_name',
  'version',
  'version_id',
  'version_sort',
  'state',
  'written_at',
  'requested_by',
  'claimed_by',
  'started_at',
  'ended_at',
  'change_set_id',
  'error_message',
  'error_key',
  'problems',
  'summary',
  'state_before',
] as const;

/** What of a row its progress is made of. */
export type ProgressRow = Pick<
  ConfigurationRow,
  (typeof PROGRESS_COLUMNS)[number]
>;

/** How far a configuration has come. */
export function toProgress(
  row: ProgressRow,
  times: AttentionTimes,
): ConfigurationProgress {
  return {
    key: row.key,
    shortName: row.short_name,
    version: row.version,
    versionId: row.version_id ?? undefined,
    state: STATES.find(state => state === row.state) ?? 'written',
    attention: configurationAttention(
      row.state,
      row.started_at ?? row.written_at,
      times,
    ),
    writtenAt: row.written_at,
    requestedBy: row.requested_by ?? undefined,
    claimedBy: row.claimed_by ?? undefined,
    startedAt: row.started_at ?? undefined,
    endedAt: row.ended_at ?? undefined,
    changeSetId: row.change_set_id ?? undefined,
    summary: toChangeSummary(row),
    ...(row.error_message !== null && {
      error: {
        message: row.error_message,
        problems: row.problems === null ? [] : JSON.parse(row.problems),
        errorKey: row.error_key ?? undefined,
      },
    }),
  };
}

/** A configuration with its content, and what its error file says. */
export function toConfigurationDetail(
  row: ConfigurationRow,
  times: AttentionTimes,
  found: {
    error?: ErrorFileRow;
    changed?: ExperienceDiff;
    /** Why the content could not be read. */
    unreadable?: string;
    /** Why the file could not be written yet. */
    waiting?: string;
  },
): ConfigurationDetail {
  const progress = toProgress(row, times);
  const { error, changed } = found;
  return {
    ...progress,
    ...(progress.error &&
      error && {
        error: {
          ...progress.error,
          ...(error.problems !== null && {
            problems: JSON.parse(error.problems),
          }),
          ...(error.report !== null && { report: JSON.parse(error.report) }),
        },
      }),
    source: row.source === 'portal' ? 'portal' : 'bucket',
    changed,
    waiting: found.waiting,
    ...contentOf(row, found.unreadable),
  };
}

function contentOf(
  { text, size }: ConfigurationRow,
  unreadable: string | undefined,
): Pick<ConfigurationDetail, 'content' | 'problems' | 'requested' | 'text'> {
  if (unreadable !== undefined) {
    const message = `The file can not be read: ${unreadable}`;
    return { problems: [{ pointer: '', message }] };
  }
  if (text === null) {
    // It is too large; or nobody has looked yet.
    const tooLarge = size === null ? undefined : sizeProblem(size);
    return { problems: tooLarge ? [tooLarge] : [] };
  }
  const parsed = parseConfigurationText(text);
  if (!parsed.ok) return { text, problems: parsed.problems };
  return {
    text,
    content: { ...parsed.configuration },
    problems: [],
    requested: requestedDiff(parsed.configuration),
  };
}
