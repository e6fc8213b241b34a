import { ConflictError } from '@backstage/errors';
import {
  advanceRequest,
  isRequestEnd,
  pauseClock,
  resumeClock,
  startClock,
  type RequestClock,
  type RequestDoor,
  type RequestEffect,
  type RequestEventKind,
  type RequestState,
  type RequestTimes,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { Knex } from 'knex';
import type { BlockStore } from './BlockStore';
import { currentState, stateOf } from './currentState';
import type { RequestRow } from './RequestRow';
import { openKey, type RequestStore } from './RequestStore';
import type { TimelineFacts, TimelineStore } from './TimelineStore';
import type { WordStore } from './WordStore';

/** What has happened to a request, for its record. */
export interface Happening {
  kind: RequestEventKind;
  via: RequestDoor;
  /** Number of the person who did it. */
  by?: number;
  rule?: { name: string; version: string };
  /** What was said. */
  text?: string;
  facts?: TimelineFacts;
  /** How many still ask for it, where somebody has left. */
  remaining?: number;
  /** What else becomes different. */
  change?: Partial<RequestRow>;
}

/** A request before anything has happened to it. */
export interface NewRequestRecord {
  id: string;
  product: string;
  experience: string;
  link: string | undefined;
  fromAws: boolean;
  neededBy?: string;
  /** When it ends by itself, where somebody else has set that. */
  expiresAt?: string;
  by: number;
  via: RequestDoor;
}

/** Nobody may do that in the state of the request. */
export class RequestStateError extends ConflictError {
  override readonly name = 'ConflictError';
}

/**
 * The one way in which anything happens to a request: the state machine decides,
 * and state, timeline and blocks are written in one transaction.
 */
export class RequestLedger {
  readonly #options: {
    blocks: BlockStore;
    requests: RequestStore;
    times: RequestTimes;
    timeline: TimelineStore;
    words: WordStore;
    now: () => Date;
  };

  constructor(options: {
    blocks: BlockStore;
    requests: RequestStore;
    times: RequestTimes;
    timeline: TimelineStore;
    words: WordStore;
    now: () => Date;
  }) {
    this.#options = options;
  }

  /** Keeps a new request. Fails with a conflict of the database when there is one that is not settled. */
  async submit(
    transaction: Knex.Transaction,
    record: NewRequestRecord,
  ): Promise<RequestRow> {
    const { now, requests, times, timeline } = this.#options;
    const at = now().toISOString();
    const clock = startClock(now(), times, record.expiresAt);
    const row = await requests.add(transaction, {
      id: record.id,
      product_id: record.product,
      experience_id: record.experience,
      open_key: openKey(record.product, record.experience),
      link: record.link ?? null,
      state: 'submitted',
      revision: 1,
      from_aws: record.fromAws,
      ...{ routed_to: null, rule_name: null, rule_version: null },
      ...{ submitted_at: at, changed_at: at, decided_at: null },
      ...{ decided_by: null, decision_id: null, ended_at: null },
      ...columnsOf(clock),
      reminders: 0,
      needed_by: record.neededBy ?? null,
      merged_into: null,
    });
    await timeline.add(transaction, {
      ...{ request_number: row.number, at, event: 'submitted' },
      ...{ from_state: null, state: 'submitted', person_id: record.by },
      ...{ via: record.via, rule_name: null, rule_version: null },
      words_id: null,
    });
    return row;
  }

  /**
   * Lets something happen to a request.
   *
   * @param row - as it was read in the same transaction.
   * @returns the request after it; undefined when what was observed is of another time.
   * @throws RequestStateError when nobody may do that now.
   */
  async record(
    transaction: Knex.Transaction,
    row: RequestRow,
    happening: Happening,
  ): Promise<RequestRow | undefined> {
    const { now, requests, timeline, words } = this.#options;
    const { kind, by, rule, text, facts } = happening;
    const from =
      kind === 'expired' ? stateOf(row.state) : currentState(row, now());
    const advanced = advanceRequest(from, happening);
    if (!('state' in advanced)) {
      if (advanced.outcome === 'ignored') return undefined;
      throw new RequestStateError(
        `That is not possible any more: the request ${row.id} is ${from}.`,
      );
    }
    const at = now().toISOString();
    const { state, effects } = advanced;
    const change: Partial<RequestRow> = {
      state,
      changed_at: at,
      ...this.#columns(row, state, effects, at),
      ...happening.change,
    };
    if (!(await requests.update(transaction, row, change))) {
      throw new RequestStateError(
        `The request ${row.id} has changed meanwhile. Look at it anew.`,
      );
    }
    const words_id =
      text === undefined
        ? null
        : await words.add(transaction, {
            ...{ request_number: row.number, person_id: by ?? null },
            ...{ ask_id: null, kind: 'remark', text },
          });
    await timeline.add(transaction, {
      ...{ request_number: row.number, at, event: kind },
      ...{ from_state: from, state, person_id: by ?? null },
      ...{ via: happening.via, words_id, facts },
      ...{ rule_name: rule?.name ?? null, rule_version: rule?.version ?? null },
    });
    const after = { ...row, ...change, revision: row.revision + 1 };
    await this.#block(transaction, after, effects);
    return after;
  }

  #columns(
    row: RequestRow,
    state: RequestState,
    effects: readonly RequestEffect[],
    at: string,
  ): Partial<RequestRow> {
    const { now, times } = this.#options;
    if (isRequestEnd(state)) {
      return { open_key: null, ended_at: row.ended_at ?? at, remind_at: null };
    }
    const clock = clockOf(row);
    if (effects.some(({ kind }) => kind === 'pause')) {
      return columnsOf(pauseClock(clock, now(), times));
    }
    return effects.some(({ kind }) => kind === 'resume')
      ? columnsOf(resumeClock(clock, now()))
      : {};
  }

  async #block(
    transaction: Knex.Transaction,
    row: RequestRow,
    effects: readonly RequestEffect[],
  ): Promise<void> {
    const { blocks } = this.#options;
    const { product_id, experience_id, changed_at } = row;
    for (const { kind } of effects) {
      if (kind === 'block') {
        await blocks.add(transaction, {
          ...{ product_id, experience_id, since: changed_at },
          request_number: row.number,
        });
      }
      if (kind === 'unblock') {
        await blocks.remove(transaction, { product_id, experience_id });
      }
    }
  }
}

/** The clock of a request as its columns have it. */
export function clockOf(row: RequestRow): RequestClock {
  const { expires_at, remind_at, paused_since, paused_expires_at } = row;
  return {
    expiresAt: expires_at,
    ...(remind_at !== null && { remindAt: remind_at }),
    ...(paused_since !== null &&
      paused_expires_at !== null && {
        paused: { since: paused_since, expiresAt: paused_expires_at },
      }),
  };
}

function columnsOf({ expiresAt, remindAt, paused }: RequestClock) {
  return {
    expires_at: expiresAt,
    remind_at: remindAt ?? null,
    paused_since: paused?.since ?? null,
    paused_expires_at: paused?.expiresAt ?? null,
  };
}
