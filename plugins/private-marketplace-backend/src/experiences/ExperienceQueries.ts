import type {
  ExperienceDetail,
  ExperienceDiff,
  ExperienceList,
  ExperienceQuery,
  ExperienceState,
  Principal,
  PrincipalList,
  PageQuery,
  ProductList,
  ProductQuery,
  SyncState,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { diffExperiences } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { Knex } from 'knex';
import type { ExperienceRow, SnapshotRow } from '../database/rows';
import { parts } from '../database/writing';
import type { AttentionTimes } from './attention';
import { containsText } from '../database/containsText';
import { applyFilters, applyVisible, sortColumns } from './experienceFilters';
import { keysetPage } from '../database/keysetPage';
import {
  PROGRESS_COLUMNS,
  toProgress,
  type ProgressRow,
} from '../configurations/toConfiguration';
import { toDetail, toSummary } from './toExperience';
import type { Visible } from '../readModel/ReadModel';

const SUCCEEDED_LATELY = 20;

/** Queries of experiences and of what is on their lists. */
export class ExperienceQueries {
  readonly #database: Knex;
  readonly #times: () => AttentionTimes;

  constructor(options: { database: Knex; times: () => AttentionTimes }) {
    this.#database = options.database;
    this.#times = options.times;
  }

  async list(
    query: ExperienceQuery,
    visible: Visible,
    sync: SyncState,
  ): Promise<ExperienceList> {
    const times = this.#times();
    const { cursor, limit, ...filters } = query;
    const all = this.#database({ e: 'experiences' });
    applyFilters(all, this.#database, filters, times);
    applyVisible(all, visible);
    const { rows, totalItems, nextCursor } = await keysetPage<ExperienceRow>({
      query: all.clone().select('e.*'),
      all,
      list: filters,
      sort: sortColumns(filters),
      limit,
      cursor,
    });
    const changes = await this.#lastChanges(rows);
    return {
      items: rows.map(row =>
        toSummary(row, toLastChange(row, changes, times), times),
      ),
      totalItems,
      nextCursor,
      sync,
    };
  }

  async find(
    ref: string,
    visible: Visible,
    sync: SyncState,
  ): Promise<ExperienceDetail | undefined> {
    const row = await this.findRow(ref, visible);
    return row && this.#detail(row, sync);
  }

  async findAll(
    refs: readonly string[],
    sync: SyncState,
  ): Promise<(ExperienceDetail | undefined)[]> {
    const rows: ExperienceRow[] = [];
    for (const part of parts(refs)) {
      rows.push(
        ...(await this.#database<ExperienceRow>('experiences')
          .whereIn('short_name', part)
          .orWhereIn('entity_id', part)
          .orderBy('id')),
      );
    }
    return Promise.all(
      refs.map(async ref => {
        const row = preferred(
          rows.filter(
            each => each.short_name === ref || each.entity_id === ref,
          ),
          ref,
        );
        return row && this.#detail(row, sync);
      }),
    );
  }

  /** The row of an experience. Several status files may name one id; then it is the oldest that the caller may see. */
  async findRow(
    ref: string,
    visible: Visible,
  ): Promise<ExperienceRow | undefined> {
    const query = this.#database({ e: 'experiences' })
      .select('e.*')
      .where(either => {
        void either.where('e.short_name', ref).orWhere('e.entity_id', ref);
      })
      .orderBy('e.id');
    applyVisible(query, visible);
    const rows: ExperienceRow[] = await query;
    return preferred(rows, ref);
  }

  async listProducts(
    experience: number | undefined,
    { cursor, limit, text, list }: ProductQuery,
  ): Promise<ProductList> {
    const all = this.#database('products').where({
      experience: experience ?? 0,
    });
    if (list) all.where({ list });
    if (text) containsText(all, 'search_text', text);
    const { rows, ...page } = await keysetPage<{
      product_id: string;
      list: string;
    }>({
      query: all.clone().select('product_id', 'list'),
      all,
      list: { experience, text, list },
      sort: [
        { name: 'product_id', kind: 'string', order: 'asc' },
        { name: 'list', kind: 'string', order: 'asc' },
      ],
      limit,
      cursor,
    });
    return {
      items: rows.map(row => ({
        id: row.product_id,
        list: row.list === 'denied' ? 'denied' : 'allowed',
      })),
      ...page,
    };
  }

  async listPrincipals(
    experience: number | undefined,
    { cursor, limit }: PageQuery,
  ): Promise<PrincipalList> {
    const all = this.#database('principals').where({
      experience: experience ?? 0,
    });
    const { rows, ...page } = await keysetPage<{ principal_id: string }>({
      query: all.clone().select('principal_id'),
      all,
      list: { experience },
      sort: [{ name: 'principal_id', kind: 'string', order: 'asc' }],
      limit,
      cursor,
    });
    return {
      items: rows.map(row => ({
        id: row.principal_id,
        kind: principalKind(row.principal_id),
      })),
      ...page,
    };
  }

  /** Refs of experiences that are not archived, by the principals that are associated with them. */
  async findAssociations(
    principals: readonly string[],
  ): Promise<Map<string, string[]>> {
    const found = new Map<string, string[]>();
    for (const part of parts([...new Set(principals)])) {
      const rows: { principal_id: string; ref: string }[] =
        await this.#database({ p: 'principals' })
          .join({ e: 'experiences' }, 'e.id', 'p.experience')
          .select('p.principal_id', 'e.ref')
          .whereIn('p.principal_id', part)
          .whereNull('e.gone_since')
          // Others may have the principals of what is archived.
          .where('e.archived', false)
          .orderBy('e.ref');
      for (const { principal_id, ref } of rows) {
        found.set(principal_id, [...(found.get(principal_id) ?? []), ref]);
      }
    }
    return found;
  }

  /** The state of an experience at a revision, if it is remembered. */
  async findState(
    experience: number,
    revision: number,
  ): Promise<ExperienceState | undefined> {
    const row = await this.#database<SnapshotRow>('snapshots')
      .select('state')
      .where({ experience, revision })
      .first();
    return row && JSON.parse(row.state);
  }

  /** The difference between two revisions, if both are remembered. */
  async findDiff(
    experience: number,
    from: number,
    to: number,
  ): Promise<ExperienceDiff | undefined> {
    const [before, after] = await Promise.all([
      this.findState(experience, from),
      this.findState(experience, to),
    ]);
    return before && after && diffExperiences(before, after);
  }

  async #detail(
    row: ExperienceRow,
    sync: SyncState,
  ): Promise<ExperienceDetail> {
    const times = this.#times();
    const shortName = row.short_name ?? '';
    const [changes, errors, usualSeconds] = await Promise.all([
      this.#lastChanges([row]),
      this.#database('error_files')
        .where({ short_name: shortName })
        .count({ total: '*' })
        .first(),
      this.#usualSeconds(shortName),
    ]);
    return toDetail(
      row,
      {
        lastChange: toLastChange(row, changes, times),
        errors: Number(errors?.total ?? 0),
        usualSeconds,
        sync,
      },
      times,
    );
  }

  async #lastChanges(
    rows: readonly ExperienceRow[],
  ): Promise<Map<string, ProgressRow>> {
    const keys = rows.flatMap(row => row.last_configuration ?? []);
    if (keys.length === 0) return new Map();
    const found: ProgressRow[] = await this.#database('configurations')
      .select(...PROGRESS_COLUMNS)
      .whereIn('key', keys);
    return new Map(found.map(row => [row.key, row]));
  }

  async #usualSeconds(shortName: string): Promise<number | undefined> {
    const rows = await this.#database('configurations')
      .select('written_at', 'ended_at')
      .where({ short_name: shortName, state: 'succeeded' })
      .whereNotNull('ended_at')
      .orderBy('written_at', 'desc')
      .limit(SUCCEEDED_LATELY);
    const seconds = rows
      .map(
        row => (Date.parse(row.ended_at) - Date.parse(row.written_at)) / 1000,
      )
      // S3 gives the time of a file in whole seconds, and clocks differ.
      .map(each => Math.max(0, each))
      .sort((a, b) => a - b);
    return seconds[Math.floor(seconds.length / 2)];
  }
}

function preferred(
  rows: readonly ExperienceRow[],
  ref: string,
): ExperienceRow | undefined {
  return rows.find(row => row.short_name === ref) ?? rows[0];
}

function toLastChange(
  row: ExperienceRow,
  changes: ReadonlyMap<string, ProgressRow>,
  times: AttentionTimes,
) {
  const change = changes.get(row.last_configuration ?? '');
  return change && toProgress(change, times);
}

function principalKind(id: string): Principal['kind'] {
  if (id.startsWith('o-')) return 'organization';
  if (id.startsWith('ou-')) return 'organizational-unit';
  return /^\d{12}$/.test(id) ? 'account' : 'other';
}
