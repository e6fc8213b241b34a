import { NotFoundError } from '@backstage/errors';
import type {
  ChangeSetDetail,
  ChangeSetList,
  ChangeSetSummary,
  ConfigurationDetail,
  ConfigurationList,
  ErrorFileList,
  PageQuery,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { EntityStore } from '../catalog/EntityStore';
import type { ChangeSetRow } from '../changeSets/ChangeSetRow';
import type {
  ChangeSetsOf,
  ChangeSetStore,
  ListedChangeSet,
} from '../changeSets/ChangeSetStore';
import { toChangeSetSummary } from '../changeSets/toChangeSet';
import type { AttentionTimes } from '../configurations/attentionTimes';
import type { ConfigurationStore } from '../configurations/ConfigurationStore';
import {
  toConfigurationDetail,
  toProgress,
} from '../configurations/toConfiguration';
import type { ErrorFileStore } from '../errorFiles/ErrorFileStore';
import { toErrorFile } from '../errorFiles/toErrorFile';
import type { ExperienceStore } from '../experiences/ExperienceStore';
import type { ExperienceReader } from '../experiences/ExperienceReader';
import type { SnapshotStore } from '../experiences/SnapshotStore';
import { EVERYTHING, type Visible } from '../experiences/visible';
import type { OutboxStore } from '../outbox/OutboxStore';
import type { SyncProblemStore } from '../sync/SyncProblemStore';

/** What the reader stands on. */
export interface HistoryReaderOptions {
  changeSets: ChangeSetStore;
  entities: EntityStore;
  experiences: ExperienceStore;
  configurations: ConfigurationStore;
  errorFiles: ErrorFileStore;
  outbox: OutboxStore;
  problems: SyncProblemStore;
  reader: ExperienceReader;
  snapshots: SnapshotStore;
  times: () => AttentionTimes;
}

/**
 * Tells what has happened to an experience. Everything of it throws
 * NotFoundError where the caller may not see the experience.
 */
export class HistoryReader {
  readonly #options: HistoryReaderOptions;

  constructor(options: HistoryReaderOptions) {
    this.#options = options;
  }

  /** Newest first; also those that are accepted and not written yet. */
  async listConfigurations(
    ref: string,
    query: PageQuery,
    visible: Visible,
  ): Promise<ConfigurationList> {
    const { configurations, reader } = this.#options;
    const { short_name } = await reader.row(ref, visible);
    if (short_name === null) return { items: [], totalItems: 0 };
    const { rows, ...page } = await configurations.list(short_name, query);
    const times = this.#options.times();
    return { items: rows.map(row => toProgress(row, times)), ...page };
  }

  /** @throws NotFoundError also where there is no such configuration. */
  async getConfiguration(
    ref: string,
    version: string,
    visible: Visible,
  ): Promise<ConfigurationDetail> {
    const { configurations, errorFiles, outbox, problems } = this.#options;
    const { reader, snapshots } = this.#options;
    const { id, short_name } = await reader.row(ref, visible);
    const row = await configurations.find(short_name ?? '', version);
    if (!row) {
      throw new NotFoundError(
        `${ref} has no configuration with the version ${version}.`,
      );
    }
    const { revision_before: before, revision_after: after } = row;
    return toConfigurationDetail(row, this.#options.times(), {
      error:
        row.error_key === null
          ? undefined
          : await errorFiles.find(row.error_key),
      changed:
        before === null || after === null
          ? undefined
          : await snapshots.difference(id, before, after),
      unreadable: row.text === null ? await problems.find(row.key) : undefined,
      waiting:
        row.state === 'accepted'
          ? await outbox.findProblem(row.key)
          : undefined,
    });
  }

  /** Newest first. */
  async listChangeSets(
    ref: string,
    query: PageQuery,
    visible: Visible,
  ): Promise<ChangeSetList> {
    const { changeSets, reader } = this.#options;
    const of = await reader.row(ref, visible);
    const { rows, ...page } = await changeSets.list(of, query);
    return { items: await this.#summaries(of.short_name, rows), ...page };
  }

  /** @throws NotFoundError also where the experience has no such change set. */
  async getChangeSet(
    ref: string,
    changeSetId: string,
    visible: Visible,
  ): Promise<ChangeSetDetail> {
    const { changeSets, reader } = this.#options;
    const of = await reader.row(ref, visible);
    const row = await changeSets.find(of, changeSetId);
    const [summary] = row ? await this.#summaries(of.short_name, [row]) : [];
    if (!row || !summary) {
      throw new NotFoundError(`${ref} has no change set ${changeSetId}.`);
    }
    return {
      ...summary,
      failureDescription: row.failure_description ?? undefined,
      changes: await this.#changesFor(of, row, visible),
    };
  }

  /**
   * Ids of the experiences that a change set is about, beside the one that it is
   * found by. One that was made in the console may be about many.
   */
  async othersIn(of: ChangeSetsOf, changeSetId: string): Promise<string[]> {
    const { changeSets, entities } = this.#options;
    const ids = await changeSets.entityIds(changeSetId);
    const found = await entities.experiencesOf(ids);
    return [...new Set(found.values())].filter(id => id !== of.entity_id);
  }

  /** Of those of other experiences only what the caller may see. */
  async #changesFor(
    of: ChangeSetsOf,
    { id, changes: text }: ChangeSetRow,
    visible: Visible,
  ): Promise<ChangeSetDetail['changes']> {
    const { entities, experiences } = this.#options;
    const changes: ChangeSetDetail['changes'] =
      text === null ? [] : JSON.parse(text);
    if (visible === EVERYTHING) return changes;
    const others = await this.othersIn(of, id);
    const seen = await experiences.visibleIds(visible, others);
    const owners = await entities.experiencesOf(
      changes.flatMap(each => withoutRevision(each.entityId) ?? []),
    );
    return changes.filter(({ entityId }) => {
      const owner = owners.get(withoutRevision(entityId) ?? '');
      // What is new, or not known, may be of anybody.
      return owner !== undefined && (owner === of.entity_id || seen.has(owner));
    });
  }

  /** Newest first. */
  async listErrors(
    ref: string,
    query: PageQuery,
    visible: Visible,
  ): Promise<ErrorFileList> {
    const { errorFiles, reader } = this.#options;
    const { short_name } = await reader.row(ref, visible);
    if (short_name === null) return { items: [], totalItems: 0 };
    const { rows, ...page } = await errorFiles.list(short_name, query);
    return { items: rows.map(toErrorFile), ...page };
  }

  /** With the configurations that the change sets apply. */
  async #summaries(
    shortName: string | null,
    rows: readonly ListedChangeSet[],
  ): Promise<ChangeSetSummary[]> {
    const times = rows.map(row => row.start_time).sort();
    const [from] = times;
    const applied =
      from === undefined || shortName === null
        ? []
        : await this.#options.configurations.appliedBy(shortName, {
            ids: rows.map(row => row.id),
            from,
            to: endOfSecond(times.at(-1) ?? from),
          });
    return rows.map(row => toChangeSetSummary(row, applied));
  }
}

/** Ids in changes may name a revision, as in exp-…@3. */
function withoutRevision(id: string | undefined): string | undefined {
  return id?.replace(/@.*$/, '');
}

/** AWS gives the times of change sets in whole seconds. */
function endOfSecond(time: string): string {
  const second = Date.parse(time);
  return Number.isNaN(second) ? '' : new Date(second + 999).toISOString();
}
