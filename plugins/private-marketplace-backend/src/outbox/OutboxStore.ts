import type { Knex } from 'knex';

/** A configuration file that is to be written. */
export interface OutboxEntry {
  key: string;
  shortName: string;
  text: string;
  /** Entity ref, or the name of a service. */
  requestedBy?: string;
  /** Of the experience with this accepted; undefined where any will do. */
  revision?: number;
}

/** An entry that nobody else works on while the lease lasts. */
export interface LeasedEntry extends OutboxEntry {
  lease: string;
  acceptedAt: Date;
  /** Attempts that have failed. */
  attempts: number;
}

interface OutboxRow {
  id: number;
  key: string;
  short_name: string;
  text: string;
  requested_by: string | null;
  revision: number | null;
  accepted_at: string;
  attempts: number;
  next_attempt_at: string;
  leased_until: string | null;
  lease: string | null;
  problem: string | null;
}

const TABLE = 'outbox';

/** The table of what is still to be written. Times are given, so that tests can. */
export class OutboxStore {
  readonly #database: Knex;

  constructor(database: Knex) {
    this.#database = database;
  }

  /** Fails with a conflict of the database when the key is there already. */
  async add(
    transaction: Knex.Transaction,
    { key, shortName, text, requestedBy, revision }: OutboxEntry,
    now: Date,
  ): Promise<void> {
    await transaction<OutboxRow>(TABLE).insert({
      key,
      short_name: shortName,
      text,
      requested_by: requestedBy ?? null,
      revision: revision ?? null,
      accepted_at: now.toISOString(),
      next_attempt_at: now.toISOString(),
    });
  }

  /** Why the last attempt to write an entry failed, for everybody's eyes. */
  async findProblem(key: string): Promise<string | undefined> {
    const row = await this.#database<OutboxRow>(TABLE)
      .first('problem')
      .where({ key });
    return row?.problem ?? undefined;
  }

  /** Content of an entry that is not written yet. */
  async findText(key: string): Promise<string | undefined> {
    const row = await this.#database<OutboxRow>(TABLE)
      .first('text')
      .where({ key });
    return row?.text;
  }

  /** Keys that are due, oldest first; of each experience no more than the first, so that none overtakes another. */
  async due(now: Date, limit: number): Promise<string[]> {
    const rows = await this.#heads(now)
      .where('next_attempt_at', '<=', now.toISOString())
      .orderBy('id')
      .limit(limit);
    return rows.map(row => row.key);
  }

  /** @returns undefined when it is gone, leased by somebody else, or not the first of its experience. */
  async lease(
    key: string,
    lease: string,
    now: Date,
    until: Date,
  ): Promise<LeasedEntry | undefined> {
    const head = await this.#heads(now).where({ key }).first();
    if (!head) return undefined;
    const leased = await this.#database<OutboxRow>(TABLE)
      .where({ id: head.id })
      .where(free(now))
      .update({ lease, leased_until: until.toISOString() });
    if (leased === 0) return undefined;
    return {
      key,
      lease,
      shortName: head.short_name,
      text: head.text,
      requestedBy: head.requested_by ?? undefined,
      revision: head.revision ?? undefined,
      acceptedAt: new Date(head.accepted_at),
      attempts: head.attempts,
    };
  }

  async postpone(
    { key, lease, attempts }: LeasedEntry,
    until: Date,
    problem: string,
  ): Promise<void> {
    await this.#database<OutboxRow>(TABLE)
      .where({ key, lease })
      .update({
        attempts: attempts + 1,
        next_attempt_at: until.toISOString(),
        leased_until: null,
        lease: null,
        problem,
      });
  }

  /** @returns whether it was there; not when somebody else has leased it meanwhile, who will do the same. */
  async remove(
    { key, lease }: LeasedEntry,
    transaction?: Knex.Transaction,
  ): Promise<boolean> {
    const database = transaction ?? this.#database;
    const removed = await database<OutboxRow>(TABLE)
      .where({ key, lease })
      .delete();
    return removed > 0;
  }

  /** Number of entries. */
  async depth(): Promise<number> {
    const row = await this.#database<OutboxRow>(TABLE)
      .count({ depth: '*' })
      .first();
    return Number(row?.depth ?? 0);
  }

  /** When the oldest entry was accepted. */
  async oldest(): Promise<Date | undefined> {
    const row = await this.#database<OutboxRow>(TABLE)
      .min({ at: 'accepted_at' })
      .first();
    return row?.at ? new Date(row.at) : undefined;
  }

  #heads(now: Date) {
    return this.#database<OutboxRow>(TABLE)
      .select('*')
      .where(free(now))
      .whereNotExists(
        this.#database({ earlier: TABLE })
          .select(this.#database.raw('1'))
          .whereRaw('earlier.short_name = outbox.short_name')
          .whereRaw('earlier.id < outbox.id'),
      );
  }
}

function free(now: Date): (query: Knex.QueryBuilder) => void {
  return query => {
    void query
      .whereNull('leased_until')
      .orWhere('leased_until', '<=', now.toISOString());
  };
}
