import type { Knex } from 'knex';

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

  async find(id: string): Promise<DecisionRow | undefined> {
    return this.#database<DecisionRow>(TABLE).where({ id }).first();
  }
}

/** Version of the configuration that follows from a decision. */
export function versionOf(decision: string): string {
  return `request-${decision}`;
}
