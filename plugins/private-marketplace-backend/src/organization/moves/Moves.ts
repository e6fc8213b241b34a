import { randomUUID } from 'node:crypto';
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
} from 'backstage-plugin-private-marketplace-common';
import { toReference } from '../governance/toOrganizationNode';
import type { MoveStore, StoredMove } from './MoveStore';
import type { MoveWorker } from './MoveWorker';

/** What moves stand on. */
export interface MovesOptions {
  /** Experiences as they are now. */
  experiences: () => Promise<readonly GovernanceExperience[]>;
  store: MoveStore;
  worker: Pick<MoveWorker, 'advance'>;
  now: () => Date;
}

/** Begins moves of principals from one experience to another, and tells of them. */
export class Moves {
  readonly #options: MovesOptions;

  constructor(options: MovesOptions) {
    this.#options = options;
  }

  async list(query: PrincipalMoveQuery): Promise<PrincipalMoveList> {
    const { items, ...rest } = await this.#options.store.list(query);
    const experiences = await this.#options.experiences();
    return { ...rest, items: items.map(each => describe(each, experiences)) };
  }

  /** @throws NotFoundError */
  async get(id: string): Promise<PrincipalMove> {
    return describe(await this.#find(id), await this.#options.experiences());
  }

  /**
   * Begins a move. Once this returns, it is in the database, and goes on
   * whatever becomes of this process.
   *
   * @throws InputError when both are the same experience.
   * @throws NotFoundError when there is no such experience.
   * @throws ConflictError when AWS would refuse it, or another move of the principal has not ended.
   */
  async begin(
    { principal, from, to }: NewMove,
    requestedBy: string | undefined,
    undoOf?: string,
  ): Promise<PrincipalMove> {
    const { experiences, now, store, worker } = this.#options;
    if (from === to) {
      throw new InputError('/from and /to name the same experience.');
    }
    demandPossible(await experiences(), { principal, from, to });
    const id = randomUUID().replace(/-/g, '');
    const move: StoredMove = {
      ...{ id, principal, from, to, state: 'disassociating' },
      requestedAt: now().toISOString(),
      ...(requestedBy !== undefined && { requestedBy }),
      ...(undoOf !== undefined && { undoOf }),
    };
    try {
      await store.add(move);
    } catch (error) {
      if (!isDatabaseConflictError(error)) throw error;
      throw new ConflictError(
        `Another move of ${principal} has not ended yet. Wait until it has.`,
      );
    }
    await worker.advance(id);
    return this.get(id);
  }

  /**
   * Begins the move that takes another one back.
   *
   * @throws NotFoundError
   * @throws ConflictError when that one did not come to its end, or things have changed since.
   */
  async undo(
    id: string,
    requestedBy: string | undefined,
  ): Promise<PrincipalMove> {
    const { principal, from, to, state } = await this.#find(id);
    if (state !== 'moved') {
      throw new ConflictError(
        `The move ${id} can not be undone: its state is ${state}, and has to be moved.`,
      );
    }
    return this.begin({ principal, from: to, to: from }, requestedBy, id);
  }

  async #find(id: string): Promise<StoredMove> {
    const found = await this.#options.store.find(id);
    if (found) return found;
    throw new NotFoundError(`There is no move ${id}.`);
  }
}

function describe(
  { from, to, ...move }: StoredMove,
  experiences: readonly GovernanceExperience[],
): PrincipalMove {
  const reference = (ref: string) => {
    const found = experiences.find(each => each.ref === ref);
    return found ? toReference(found) : { ref, name: ref };
  };
  return { ...move, from: reference(from), to: reference(to) };
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
