import type { Knex } from 'knex';
import type { DatabaseBoolean } from '../database/DatabaseBoolean';
import { insertAll, parts } from '../database/writing';

/** That somebody asks for a request. */
export interface AskRow {
  id: number;
  request_number: number;
  person_id: number;
  asked_at: string;
  left_at: string | null;
  via: string;
  needed_by: string | null;
  is_known: DatabaseBoolean;
  aws_request_id: string | null;
  aws_state: string | null;
  aws_expires_at: string | null;
}

/** An account or unit of an ask. */
export interface TargetRow {
  ask_id: number;
  node_id: string;
  entity: string | null;
}

/** An account or unit that somebody asks for. */
export interface AskedTarget {
  id: string;
  /** Entity ref that named it. */
  entity?: string;
}

/** The tables of who asks, and for what accounts and units. */
export class AskStore {
  readonly #database: Knex;

  constructor(database: Knex) {
    this.#database = database;
  }

  async add(
    transaction: Knex.Transaction,
    ask: Omit<AskRow, 'id' | 'left_at'>,
  ): Promise<number> {
    const [row] = await transaction<AskRow>('request_asks')
      .insert({ ...ask, left_at: null })
      .returning('id');
    if (row) return row.id;
    throw new Error('An ask could not be kept.');
  }

  async addTargets(
    transaction: Knex.Transaction,
    ask: number,
    targets: readonly AskedTarget[],
  ): Promise<void> {
    const present: string[] = await transaction<TargetRow>('request_targets')
      .where({ ask_id: ask })
      .pluck('node_id');
    const known = new Set(present);
    const added = targets.filter(({ id }) => !known.has(id) && known.add(id));
    await insertAll(
      transaction,
      'request_targets',
      added.map(({ id, entity }) => ({
        ...{ ask_id: ask, node_id: id, entity: entity ?? null },
      })),
    );
  }

  async update(
    transaction: Knex.Transaction,
    id: number,
    change: Partial<AskRow>,
  ): Promise<void> {
    await transaction<AskRow>('request_asks').where({ id }).update(change);
  }

  async find(
    transaction: Knex.Transaction,
    request: number,
    person: number,
  ): Promise<AskRow | undefined> {
    return transaction<AskRow>('request_asks')
      .where({ request_number: request, person_id: person })
      .first();
  }

  async ofPerson(
    transaction: Knex.Transaction,
    person: number,
  ): Promise<AskRow[]> {
    return transaction<AskRow>('request_asks')
      .where({ person_id: person })
      .orderBy('id');
  }

  /** All asks of some requests, in their order. */
  async ofRequests(
    numbers: readonly number[],
    database: Knex = this.#database,
  ): Promise<AskRow[]> {
    const found: AskRow[] = [];
    for (const part of parts(numbers)) {
      found.push(
        ...(await database<AskRow>('request_asks')
          .whereIn('request_number', part)
          .orderBy('id')),
      );
    }
    return found;
  }

  async targetsOf(
    asks: readonly number[],
    database: Knex = this.#database,
  ): Promise<TargetRow[]> {
    const found: TargetRow[] = [];
    for (const part of parts(asks)) {
      found.push(
        ...(await database<TargetRow & { id: number }>('request_targets')
          .whereIn('ask_id', part)
          .orderBy('id')),
      );
    }
    return found;
  }
}
