import { parseStatusText } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { Knex } from 'knex';
import type { ConfigurationRow, ExperienceRow } from '../database/rows';
import { insertAll, lockForWriting, storable } from '../database/writing';
import {
  assembleExperience,
  type AssembledExperience,
  type ExperienceParts,
} from './assembleExperience';
import { loadParts, type LoadedExperience } from './loadParts';
import { followRevision } from './followRevision';
import type { Ownership } from './Ownership';
import {
  settleProgress,
  type KnownError,
} from '../configurations/settleProgress';
import { replaceMembers } from './replaceMembers';
import type { Subjects } from '../sync/Subjects';
import {
  experienceSubject,
  experienceSubjects,
  type SyncProblemStore,
} from '../sync/SyncProblemStore';
import { unmarkUnassembled } from '../sync/UnassembledStore';

// Differences can be told since this many states ago.
const SNAPSHOTS = 50;

/** Puts experiences together from what was read of them, and counts their revisions. */
export class ExperienceAssembler {
  readonly #ownership: Ownership;
  readonly #problems: SyncProblemStore;
  readonly #now: () => Date;

  constructor(options: {
    ownership: Ownership;
    problems: SyncProblemStore;
    now: () => Date;
  }) {
    this.#ownership = options.ownership;
    this.#problems = options.problems;
    this.#now = options.now;
  }

