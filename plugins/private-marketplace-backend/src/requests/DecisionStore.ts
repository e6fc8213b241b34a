import type { Knex } from 'knex';
import { parts } from '../database/writing';

/** An approval that becomes one configuration. */
export interface DecisionRow {
  id: string;
  experience_id: string;
  short_name: string;
  version: string;
  /** Author; null where a rule decided. */
  person_id: number | null;
  decided_at: string;
  ended_at: string | null;
  looks: number;
  next_look_at: string | null;
}

const TABLE = 'request_decisions';

const CLAIMED_AT_ONCE = 100;
// So many times it is looked at in every round, in which most go on.
const EAGER = 12;
const LONGEST_PAUSE = 10 * 60 * 1000;

/** The table of approvals. */
export class DecisionStore {
  readonly #database: Knex;

  constructor(database: Knex) {
    this.#database = database;
  }

  async add(
    transaction: Knex.Transaction,
    decision: Pick<
      DecisionRow,
      'id' | 'experience_id' | 'short_name' | 'person_id' | 'decided_at'
    >,
  ): Promise<void> {
    await transaction<DecisionRow>(TABLE).insert({
      ...decision,
      version: versionOf(decision.id),
      ...{ ended_at: null, looks: 0, next_look_at: null },
    });
  }

  /** Those that have not ended and are due, oldest first; each is given to one replica. */
  async claim(now: Date): Promise<DecisionRow[]> {
    const at = now.toISOString();
    const rows = await this.#database<DecisionRow>(TABLE)
      .whereNull('ended_at')
      .where(due => {
        void due.whereNull('next_look_at').orWhere('next_look_at', '<=', at);
      })
      .orderBy('decided_at')
      .limit(CLAIMED_AT_ONCE);
    const claimed: DecisionRow[] = [];
    for (const row of rows) {
      const { id, looks } = row;
      const next_look_at = new Date(now.getTime() + pauseAfter(looks));
      const taken = await this.#database<DecisionRow>(TABLE)
        .where({ id, looks })
        .whereNull('ended_at')
        .update({ looks: looks + 1, next_look_at: next_look_at.toISOString() });
      if (taken > 0) claimed.push(row);
    }
    return claimed;
  }

  /** Something has changed in these experiences: their decisions are looked at in the next round. */
  async wake(shortNames: readonly string[]): Promise<void> {
    for (const part of parts(shortNames)) {
      await this.#database<DecisionRow>(TABLE)
        .whereNull('ended_at')
        .whereIn('short_name', part)
        .update({ looks: 0, next_look_at: null });
    }
  }

  async end(id: string, at: string): Promise<void> {
    await this.#database<DecisionRow>(TABLE)
      .where({ id })
      .update({ ended_at: at });
  }

  async find(id: string): Promise<DecisionRow | undefined> {
    return this.#database<DecisionRow>(TABLE).where({ id }).first();
  }
}

/** Milliseconds until the next look, after so many. Whatever changes wakes a decision. */
function pauseAfter(looks: number): number {
  return looks < EAGER
    ? 0
    : Math.min(1000 * (looks - EAGER + 1) ** 2, LONGEST_PAUSE);
}

/** Version of the configuration that follows from a decision. */
export function versionOf(decision: string): string {
  return `request-${decision}`;
}
