import type { PrincipalMoveQuery } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { Knex } from 'knex';
import { formatCursor, parseCursor } from '../database/cursor';
import { grouped } from '../database/grouped';
import { removeInParts } from '../database/removeInParts';
import { parts } from '../database/writing';
import {
  isMoveEnd,
  stepEnteredWith,
  type MovePlan,
  type MoveState,
  type MoveStepNumber,
} from './moveSteps';

/** A move as it is kept. */
export interface StoredMove extends MovePlan {
  requestedBy?: string;
  /** Who asked for the current attempt at the current step. */
  stepRequestedBy?: string;
  requestedAt: string;
  stoppedBy?: string;
  stoppedAt?: string;
  endedAt?: string;
  problem?: string;
  /** Id of the move that it takes back. */
  undoOf?: string;
}

interface MoveRow {
  number: number;
  id: string;
  principal: string;
  active_principal: string | null;
  from_ref: string;
  to_ref: string;
  state: MoveState;
  step: MoveStepNumber;
  attempt: number;
  requested_by: string | null;
  step_requested_by: string | null;
  requested_at: string;
  stopped_by: string | null;
  stopped_at: string | null;
  ended_at: string | null;
  problem: string | null;
  undo_of: string | null;
  looks: number;
  waits_since: string | null;
  next_look_at: string | null;
}

// For so long a move is looked at in every round, in which most go on.
const EAGER = 60_000;
// Whatever changes wakes a move, so that this is for what nobody tells of.
const LONGEST_PAUSE = 60 * 60 * 1000;
// What one replica takes at once.
const CLAIMED_AT_ONCE = 100;

const TABLE = 'moves';
const PAGE = 100;

/** Somebody has changed a move meanwhile. */
export class MoveGoneOnError extends Error {
  override readonly name = 'MoveGoneOnError';

  constructor(id: string) {
    super(`The move ${id} has gone on meanwhile. Look at it anew.`);
  }
}

/** The table of moves. */
export class MoveStore {
  readonly #database: Knex;

  constructor(database: Knex) {
    this.#database = database;
  }

  /** Fails with a conflict of the database when another move of the principal has not ended. */
  async add(move: StoredMove, database = this.#database): Promise<void> {
    await database<MoveRow>(TABLE).insert({
      id: move.id,
      principal: move.principal,
      active_principal: move.principal,
      from_ref: move.from,
      to_ref: move.to,
      state: move.state,
      step: move.step,
      attempt: move.attempt,
      requested_by: move.requestedBy ?? null,
      step_requested_by: move.requestedBy ?? null,
      requested_at: move.requestedAt,
      undo_of: move.undoOf ?? null,
    });
  }

  async find(id: string): Promise<StoredMove | undefined> {
    const row = await this.#database<MoveRow>(TABLE).where({ id }).first();
    return row && toMove(row);
  }

  /** Ids of the moves that have not ended, oldest first. */
  async running(): Promise<string[]> {
    const rows = await this.#database<MoveRow>(TABLE)
      .select('id')
      .whereNotNull('active_principal')
      .orderBy('number');
    return rows.map(({ id }) => id);
  }

  /** Moves that have not ended, from an experience or to it. */
  async touching(
    database: Knex,
    ref: string,
  ): Promise<{ id: string; principal: string }[]> {
    return database<MoveRow>(TABLE)
      .select('id', 'principal')
      .whereNotNull('active_principal')
      .where(either => {
        void either.where({ from_ref: ref }).orWhere({ to_ref: ref });
      });
  }

  /**
   * Ids of moves that are to be looked at, oldest first. Each is given to one
   * replica, and comes again after a pause that grows while nothing changes.
   */
  async claim(now: Date): Promise<string[]> {
    const at = now.toISOString();
    const due = (query: Knex.QueryBuilder) =>
      query.whereNull('next_look_at').orWhere('next_look_at', '<=', at);
    const rows = await this.#database<MoveRow>(TABLE)
      .select('id', 'looks', 'waits_since')
      .whereNotNull('active_principal')
      .where(due)
      .orderBy('number')
      .limit(CLAIMED_AT_ONCE);
    const claimed = new Set<string>();
    const groups = grouped(rows, row => `${row.looks} ${row.waits_since}`);
    for (const group of groups.values()) {
      const { looks = 0, waits_since: since = null } = group[0] ?? {};
      const waits_since = since ?? at;
      const pause = pauseAfter(now.getTime() - Date.parse(waits_since));
      const next_look_at = new Date(now.getTime() + pause).toISOString();
      const taken = await this.#database<MoveRow>(TABLE)
        .whereIn(
          'id',
          group.map(({ id }) => id),
        )
        .where({ looks })
        .where(due)
        .update({ looks: looks + 1, waits_since, next_look_at })
        .returning('id');
      taken.forEach(({ id }) => claimed.add(id));
    }
    return rows.map(({ id }) => id).filter(id => claimed.has(id));
  }

  /** Something has changed in these experiences: their moves are looked at in the next round. */
  async wake(refs: readonly string[]): Promise<void> {
    for (const part of parts(refs)) {
      await this.#database<MoveRow>(TABLE)
        .whereNotNull('active_principal')
        .where(either => {
          void either.whereIn('from_ref', part).orWhereIn('to_ref', part);
        })
        .update({ looks: 0, waits_since: null, next_look_at: null });
    }
  }

