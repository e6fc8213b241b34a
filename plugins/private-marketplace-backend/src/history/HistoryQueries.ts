import type {
  ChangeSetDetail,
  ChangeSetList,
  ChangeSetSummary,
  ConfigurationDetail,
  ConfigurationList,
  ErrorFileList,
  PageQuery,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import {
  formatConfigurationKey,
  isShortName,
  isVersion,
  parseConfigurationKey,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { Knex } from 'knex';
import type {
  ChangeSetRow,
  ConfigurationRow,
  ErrorFileRow,
  ExperienceRow,
  SyncProblemRow,
} from '../database/rows';
import type { AttentionTimes } from '../experiences/attention';
import type { ExperienceQueries } from '../experiences/ExperienceQueries';
import { keysetPage } from '../database/keysetPage';
import {
  PROGRESS_COLUMNS,
  toConfigurationDetail,
  toProgress,
  type ProgressRow,
} from '../configurations/toConfiguration';
import { toChangeSetSummary } from '../changeSets/toChangeSet';

// A report can be as long as 1 MiB.
const MOST_ERRORS = 20;

type Of = Pick<ExperienceRow, 'id' | 'short_name' | 'entity_id'> | undefined;

/** Queries of what has happened to experiences. */
export class HistoryQueries {
  readonly #database: Knex;
  readonly #experiences: ExperienceQueries;
  readonly #times: () => AttentionTimes;

  constructor(options: {
    database: Knex;
    experiences: ExperienceQueries;
    times: () => AttentionTimes;
  }) {
    this.#database = options.database;
    this.#experiences = options.experiences;
    this.#times = options.times;
  }

  async listConfigurations(
    of: Of,
    { cursor, limit }: PageQuery,
  ): Promise<ConfigurationList> {
    const shortName = of?.short_name ?? '';
    const all = this.#database('configurations').where({
      short_name: shortName,
    });
    const { rows, ...page } = await keysetPage<ProgressRow>({
      query: all.clone().select(...PROGRESS_COLUMNS),
      all,
      list: { configurations: shortName },
      sort: [
        { name: 'written_at', kind: 'string', order: 'desc' },
        { name: 'version_sort', kind: 'string', order: 'desc' },
        { name: 'key', kind: 'string', order: 'desc' },
      ],
      limit,
      cursor,
    });
    const times = this.#times();
    return { items: rows.map(row => toProgress(row, times)), ...page };
  }

  async findConfiguration(
    of: Of,
    version: string,
  ): Promise<ConfigurationDetail | undefined> {
    const shortName = of?.short_name ?? '';
    if (!isShortName(shortName) || !isVersion(version)) return undefined;
    const row = await this.#database<ConfigurationRow>('configurations')
      .where({ key: formatConfigurationKey({ shortName, version }) })
      .first();
    if (!row || !of) return undefined;
    const error =
      row.error_key === null
        ? undefined
        : await this.#database<ErrorFileRow>('error_files')
            .where({ key: row.error_key })
            .first();
    const { revision_before: before, revision_after: after } = row;
    const changed =
      before === null || after === null
        ? undefined
        : await this.#experiences.findDiff(of.id, before, after);
    const unreadable =
      row.text === null
        ? await this.#database<SyncProblemRow>('sync_problems')
            .where({ subject: row.key })
            .first()
        : undefined;
    return toConfigurationDetail(row, this.#times(), {
      error,
      changed,
      unreadable: unreadable?.message,
    });
  }

  async listChangeSets(
    of: Of,
    { cursor, limit }: PageQuery,
  ): Promise<ChangeSetList> {
    const all = this.#changeSets(of);
    const { rows, ...page } = await keysetPage<ChangeSetRow>({
      query: all.clone().select('*'),
      all,
      list: { changeSets: of?.id },
      sort: [
        { name: 'start_time', kind: 'string', order: 'desc' },
        { name: 'id', kind: 'string', order: 'desc' },
      ],
      limit,
      cursor,
    });
    const summaries = await this.#summaries(of, rows);
    return { items: summaries, ...page };
  }

  async findChangeSet(
    of: Of,
    id: string,
  ): Promise<ChangeSetDetail | undefined> {
    const rows: ChangeSetRow[] = await this.#changeSets(of).where({ id });
    const [summary] = await this.#summaries(of, rows);
    const [row] = rows;
    if (!summary || !row) return undefined;
    return {
      ...summary,
      failureDescription: row.failure_description ?? undefined,
      changes: row.changes === null ? [] : JSON.parse(row.changes),
    };
  }

  async listErrors(
    of: Of,
    { cursor, limit }: PageQuery,
  ): Promise<ErrorFileList> {
    const shortName = of?.short_name ?? '';
    const all = this.#database('error_files').where({ short_name: shortName });
    const { rows, ...page } = await keysetPage<ErrorFileRow>({
      query: all.clone().select('*'),
      all,
      list: { errors: shortName },
      sort: [
        { name: 'written_at', kind: 'string', order: 'desc' },
        { name: 'key', kind: 'string', order: 'desc' },
      ],
      limit: Math.min(limit ?? MOST_ERRORS, MOST_ERRORS),
      cursor,
    });
    return { items: rows.map(toErrorFile), ...page };
  }

  #changeSets(of: Of): Knex.QueryBuilder {
    return this.#database('change_sets').where(either => {
      void either.where({ short_name: of?.short_name ?? '' }).orWhereIn(
        'id',
        this.#database('change_set_entities')
          .select('change_set_id')
          .where({ entity_id: of?.entity_id ?? '' }),
      );
    });
  }

  /** With the configurations that the change sets apply. */
  async #summaries(
    of: Of,
    rows: readonly ChangeSetRow[],
  ): Promise<ChangeSetSummary[]> {
    const times = rows.map(row => row.start_time).sort();
    const configurations =
      rows.length === 0
        ? []
        : await this.#database<ConfigurationRow>('configurations')
            .select(
              'version',
              'requested_by',
              'started_at',
              'ended_at',
              'change_set_id',
            )
            .where({ short_name: of?.short_name ?? '' })
            .where(either => {
              void either
                .whereIn(
                  'change_set_id',
                  rows.map(row => row.id),
                )
                .orWhere(during => {
                  void during
                    .where('started_at', '<=', endOfSecond(times.at(-1)))
                    .where(end => {
                      void end
                        .whereNull('ended_at')
                        .orWhere('ended_at', '>=', times[0] ?? '');
                    });
                });
            });
    return rows.map(row => toChangeSetSummary(row, configurations));
  }
}

/** AWS gives the times of change sets in whole seconds. */
function endOfSecond(time: string | undefined): string {
  const second = Date.parse(time ?? '');
  return Number.isNaN(second) ? '' : new Date(second + 999).toISOString();
}

function toErrorFile(row: ErrorFileRow): ErrorFileList['items'][number] {
  const name =
    row.configuration_key === null
      ? undefined
      : parseConfigurationKey(row.configuration_key);
  return {
    key: row.key,
    writtenAt: row.written_at,
    message: row.message ?? undefined,
    configurationVersion: name?.ok ? name.name.version : undefined,
    ...(row.problems !== null && { problems: JSON.parse(row.problems) }),
    ...(row.report !== null && { report: JSON.parse(row.report) }),
  };
}
