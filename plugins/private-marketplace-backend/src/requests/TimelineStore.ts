import type { Knex } from 'knex';
import { storable } from '../database/writing';

/** What an entry says beside who, when and the states. Nothing about people. */
export interface TimelineFacts {
  /** Id of the experience that governs now. */
  experience?: string;
  /** Id of the other request. */
  request?: string;
  /** Whom a rule lets decide. */
  approvers?: string;
  /** Id of the decision. */
  decision?: string;
  /** Version of the configuration. */
  configuration?: string;
  changeSetId?: string;
  problem?: string;
  awsState?: string;
}

/** An entry of a timeline as it is kept. */
export interface TimelineRow {
  id: number;
  request_number: number;
  at: string;
  event: string;
  from_state: string | null;
  state: string;
  person_id: number | null;
  via: string;
  rule_name: string | null;
  rule_version: string | null;
  words_id: number | null;
  facts: string | null;
}

const TABLE = 'request_timeline';

/** The table of all that has happened. Rows are added, and go only with their request. */
export class TimelineStore {
  readonly #database: Knex;

  constructor(database: Knex) {
    this.#database = database;
  }

  async add(
    transaction: Knex.Transaction,
    entry: Omit<TimelineRow, 'id' | 'facts'> & { facts?: TimelineFacts },
  ): Promise<void> {
    const { facts, ...row } = entry;
    const isTold = facts !== undefined && Object.keys(facts).length > 0;
    await transaction<TimelineRow>(TABLE).insert(
      storable({ ...row, facts: isTold ? JSON.stringify(facts) : null }),
    );
  }

  /** Oldest first. */
  async ofRequest(number: number): Promise<TimelineRow[]> {
    return this.#database<TimelineRow>(TABLE)
      .where({ request_number: number })
      .orderBy('id');
  }
}

export function factsOf({ facts }: TimelineRow): TimelineFacts {
  return facts === null ? {} : JSON.parse(facts);
}
