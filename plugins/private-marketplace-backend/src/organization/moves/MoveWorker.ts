import type { LoggerService } from '@backstage/backend-plugin-api';
import { ConflictError, InputError, toError } from '@backstage/errors';
import type { ConfigurationWriter } from '../../configurations/ConfigurationWriter';
import type { ReadModel } from '../../readModel/ReadModel';
import type { MoveStore, StoredMove } from './MoveStore';
import {
  isMoveEnd,
  stateAfter,
  stepOf,
  type MoveState,
  type MoveStep,
} from './moveSteps';

/** What the worker stands on. */
export interface MoveWorkerOptions {
  logger: LoggerService;
  readModel: Pick<ReadModel, 'findConfiguration'>;
  store: Pick<MoveStore, 'advance' | 'find' | 'running'>;
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

  /** Takes all moves as far as they come now. */
  async advanceAll(signal?: AbortSignal): Promise<void> {
    const { logger, store } = this.#options;
    for (const id of await store.running()) {
      if (signal?.aborted) return;
      await this.advance(id).catch(error => {
        logger.warn(`The move ${id} has to wait`, toError(error));
      });
    }
  }

  /** Takes one move as far as it comes now. */
  async advance(id: string): Promise<void> {
    const { readModel, store } = this.#options;
    for (;;) {
      const move = await store.find(id);
      const step = move && stepOf(move);
      if (!step) return;
      const { shortName, version } = step;
      const found = await readModel.findConfiguration(shortName, version);
      if (!found) {
        if (await this.#write(move, step)) return;
        continue;
      }
      const state = stateAfter(move.state, found.state);
      if (!state) return;
      await this.#enter(move, state, problemOf(found));
    }
  }

  /** @returns whether it was written; when not, the move has gone on without. */
  async #write(move: StoredMove, step: MoveStep): Promise<boolean> {
    const { shortName, configuration, version } = step;
    try {
      await this.#options.writer.write(
        shortName,
        { configuration, version },
        move.requestedBy,
      );
      return true;
    } catch (error) {
      // Another attempt would end in the same way.
      const isHopeless =
        error instanceof ConflictError || error instanceof InputError;
      const state = stateAfter(move.state, 'rejected');
      if (!isHopeless || !state) throw error;
      await this.#enter(move, state, error.message);
      return false;
    }
  }

  async #enter(
    move: StoredMove,
    state: MoveState,
    problem: string | undefined,
  ): Promise<void> {
    const { logger, now, store } = this.#options;
    // Why it went back is worth more than that it came back.
    const first = [move.problem, problem].filter(each => each !== undefined);
    await store.advance(move, state, first.join(' ') || undefined, now());
    const { id, principal, from, to } = move;
    logger.info(isMoveEnd(state) ? 'Move ended' : 'Move goes on', {
      ...{ id, principal, from, to, state },
    });
  }
}

function problemOf({
  state,
  error,
}: {
  state: string;
  error?: { message: string };
}): string | undefined {
  if (state === 'succeeded') return undefined;
  return error?.message ?? `The configuration has ended as ${state}.`;
}
