import type { LoggerService } from '@backstage/backend-plugin-api';
import { ConflictError, InputError, toError } from '@backstage/errors';
import type { ConfigurationProgress } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { configurationFile } from '../submissions/configurationFile';
import type { ConfigurationWriter } from '../submissions/ConfigurationWriter';
import { decideMove } from './decideMove';
import type { MoveObserver } from './MoveObserver';
import { MoveGoneOnError, type MoveStore, type StoredMove } from './MoveStore';
import {
  isMoveEnd,
  stepOf,
  type MoveState,
  type MoveStepNumber,
} from './moveSteps';
import type { Withdrawals } from '../outbox/Withdrawals';

const STOPPED = 'The move was stopped before its file was in the bucket.';

/** What the worker stands on. */
export interface MoveWorkerOptions {
  logger: LoggerService;
  observer: MoveObserver;
  /** Told of each move that is not as it was. */
  onChanged: (move: StoredMove) => Promise<void>;
  store: Pick<MoveStore, 'advance' | 'claim' | 'confirm' | 'find'>;
  withdrawals: Pick<Withdrawals, 'withdraw'>;
  writer: Pick<ConfigurationWriter, 'write'>;
  now: () => Date;
}

/**
 * Takes moves from step to step. All that it has to know is in the database, and
 * each step can be repeated, so that any replica can go on after any crash.
 */
export class MoveWorker {
  readonly #options: MoveWorkerOptions;

  constructor(options: MoveWorkerOptions) {
    this.#options = options;
  }

  /** Takes the moves that are due as far as they come now. */
  async advanceAll(signal?: AbortSignal): Promise<void> {
    const { now, store } = this.#options;
    for (const id of await store.claim(now())) {
      if (signal?.aborted) return;
      await this.advanceOrWait(id);
    }
  }

  /** The same for one; what goes wrong is tried again by the next round. */
  async advanceOrWait(id: string): Promise<void> {
    await this.advance(id).catch(error => {
      this.#options.logger.warn(`The move ${id} has to wait`, toError(error));
    });
  }

  /** Takes one move as far as it comes now. */
  async advance(id: string): Promise<void> {
    const { observer, store } = this.#options;
    for (;;) {
      const move = await store.find(id);
      if (!move || isMoveEnd(move.state)) return;
      if (await this.#withdraw(move)) continue;
      const facts = await observer.observe(move);
      const state = decideMove(move, facts);
      if (state) {
        await this.#enter(move, state, problemOf(state, facts.current));
      } else if (facts.current || (await this.#write(move))) {
        return;
      }
    }
  }

  /**
   * What somebody has stopped shall not be written any more, if that can be helped.
   *
   * @returns whether the move has come to another state by that.
   */
  async #withdraw(move: StoredMove): Promise<boolean> {
    const { state, stoppedAt } = move;
    if (stoppedAt === undefined) return false;
    if (state === 'stopping' && (await this.#withdrawFiles(move, 1))) {
      await this.#enter(move, 'failed', STOPPED);
      return true;
    }
    // Stopped while it was being associated.
    if (state === 'undoing') await this.#withdrawFiles(move, 2);
    return false;
  }

  /** @returns whether none of the step's files is in the bucket, nor will be. */
  async #withdrawFiles(
    move: StoredMove,
    step: MoveStepNumber,
  ): Promise<boolean> {
    const { observer, withdrawals } = this.#options;
    const files = await observer.filesOf(move, step);
    const withdrawn: boolean[] = [];
    for (const { key } of files) {
      withdrawn.push(await withdrawals.withdraw(key, STOPPED));
    }
    return !withdrawn.includes(false);
  }

  /** @returns whether it was written; when not, the move has gone on without. */
  async #write(move: StoredMove): Promise<boolean> {
    const { now, observer, store, writer } = this.#options;
    const { shortName, ...submitted } = stepOf(move);
    try {
      await writer.write(configurationFile(shortName, submitted, now()), {
        requestedBy: move.stepRequestedBy,
        // Who stops the move either comes first, or finds the file to take back.
        within: transaction => store.confirm(transaction, move),
      });
      return true;
    } catch (error) {
      if (error instanceof MoveGoneOnError) return false;
      // Another attempt would end in the same way.
      const isHopeless =
        error instanceof ConflictError || error instanceof InputError;
      if (!isHopeless) throw error;
      const facts = await observer.observe(move);
      const state = decideMove(move, {
        ...facts,
        files: 'failed',
        isRead: true,
      });
      if (!state) throw error;
      await this.#enter(move, state, error.message);
      return false;
    }
  }

  async #enter(
    move: StoredMove,
    state: MoveState,
    problem: string | undefined,
  ): Promise<void> {
    const { logger, now, onChanged, store } = this.#options;
    // Why it went back is worth more than that it came back.
    const problems = [move.problem, problem].filter(each => each !== undefined);
    const text = [...new Set(problems)].join(' ') || undefined;
    if (!(await store.advance(move, state, text, now()))) return;
    const { id, principal, from, to } = move;
    logger.info(isMoveEnd(state) ? 'Move ended' : 'Move goes on', {
      ...{ id, principal, from, to, state },
    });
    await onChanged(move);
  }
}

function problemOf(
  state: MoveState,
  file: ConfigurationProgress | undefined,
): string | undefined {
  if (['moved', 'associating'].includes(state)) return undefined;
  switch (file?.state) {
    case 'failed':
    case 'cancelled':
    case 'rejected':
    case 'withdrawn':
    case 'gone':
    case 'superseded':
      return (
        file.error?.message ?? `The configuration has ended as ${file.state}.`
      );
    default:
      return state === 'overtaken'
        ? 'The principal was associated with another experience meanwhile.'
        : undefined;
  }
}
