import { randomBytes } from 'node:crypto';
import { isDatabaseConflictError } from '@backstage/backend-plugin-api';
import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import {
  applyProposals,
  type GovernanceExperience,
  type NewMove,
  type PrincipalMove,
  type PrincipalMoveList,
  type PrincipalMoveQuery,
  type ProposalProblem,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { Knex } from 'knex';
import { inWriting } from '../database/writing';
import { actionsOf, describeMove } from './describeMove';
import type { MoveObserver } from './MoveObserver';
import type { MoveStore, StoredMove } from './MoveStore';
import { isMoveEnd, type MoveState } from './moveSteps';
import type { MoveWorker } from './MoveWorker';

// In hexadecimal digits twice that. A version has 40 characters at most, and
// says the step and the attempt, too.
const ID_BYTES = 10;

/** What moves stand on. */
export interface MovesOptions {
  database: Knex;
  /** Experiences as they are now. */
  experiences: () => Promise<readonly GovernanceExperience[]>;
  observer: Pick<MoveObserver, 'observe'>;
  /** Told of each move that is not as it was. */
  onChanged: (move: StoredMove) => Promise<void>;
  store: MoveStore;
  worker: Pick<MoveWorker, 'advanceOrWait'>;
  now: () => Date;
}

/** How a move is begun. */
export interface BeginOptions {
  requestedBy?: string;
  /** The move that it takes back. */
  undoOf?: string;
  /** What has to be done in the same transaction; nothing is begun when it fails. */
  within?: (transaction: Knex.Transaction) => Promise<void>;
}

/** Begins moves of principals from one experience to another, stops them, and tells of them. */
export class Moves {
  readonly #options: MovesOptions;

  constructor(options: MovesOptions) {
    this.#options = options;
  }

  async list(query: PrincipalMoveQuery): Promise<PrincipalMoveList> {
    const { items, ...rest } = await this.#options.store.list(query);
    const experiences = await this.#options.experiences();
    const described: PrincipalMove[] = [];
    for (const move of items) {
      const attention = await this.#attentionOf(move);
      described.push(describeMove(move, experiences, attention));
    }
    return { ...rest, items: described };
  }

  /** @throws NotFoundError */
  async get(id: string): Promise<PrincipalMove> {
    const move = await this.#find(id);
    return describeMove(
      move,
      await this.#options.experiences(),
      await this.#attentionOf(move),
    );
  }

  /**
   * What moves, from where and to where.
   *
   * @throws NotFoundError
   */
  async plan(id: string): Promise<NewMove> {
    const { principal, from, to } = await this.#find(id);
    return { principal, from, to };
  }

  /**
   * Begins a move. Once it is in the database it goes on, whatever becomes of
   * this process.
   *
   * @throws InputError when both are the same experience.
   * @throws NotFoundError when there is no such experience.
   * @throws ConflictError when AWS would refuse it, or another move of the principal has not ended.
   */
  async begin(
    { principal, from, to }: NewMove,
    { requestedBy, undoOf, within }: BeginOptions,
  ): Promise<PrincipalMove> {
    const { database, experiences, now, store } = this.#options;
    if (from === to) {
      throw new InputError('/from and /to name the same experience.');
    }
    demandPossible(await experiences(), { principal, from, to });
    const move: StoredMove = {
      id: randomBytes(ID_BYTES).toString('hex'),
      ...{ principal, from, to, state: 'disassociating', step: 1, attempt: 1 },
      requestedAt: now().toISOString(),
      ...(requestedBy !== undefined && { requestedBy }),
      ...(undoOf !== undefined && { undoOf }),
    };
    await this.#unlessOther(principal, () =>
      inWriting(database, async transaction => {
        await within?.(transaction);
        await store.add(move, transaction);
      }),
    );
    return this.#goOn(move);
  }

  /**
   * Begins the move that takes another one back.
   *
   * @throws NotFoundError
   * @throws ConflictError when that one did not come to its end, or things have changed since.
   */
  async undo(
    id: string,
    options: Omit<BeginOptions, 'undoOf'>,
  ): Promise<PrincipalMove> {
    const { principal, from, to, state } = await this.#find(id);
    if (state !== 'moved') {
      throw new ConflictError(
        `The move ${id} can not be undone: its state is ${state}, and has to be moved.`,
      );
    }
    return this.begin(
      { principal, from: to, to: from },
      { ...options, undoOf: id },
    );
  }

  /**
   * Stops a move that is under way. What its file does is put back; and as
   * somebody may be late to apply the file, the move goes on looking for that.
   *
   * @throws NotFoundError
   * @throws ConflictError when there is nothing to stop.
   */
  async stop(
    id: string,
    stoppedBy: string | undefined,
  ): Promise<PrincipalMove> {
    const { now, store } = this.#options;
    const move = await this.#find(id);
    const { state } = move;
    if (!actionsOf(move, undefined).includes('stop')) {
      throw new ConflictError(
        `The move ${id} can not be stopped: its state is ${state}, and has to be disassociating or associating.`,
      );
    }
    const next: MoveState = state === 'associating' ? 'undoing' : 'stopping';
    if (!(await store.stop(move, next, stoppedBy, now()))) throw goneOn(id);
    return this.#goOn(move);
  }

  /**
   * Writes the configuration of the current step once more.
   *
   * @throws NotFoundError
   * @throws ConflictError when nothing is wrong with the move, or another move of the principal has not ended.
   */
  async retry(
    id: string,
    retriedBy: string | undefined,
  ): Promise<PrincipalMove> {
    const { store } = this.#options;
    const move = await this.#find(id);
    const { principal, state } = move;
    const attention = await this.#attentionOf(move);
    if (!actionsOf(move, attention).includes('retry')) {
      throw new ConflictError(
        `The move ${id} can not be tried again: its state is ${state}, and nothing in it has waited for too long.`,
      );
    }
    // What is stuck could not be put back.
    const next: MoveState = state === 'stuck' ? 'undoing' : state;
    const retried = await this.#unlessOther(principal, () =>
      store.retry(move, next, retriedBy),
    );
    if (!retried) throw goneOn(id);
    return this.#goOn(move);
  }

  /** From here on nothing that goes wrong is the fault of the caller's request: it is in the database. */
  async #goOn(move: StoredMove): Promise<PrincipalMove> {
    const { onChanged, worker } = this.#options;
    await onChanged(move);
    await worker.advanceOrWait(move.id);
    return this.get(move.id);
  }

  async #attentionOf(move: StoredMove): Promise<PrincipalMove['attention']> {
    if (isMoveEnd(move.state)) return undefined;
    return (await this.#options.observer.observe(move)).attention;
  }

  async #unlessOther<T>(
    principal: string,
    change: () => Promise<T>,
  ): Promise<T> {
    try {
      return await change();
    } catch (error) {
      if (!isDatabaseConflictError(error)) throw error;
      throw new ConflictError(
        `Another move of ${principal} has not ended yet. Wait until it has, or stop it.`,
      );
    }
  }

  async #find(id: string): Promise<StoredMove> {
    const found = await this.#options.store.find(id);
    if (found) return found;
    throw new NotFoundError(`There is no move ${id}.`);
  }
}

