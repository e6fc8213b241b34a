import { parseStatusText } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { Knex } from 'knex';
import type { AutomationFileStore } from '../automation/AutomationFileStore';
import type { ConfigurationRow } from '../configurations/ConfigurationRow';
import { settleProgress } from '../configurations/settleProgress';
import { lockForWriting } from '../database/writing';
import {
  experienceSubject,
  experienceSubjects,
  type SyncProblemStore,
} from '../sync/SyncProblemStore';
import { Subjects } from '../sync/Subjects';
import { unmarkUnassembled } from '../sync/UnassembledStore';
import {
  assembleExperience,
  type AssembledExperience,
  type ExperienceParts,
} from './assembleExperience';
import { ownersIn, type ExperienceRow } from './ExperienceRow';
import { followRevision } from './followRevision';
import { loadParts, type LoadedExperience, type PartStores } from './loadParts';
import type { MemberStore } from './MemberStore';
import type { OwnerLookup } from './OwnerLookup';
import type { SnapshotStore } from './SnapshotStore';
import type { KnownError } from '../errorFiles/KnownError';

/** What the assembler stands on. */
export interface AssemblerOptions extends PartStores {
  automation: AutomationFileStore;
  members: MemberStore;
  ownership: OwnerLookup;
  problems: SyncProblemStore;
  snapshots: SnapshotStore;
  now: () => Date;
}

/** Puts experiences together from what was read of them, and counts their revisions. */
export class ExperienceAssembler {
  readonly #options: AssemblerOptions;

  constructor(options: AssemblerOptions) {
    this.#options = options;
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
    const { experiences: table, now, ownership, problems } = this.#options;
    await lockForWriting(transaction);
    await ownership.follow(transaction);
    await unmarkUnassembled(transaction, subjects);
    await problems.clear(experienceSubjects(subjects), transaction);
    const { experiences, errors, existing, misnamed } = await loadParts(
      this.#options,
      transaction,
      subjects,
      now(),
    );
    for (const name of misnamed) {
      await problems.record(
        experienceSubject(name),
        `Files in the bucket have ${name} as their short name, which is the id of an experience. They are not shown. Give them another short name.`,
        { database: transaction },
      );
    }
    const sweptAt = await this.#options.automation.sweptAt(transaction);
    const changed: string[] = [];
    const unclaimed = new Map(existing.map(row => [row.id, row]));
    const owners = await ownership.ownersOf(
      transaction,
      experiences.map(({ entity, shortName }) => ({
        shortName,
        entityId: entity?.id,
        tagged: entity?.owner ?? undefined,
      })),
    );
    const claims = experiences.map((parts, index) => {
      const row = claim(unclaimed, parts);
      return { parts, row, owned: owners[index] };
    });
    // First those that are no more, for others may have taken their names.
    for (const { id, ref } of unclaimed.values()) {
      await table.remove(transaction, id);
      changed.push(ref);
    }
    const added: { assembled: AssembledExperience; parts: ExperienceParts }[] =
      [];
    for (const { owned, parts, row } of claims) {
      const settled = await this.#settle(
        transaction,
        parts,
        errors.get(parts.shortName ?? '') ?? [],
        sweptAt,
      );
      const assembled = assembleExperience({
        ...parts,
        configurations: settled.configurations,
        owned,
      });
      if (!row) {
        added.push({ assembled, parts: { ...parts, ...settled } });
        changed.push(assembled.row.ref);
        continue;
      }
      const after = await this.#update(transaction, row, assembled);
      await followRevision(this.#options, transaction, settled.configurations, {
        id: row.id,
        revision: after.revision,
      });
      if (after.isChanged || settled.moved) changed.push(assembled.row.ref);
    }
    await this.#add(transaction, added);
    return changed;
  }

  /** Puts the experience with a short name together. */
  async assembleOne(
    transaction: Knex.Transaction,
    shortName: string,
  ): Promise<void> {
    const subjects = new Subjects();
    subjects.addShortName(shortName);
    await this.assembleWithin(transaction, subjects);
  }

  async #settle(
    transaction: Knex.Transaction,
    { configurations, statusFile }: LoadedExperience,
    errors: readonly KnownError[],
    sweptAt: string | undefined,
  ): Promise<{ configurations: ConfigurationRow[]; moved: boolean }> {
    const parsed = statusFile && parseStatusText(statusFile.text);
    const evidence = {
      status: parsed?.ok ? parsed.status : undefined,
      statusWrittenAt: statusFile?.last_modified,
      errors,
      sweptAt,
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
        await this.#options.configurations.recordProgress(
          transaction,
          row.key,
          progress,
        );
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
    const { experiences, members, now, snapshots } = this.#options;
    await experiences.update(transaction, id, { ...row, revision });
    if (before.owners !== row.owners) {
      await members.replaceOwners(transaction, id, ownersIn(row));
    }
    if (rises) {
      await members.replace(transaction, id, state);
      const snapshot = { experience: id, revision, state };
      await snapshots.add(transaction, [snapshot], now());
    }
    return { isChanged: true, revision };
  }

  async #add(
    transaction: Knex.Transaction,
    added: { assembled: AssembledExperience; parts: ExperienceParts }[],
  ): Promise<void> {
    if (added.length === 0) return;
    const { experiences, members, now, snapshots } = this.#options;
    const revision = 1;
    const ids = await experiences.add(
      transaction,
      added.map(({ assembled }) => ({ ...assembled.row, revision })),
    );
    const states = added.flatMap(({ assembled: { row, state } }) => {
      const id = ids.get(row.ref);
      return id === undefined ? [] : [{ experience: id, revision, state }];
    });
    for (const { experience, state } of states) {
      await members.replace(transaction, experience, state);
    }
    await snapshots.add(transaction, states, now());
    for (const { assembled, parts } of added) {
      const id = ids.get(assembled.row.ref);
      if (id === undefined) continue;
      await members.replaceOwners(transaction, id, ownersIn(assembled.row));
      await followRevision(this.#options, transaction, parts.configurations, {
        id,
        revision,
      });
    }
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
