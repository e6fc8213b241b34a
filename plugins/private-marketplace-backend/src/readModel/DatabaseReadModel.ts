import type {
  ExperienceDetail,
  ExperienceDiff,
  ExperienceQuery,
  PageQuery,
  ProductQuery,
  SyncState,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { Knex } from 'knex';
import type { SyncStateRow } from '../database/rows';
import { attentionTimes } from '../experiences/attention';
import { ExperienceQueries } from '../experiences/ExperienceQueries';
import { HistoryQueries } from '../history/HistoryQueries';
import type { PlannedExperience, ReadModel, Visible } from './ReadModel';
import { requestPolicy } from '../experiences/toExperience';

/** When something is worth a look, in milliseconds. */
export interface ReadModelTimes {
  notPickedUpAfter: number;
  stuckAfter: number;
  /** After the last reading another one is overdue. */
  overdueAfter: number;
}

/** The read model in the database of the plugin. */
export class DatabaseReadModel implements ReadModel {
  readonly #database: Knex;
  readonly #after: ReadModelTimes;
  readonly #now: () => Date;
  readonly #experiences: ExperienceQueries;
  readonly #history: HistoryQueries;

  constructor(options: {
    database: Knex;
    after: ReadModelTimes;
    now: () => Date;
  }) {
    const { database, after, now } = options;
    const times = () => attentionTimes(now(), after);
    this.#database = database;
    this.#after = after;
    this.#now = now;
    this.#experiences = new ExperienceQueries({ database, times });
    this.#history = new HistoryQueries({
      database,
      experiences: this.#experiences,
      times,
    });
  }

  async listExperiences(query: ExperienceQuery, visible: Visible) {
    return this.#experiences.list(query, visible, await this.getSync());
  }

  async findExperience(
    ref: string,
    visible: Visible,
  ): Promise<ExperienceDetail | undefined> {
    return this.#experiences.find(ref, visible, await this.getSync());
  }

  async findExperiences(refs: readonly string[]) {
    return this.#experiences.findAll(refs, await this.getSync());
  }

  async listProducts(ref: string, query: ProductQuery, visible?: Visible) {
    const row = await this.#experiences.findRow(ref, visible);
    return this.#experiences.listProducts(row?.id, query);
  }

  async listPrincipals(ref: string, query: PageQuery, visible?: Visible) {
    const row = await this.#experiences.findRow(ref, visible);
    return this.#experiences.listPrincipals(row?.id, query);
  }

  async listConfigurations(ref: string, query: PageQuery, visible?: Visible) {
    const row = await this.#experiences.findRow(ref, visible);
    return this.#history.listConfigurations(row, query);
  }

  async findConfiguration(ref: string, version: string, visible?: Visible) {
    const row = await this.#experiences.findRow(ref, visible);
    return this.#history.findConfiguration(row, version);
  }

  async listChangeSets(ref: string, query: PageQuery, visible?: Visible) {
    const row = await this.#experiences.findRow(ref, visible);
    return this.#history.listChangeSets(row, query);
  }

  async findChangeSet(ref: string, changeSetId: string, visible?: Visible) {
    const row = await this.#experiences.findRow(ref, visible);
    return this.#history.findChangeSet(row, changeSetId);
  }

  async listErrors(ref: string, query: PageQuery, visible?: Visible) {
    const row = await this.#experiences.findRow(ref, visible);
    return this.#history.listErrors(row, query);
  }

  async getSync(): Promise<SyncState> {
    const row: (SyncStateRow & { problems: number | string }) | undefined =
      await this.#database('sync_state')
        .select('*', {
          problems: this.#database('sync_problems').count('*'),
        })
        .where({ id: 1 })
        .first();
    const succeededAt = row?.succeeded_at ?? undefined;
    const problem = row?.problem ?? undefined;
    const unreadable = Number(row?.problems ?? 0);
    const told = {
      problem,
      // They are not named, for not everybody may see them.
      ...(unreadable > 0 && { unreadable }),
    };
    if (succeededAt === undefined) return { state: 'pending', ...told };
    const age = this.#now().getTime() - Date.parse(succeededAt);
    const isStale = problem !== undefined || age > this.#after.overdueAfter;
    return {
      state: isStale ? 'stale' : 'fresh',
      syncedAt: succeededAt,
      ...told,
    };
  }

  async findPlanned(ref: string): Promise<PlannedExperience | undefined> {
    const row = await this.#experiences.findRow(ref, undefined);
    if (!row) return undefined;
    const state = await this.#experiences.findState(row.id, row.revision);
    return {
      ref: row.ref,
      shortName: row.short_name ?? undefined,
      revision: row.revision,
      queueLength: row.queue_length,
      ...(row.entity_id !== null && {
        known: {
          id: row.entity_id,
          name: row.name,
          archived: Boolean(row.archived),
          hasBranding: row.branding !== null,
          hasProcurementPolicy: row.policy_id !== null,
          status: row.status === 'Enabled' ? 'Enabled' : 'Disabled',
          description: row.description ?? undefined,
          productRequests: requestPolicy(row.product_requests),
          branding: state?.branding,
          allowedProducts: state?.allowedProducts,
          deniedProducts: state?.deniedProducts,
          principals: state?.principals,
        },
      }),
    };
  }

  async findAssociations(principals: readonly string[]) {
    return this.#experiences.findAssociations(principals);
  }

  async findChangesSince(
    ref: string,
    revision: number,
  ): Promise<ExperienceDiff | undefined> {
    const row = await this.#experiences.findRow(ref, undefined);
    if (!row) return undefined;
    return this.#experiences.findDiff(row.id, revision, row.revision);
  }
}