  /**
   * Puts some together, as part of a transaction.
   *
   * @returns refs of the experiences that are not as they were.
   */
  async assembleWithin(
    transaction: Knex.Transaction,
    subjects: Subjects,
  ): Promise<string[]> {
    await lockForWriting(transaction);
    await this.#ownership.follow(transaction);
    await unmarkUnassembled(transaction, subjects);
    await this.#problems.clear(experienceSubjects(subjects), transaction);
    const { experiences, errors, existing, misnamed } = await loadParts(
      transaction,
      subjects,
      this.#now(),
    );
    for (const name of misnamed) {
      await this.#problems.record(
        experienceSubject(name),
        `Files in the bucket have ${name} as their short name, which is the id of an experience. They are not shown. Give them another short name.`,
        transaction,
      );
    }
    const changed: string[] = [];
    const unclaimed = new Map(existing.map(row => [row.id, row]));
    const claims = experiences.map(parts => {
      const row = claim(unclaimed, parts);
      return { parts, row };
    });
    // First those that are no more, for others may have taken their names.
    for (const { id, ref } of unclaimed.values()) {
      await transaction('experiences').where({ id }).delete();
      changed.push(ref);
    }
    const added: { assembled: AssembledExperience; parts: ExperienceParts }[] =
      [];
    for (const { parts, row } of claims) {
      const settled = await this.#settle(
        transaction,
        parts,
        errors.get(parts.shortName ?? '') ?? [],
      );
      const assembled = assembleExperience({
        ...parts,
        configurations: settled.configurations,
        owner: this.#ownership.ownerOf({
          shortName: parts.shortName,
          entityId: parts.entity?.id,
        }),
      });
      if (!row) {
        added.push({ assembled, parts: { ...parts, ...settled } });
        changed.push(assembled.row.ref);
        continue;
      }
      const after = await this.#update(transaction, row, assembled);
      await followRevision(transaction, settled.configurations, {
        id: row.id,
        revision: after.revision,
      });
      if (after.isChanged || settled.moved) changed.push(assembled.row.ref);
    }
    await this.#add(transaction, added);
    return changed;
  }

  async #settle(
    transaction: Knex.Transaction,
    { configurations, statusFile }: LoadedExperience,
    errors: readonly KnownError[],
  ): Promise<{ configurations: ConfigurationRow[]; moved: boolean }> {
    const parsed = statusFile && parseStatusText(statusFile.text);
    const evidence = {
      status: parsed?.ok ? parsed.status : undefined,
      statusWrittenAt: statusFile?.last_modified,
      errors,
    };
    const settled: ConfigurationRow[] = [];
    let moved = false;
    for (const row of configurations) {
      const next = row.next_written_at ?? undefined;
      const { state, started_at, ended_at, change_set_id, ...error } =
        settleProgress(row, next, evidence);
      const progress = {
        state,
        started_at,
        ended_at,
        change_set_id,
        error_message: error.error_message,
        error_key: error.error_key,
        problems: error.problems,
      };
      if (differs(row, progress)) {
        moved = true;
        await transaction('configurations')
          .where({ key: row.key })
          .update(storable(progress));
      }
      settled.push({ ...row, ...progress });
    }
    return { configurations: settled, moved };
  }

  async #update(
    transaction: Knex.Transaction,
    before: ExperienceRow,
    { row, state }: AssembledExperience,
  ): Promise<{ isChanged: boolean; revision: number }> {
    const { id } = before;
    const rises = before.fingerprint !== row.fingerprint;
    const revision = before.revision + (rises ? 1 : 0);
    if (!differs(before, row)) return { isChanged: false, revision };
    await transaction('experiences')
      .where({ id })
      .update({ ...row, revision });
    if (rises) {
      await replaceMembers(transaction, id, state);
      await this.#snapshot(transaction, [{ id, revision, state }]);
      await transaction('snapshots')
        .where({ experience: id })
        .where('revision', '<=', revision - SNAPSHOTS)
        .delete();
    }
    return { isChanged: true, revision };
  }

  async #add(
    transaction: Knex.Transaction,
    added: { assembled: AssembledExperience; parts: ExperienceParts }[],
  ): Promise<void> {
    if (added.length === 0) return;
    const revision = 1;
    await insertAll(
      transaction,
      'experiences',
      added.map(({ assembled }) => ({ ...assembled.row, revision })),
    );
    const rows = await transaction<ExperienceRow>('experiences')
      .select('id', 'ref')
      .whereIn(
        'ref',
        added.map(({ assembled }) => assembled.row.ref),
      );
    const ids = new Map(rows.map(row => [row.ref, row.id]));
    const states = added.flatMap(({ assembled: { row, state } }) => {
      const id = ids.get(row.ref);
      return id === undefined ? [] : [{ id, revision, state }];
    });
    for (const { id, state } of states) {
      await replaceMembers(transaction, id, state);
    }
    await this.#snapshot(transaction, states);
    for (const { assembled, parts } of added) {
      const id = ids.get(assembled.row.ref);
      if (id === undefined) continue;
      await followRevision(transaction, parts.configurations, { id, revision });
    }
  }

  async #snapshot(
    transaction: Knex.Transaction,
    states: {
      id: number;
      revision: number;
      state: AssembledExperience['state'];
    }[],
  ): Promise<void> {
    await insertAll(
      transaction,
      'snapshots',
      states.map(({ id, revision, state }) => ({
        experience: id,
        revision,
        taken_at: this.#now().toISOString(),
        state: JSON.stringify(state),
      })),
    );
  }
}

/** The row that is this experience's, taken from those that nobody has claimed. */
function claim(
  unclaimed: Map<number, ExperienceRow>,
  { shortName, entity }: ExperienceParts,
): ExperienceRow | undefined {
  const rows = [...unclaimed.values()];
  const row =
    rows.find(
      each => shortName !== undefined && each.short_name === shortName,
    ) ??
    rows.find(
      each =>
        entity !== undefined &&
        each.entity_id === entity.id &&
        (each.short_name === null || shortName === undefined),
    );
  if (row) unclaimed.delete(row.id);
  return row;
}

/** SQLite gives a boolean as a number. */
function differs<Row extends object>(before: Row, after: Partial<Row>) {
  const comparable = (value: unknown) =>
    typeof value === 'boolean' ? Number(value) : value ?? null;
  return Object.entries(after).some(
    ([column, value]) =>
      comparable(Reflect.get(before, column)) !== comparable(value),
  );
}