function goneOn(id: string): ConflictError {
  return new ConflictError(
    `The move ${id} has gone on meanwhile. Look at it anew.`,
  );
}

function demandPossible(
  experiences: readonly GovernanceExperience[],
  { principal, from, to }: NewMove,
): void {
  const applied = applyProposals(experiences, [
    { kind: 'move', from, ref: to, principals: [principal] },
  ]);
  const [problem] = applied.ok ? [] : applied.problems;
  if (problem) throw toError(problem, principal);
  for (const { ref, id } of experiences) {
    if (ref === id && [from, to].includes(ref)) {
      throw new ConflictError(
        `${ref} is not managed through files. Adopt it first.`,
      );
    }
  }
}

function toError(problem: ProposalProblem, principal: string): Error {
  const { code, ref } = problem;
  switch (code) {
    case 'unknown-experience':
      return new NotFoundError(`There is no experience ${ref}.`);
    case 'archived':
      return new ConflictError(
        `The experience ${ref} is archived, and takes no change before it is revived.`,
      );
    case 'not-associated':
      return new ConflictError(
        `${principal} is not associated with ${ref}, so it can not be moved from there.`,
      );
    case 'already-associated':
      return new ConflictError(
        `${principal} is associated with ${problem.experience.ref}, too. Disassociate it there first.`,
      );
    default:
      return new ConflictError(`AWS would refuse the move: ${code} (${ref}).`);
  }
}
