import type { RequestNews } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { Knex } from 'knex';

/** Somebody has still to be told of something. */
export interface EffectRow {
  id: number;
  request_number: number;
  /** tell: people. announce: other plugins. */
  kind: 'tell' | 'announce';
  whom: 'askers' | 'approvers' | null;
  /** What people are told of; the state, where plugins are. */
  news: RequestNews | string;
  /** What belongs together, and is told at once. */
  batch: string;
  at: string;
  attempts: number;
  next_attempt_at: string;
  leased_until: string | null;
  lease: string | null;
}

const TABLE = 'request_effects';

/** The table of what follows from what has happened. It is filled in the same transaction, so that no crash loses any of it. */
export class EffectStore {
  async add(
    transaction: Knex.Transaction,
    effect: Pick<
      EffectRow,
      'request_number' | 'kind' | 'whom' | 'news' | 'batch' | 'at'
    >,
  ): Promise<void> {
    await transaction<EffectRow>(TABLE).insert({
      ...effect,
      attempts: 0,
      next_attempt_at: effect.at,
    });
  }
}