  /**
   * Takes a move into its next state, unless somebody else has.
   *
   * @returns whether it has.
   */
  async advance(
    move: StoredMove,
    state: MoveState,
    problem: string | undefined,
    now: Date,
  ): Promise<boolean> {
    return this.#change(move, {
      // Who has stopped it has asked for what puts it back.
      ...entering(state, move.stoppedBy ?? move.requestedBy),
      ...(problem !== undefined && { problem }),
      ...(isMoveEnd(state) && {
        active_principal: null,
        ended_at: now.toISOString(),
      }),
    });
  }

  /** The same on behalf of somebody who stops it. */
  async stop(
    move: StoredMove,
    state: MoveState,
    stoppedBy: string | undefined,
    now: Date,
  ): Promise<boolean> {
    return this.#change(move, {
      ...entering(state, stoppedBy),
      stopped_by: stoppedBy ?? null,
      stopped_at: now.toISOString(),
    });
  }

  /**
   * Begins the current step of a move once more, or the last of one that has ended.
   *
   * @returns whether it has; else somebody else has changed the move.
   */
  async retry(
    move: StoredMove,
    state: MoveState,
    retriedBy: string | undefined,
  ): Promise<boolean> {
    return this.#change(move, {
      state,
      step_requested_by: retriedBy ?? null,
      attempt: move.attempt + 1,
      // Fails with a conflict when another move of the principal is under way.
      active_principal: move.principal,
      ended_at: null,
    });
  }

  /**
   * Sees to it that a move is still as it was, and stays so until the transaction ends.
   *
   * @throws MoveGoneOnError when somebody has changed it.
   */
  async confirm(
    transaction: Knex.Transaction,
    { id, state, attempt }: StoredMove,
  ): Promise<void> {
    // An update, so that whoever changes it waits.
    const confirmed = await transaction<MoveRow>(TABLE)
      .where({ id, state, attempt })
      .update({ attempt });
    if (confirmed === 0) throw new MoveGoneOnError(id);
  }

  /** Takes away those that ended before a time. */
  async removeOld(before: string, signal?: AbortSignal): Promise<number> {
    return removeInParts(this.#database, {
      table: TABLE,
      key: 'id',
      signal,
      narrow: query => {
        void query.where('ended_at', '<', before);
      },
    });
  }

  async #change(
    { id, state, attempt }: StoredMove,
    change: Partial<MoveRow>,
  ): Promise<boolean> {
    const changed = await this.#database<MoveRow>(TABLE)
      .where({ id, state, attempt })
      .update({ ...change, looks: 0, waits_since: null, next_look_at: null });
    return changed > 0;
  }

  /**
   * Newest first.
   *
   * @throws InputError when the cursor does not fit.
   */
  async list({ cursor, limit = PAGE, principal }: PrincipalMoveQuery): Promise<{
    items: StoredMove[];
    totalItems: number;
    nextCursor?: string;
  }> {
    const list = { list: 'moves', principal };
    const [before] = cursor ? parseCursor(list, cursor, ['number']) : [];
    // Whatever else is asked for, no move is of it, and not every database takes it.
    if (principal !== undefined && !/^[\w-]+$/.test(principal)) {
      return { items: [], totalItems: 0 };
    }
    const matching = () => {
      const query = this.#database<MoveRow>(TABLE);
      return principal === undefined ? query : query.where({ principal });
    };
    const page = matching()
      .orderBy('number', 'desc')
      .limit(limit + 1);
    if (before !== undefined) page.where('number', '<', before);
    const [rows, counted] = await Promise.all([
      page,
      matching().count({ total: '*' }).first(),
    ]);
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    return {
      items: items.map(toMove),
      totalItems: Number(counted?.total ?? 0),
      ...(last &&
        rows.length > limit && {
          nextCursor: formatCursor(list, [last.number]),
        }),
    };
  }
}

function entering(
  state: MoveState,
  requestedBy: string | undefined,
): Partial<MoveRow> {
  const step = stepEnteredWith(state);
  if (step === undefined) return { state };
  return { state, step, attempt: 1, step_requested_by: requestedBy ?? null };
}

/** Milliseconds until the next look at a move that has waited for so many: it doubles how long that was. */
function pauseAfter(waited: number): number {
  return waited < EAGER ? 0 : Math.min(waited, LONGEST_PAUSE);
}

function toMove(row: MoveRow): StoredMove {
  return {
    id: row.id,
    principal: row.principal,
    from: row.from_ref,
    to: row.to_ref,
    state: row.state,
    step: row.step,
    attempt: row.attempt,
    requestedAt: row.requested_at,
    ...(row.requested_by !== null && { requestedBy: row.requested_by }),
    ...(row.step_requested_by !== null && {
      stepRequestedBy: row.step_requested_by,
    }),
    ...(row.stopped_by !== null && { stoppedBy: row.stopped_by }),
    ...(row.stopped_at !== null && { stoppedAt: row.stopped_at }),
    ...(row.ended_at !== null && { endedAt: row.ended_at }),
    ...(row.problem !== null && { problem: row.problem }),
    ...(row.undo_of !== null && { undoOf: row.undo_of }),
  };
}
