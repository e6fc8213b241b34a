import { toError } from '@backstage/errors';
import type { Knex } from 'knex';
import { BusyDatabaseError } from '../database/BusyDatabaseError';
import { inWriting } from '../database/writing';
import type { ExperienceAssembler } from './ExperienceAssembler';
import type { OwnerLookup } from './OwnerLookup';
import type { Subjects } from '../sync/Subjects';
import {
  experienceSubjects,
  type SyncProblemStore,
} from '../sync/SyncProblemStore';
import { findUnassembled } from '../sync/UnassembledStore';

// Of large experiences that is as much as others can wait for.
const AT_ONCE = 20;
const NOT_ASSEMBLED =
  'What was read of it can not be put together. The log of the portal says why.';

/** Puts together again whatever has been read, a part at a time. */
export class Reassembler {
  readonly #assembler: ExperienceAssembler;
  readonly #database: Knex;
  readonly #ownership: OwnerLookup;
  readonly #problems: SyncProblemStore;

  constructor(options: {
    assembler: ExperienceAssembler;
    database: Knex;
    ownership: OwnerLookup;
    problems: SyncProblemStore;
  }) {
    this.#assembler = options.assembler;
    this.#database = options.database;
    this.#ownership = options.ownership;
    this.#problems = options.problems;
  }

  /** Makes out, before a reading, whether the configuration says otherwise than before who owns what. */
  async followOwners(): Promise<void> {
    await inWriting(this.#database, transaction =>
      this.#ownership.follow(transaction),
    );
  }

  /** Puts together all that was read and was not put together since, by whomever. */
  async assembleAll(): Promise<string[]> {
    return this.assemble(await findUnassembled(this.#database));
  }

  /** @returns refs of the experiences that are not as they were. */
  async assemble(subjects: Subjects): Promise<string[]> {
    const changed: string[] = [];
    for (const part of subjects.parts(AT_ONCE)) {
      changed.push(...(await this.#assemblePart(part)));
    }
    return changed;
  }

  /** One that can not be put together keeps none of the others from it. */
  async #assemblePart(part: Subjects): Promise<string[]> {
    try {
      return await inWriting(this.#database, transaction =>
        this.#assembler.assembleWithin(transaction, part),
      );
    } catch (error) {
      // When the database is away, or busy, that is nobody's own problem.
      if (error instanceof BusyDatabaseError) throw error;
      await this.#database.raw('select 1');
      if (part.size > 1) return this.#assembleHalves(part);
      const [name = ''] = experienceSubjects(part);
      await this.#problems.record(name, NOT_ASSEMBLED, {
        detail: toError(error).message,
      });
      return [];
    }
  }

  async #assembleHalves(part: Subjects): Promise<string[]> {
    const changed: string[] = [];
    for (const half of part.parts(Math.ceil(part.size / 2))) {
      changed.push(...(await this.#assemblePart(half)));
    }
    return changed;
  }
}
