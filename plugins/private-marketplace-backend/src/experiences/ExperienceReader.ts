import { NotFoundError } from '@backstage/errors';
import type {
  ExperienceDetail,
  ExperienceDiff,
  ExperienceList,
  ExperienceOverview,
  ExperienceQuery,
  PageQuery,
  PreviewedExperience,
  Principal,
  PrincipalList,
  ProductList,
  ProductQuery,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { AttentionTimes } from '../configurations/attentionTimes';
import type { ConfigurationStore } from '../configurations/ConfigurationStore';
import {
  toProgress,
  type ProgressRow,
} from '../configurations/toConfiguration';
import type { ErrorFileStore } from '../errorFiles/ErrorFileStore';
import type { SyncReader } from '../sync/SyncReader';
import type { ExperienceRow, ShownExperienceRow } from './ExperienceRow';
import type { ExperienceStore } from './ExperienceStore';
import type { MemberStore } from './MemberStore';
import type { SnapshotStore } from './SnapshotStore';
import { requestPolicy, toDetail, toSummary } from './toExperience';
import { EVERYTHING, type Visible } from './visible';

/** An experience as a configuration is planned against it. */
export interface PlannedExperience {
  ref: string;
  shortName?: string;
  revision: number;
  /** Undefined while the experience has not been created yet. */
  known?: PreviewedExperience;
  /** Configurations that wait or are being applied. */
  queueLength: number;
}

/** What the reader stands on. */
export interface ExperienceReaderOptions {
  configurations: ConfigurationStore;
  errorFiles: ErrorFileStore;
  experiences: ExperienceStore;
  members: MemberStore;
  snapshots: SnapshotStore;
  sync: SyncReader;
  times: () => AttentionTimes;
}

/**
 * Tells of experiences from the database, without any call of AWS. An experience
 * is found by its short name or by its id; what the caller may not see is not there.
 */
export class ExperienceReader {
  readonly #options: ExperienceReaderOptions;

  constructor(options: ExperienceReaderOptions) {
    this.#options = options;
  }

  /** @throws InputError when the cursor does not fit. */
  async list(
    query: ExperienceQuery,
    visible: Visible,
  ): Promise<ExperienceList> {
    const { configurations, experiences, sync } = this.#options;
    const times = this.#options.times();
    const [{ rows, ...page }, state] = await Promise.all([
      experiences.list(query, visible, times),
      sync.state(),
    ]);
    const changes = await configurations.findProgress(
      rows.flatMap(row => row.last_configuration ?? []),
    );
    return {
      items: rows.map(row =>
        toSummary(row, lastChange(row, changes, times), times),
      ),
      ...page,
      sync: state,
    };
  }

  /** @param mine - entity refs of whom the caller owns what. */
  async overview(
    mine: readonly string[],
    visible: Visible,
  ): Promise<ExperienceOverview> {
    const { experiences, sync } = this.#options;
    const owner = mine.join(',');
    const filters: ExperienceQuery[] = [
      {},
      { attention: 'any' },
      { underWay: true },
      ...(owner ? [{ owner }, { owner, attention: 'any' as const }] : []),
    ];
    const times = this.#options.times();
    const [total = 0, needAttention = 0, underWay = 0, ...own] =
      await experiences.counts(filters, visible, times);
    const [owned = 0, ownedNeedAttention = 0] = own;
    return {
      total,
      needAttention,
      underWay,
      mine: owned,
      mineNeedAttention: ownedNeedAttention,
      sync: await sync.state(),
    };
  }

  /** @throws NotFoundError */
  async get(ref: string, visible: Visible): Promise<ExperienceDetail> {
    const { configurations, errorFiles, sync } = this.#options;
    const row = await this.row(ref, visible);
    const times = this.#options.times();
    const [changes, errors, usualSeconds, state] = await Promise.all([
      configurations.findProgress(
        row.last_configuration === null ? [] : [row.last_configuration],
      ),
      row.short_name === null ? 0 : errorFiles.count(row.short_name),
      row.short_name === null
        ? undefined
        : configurations.usualSeconds(row.short_name),
      sync.state(),
    ]);
    return toDetail(
      row,
      {
        lastChange: lastChange(row, changes, times),
        errors,
        usualSeconds,
        sync: state,
      },
      times,
    );
  }

  /**
   * The experience itself, for whatever is read of it.
   *
   * @throws NotFoundError
   */
  async row(ref: string, visible: Visible): Promise<ShownExperienceRow> {
    const row = await this.#options.experiences.find(ref, visible);
    if (row) return row;
    throw new NotFoundError(`There is no experience ${ref} that you may see.`);
  }

  /** For the permission framework, which judges conditions on single resources. In the order of the refs. */
  async resources(refs: readonly string[]) {
    const { experiences } = this.#options;
    const times = this.#options.times();
    const rows = await experiences.findAll(refs);
    return rows.map(row => row && toSummary(row, undefined, times));
  }

  /** @throws NotFoundError */
  async listProducts(
    ref: string,
    query: ProductQuery,
    visible: Visible,
  ): Promise<ProductList> {
    const { id } = await this.row(ref, visible);
    const found = await this.#options.members.listProducts(id, query);
    const { rows, ...page } = found;
    return {
      items: rows.map(({ product_id, list }) => ({
        id: product_id,
        list: list === 'denied' ? 'denied' : 'allowed',
      })),
      ...page,
    };
  }

  /** @throws NotFoundError */
  async listPrincipals(
    ref: string,
    query: PageQuery,
    visible: Visible,
  ): Promise<PrincipalList> {
    const { id } = await this.row(ref, visible);
    const found = await this.#options.members.listPrincipals(id, query);
    const { rows, ...page } = found;
    return {
      items: rows.map(({ principal_id }) => ({
        id: principal_id,
        kind: principalKind(principal_id),
      })),
      ...page,
    };
  }

  /** @returns undefined when neither files nor Catalog know the experience. */
  async findPlanned(ref: string): Promise<PlannedExperience | undefined> {
    const { experiences, snapshots } = this.#options;
    const row = await experiences.find(ref, EVERYTHING);
    if (!row) return undefined;
    const state = await snapshots.find(row.id, row.revision);
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

  /**
   * What has changed in an experience since a revision.
   *
   * @returns undefined when the revision is too old to be known.
   */
  async findChangesSince(
    ref: string,
    revision: number,
  ): Promise<ExperienceDiff | undefined> {
    const { experiences, snapshots } = this.#options;
    const row = await experiences.find(ref, EVERYTHING);
    return row && snapshots.difference(row.id, revision, row.revision);
  }

  /** Refs of experiences that are not archived, by the principals that are associated with them. */
  async findAssociations(
    principals: readonly string[],
  ): Promise<Map<string, string[]>> {
    const { experiences, members } = this.#options;
    const rows = await members.associationsOf(principals);
    const refs = await experiences.activeRefs(
      rows.map(({ experience }) => experience),
    );
    const found = new Map<string, string[]>();
    for (const { experience, principal_id } of rows) {
      const ref = refs.get(experience);
      if (ref === undefined) continue;
      found.set(principal_id, [...(found.get(principal_id) ?? []), ref].sort());
    }
    return found;
  }
}

function lastChange(
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
