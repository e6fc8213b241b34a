import type { LoggerService } from '@backstage/backend-plugin-api';
import { ConflictError, InputError, toError } from '@backstage/errors';
import {
  isRequestUnderWay,
  type ConfigurationProgress,
  type RequestEventKind,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { Knex } from 'knex';
import type { ConfigurationReader } from '../configurations/ConfigurationReader';
import { isEnd } from '../configurations/settleProgress';
import { inWriting } from '../database/writing';
import type { ExperienceStore } from '../experiences/ExperienceStore';
import type { MemberStore } from '../experiences/MemberStore';
import { configurationFile } from '../submissions/configurationFile';
import type { ConfigurationWriter } from '../submissions/ConfigurationWriter';
import type { SyncReader } from '../sync/SyncReader';
import { stateOf } from './currentState';
import type { DecisionRow, DecisionStore } from './DecisionStore';
import type { PeopleStore } from './PeopleStore';
import type { RequestLedger } from './RequestLedger';
import type { RequestRow } from './RequestRow';
import type { RequestStore } from './RequestStore';
import type { TimelineFacts } from './TimelineStore';

// What one round ends; the next one goes on.
const ENDED_AT_ONCE = 200;

/**
 * Brings approved requests to their end. All that it has to know is in the
 * database, and each step can be repeated, so that any replica can go on after
 * any crash: the configuration of a decision has one version, and that it was
 * accepted is written together with the state of its requests.
 */
export class RequestFulfilment {
  readonly #options: {
    configurations: ConfigurationReader;
    database: Knex;
    decisions: DecisionStore;
    experiences: Pick<ExperienceStore, 'findAll'>;
    ledger: RequestLedger;
    logger: LoggerService;
    members: Pick<MemberStore, 'listsWith'>;
    people: PeopleStore;
    requests: RequestStore;
    sync: Pick<SyncReader, 'state'>;
    writer: Pick<ConfigurationWriter, 'write'>;
    /** Told when requests are not as they were. */
    onChanged: () => Promise<void>;
    now: () => Date;
  };

  constructor(options: {
    configurations: ConfigurationReader;
    database: Knex;
    decisions: DecisionStore;
    experiences: Pick<ExperienceStore, 'findAll'>;
    ledger: RequestLedger;
    logger: LoggerService;
    members: Pick<MemberStore, 'listsWith'>;
    people: PeopleStore;
    requests: RequestStore;
    sync: Pick<SyncReader, 'state'>;
    writer: Pick<ConfigurationWriter, 'write'>;
    onChanged: () => Promise<void>;
    now: () => Date;
  }) {
    this.#options = options;
  }

  /** Takes all as far as they come now: what is approved, what was allowed in another way, what has expired. */
  async advanceAll(signal?: AbortSignal): Promise<void> {
    const { decisions, logger, now, requests } = this.#options;
    for (const decision of await decisions.claim(now())) {
      if (signal?.aborted) return;
      // What goes wrong is tried again by the next round.
      await this.#advance(decision).catch(error => {
        logger.warn(`The decision ${decision.id} has to wait`, toError(error));
      });
    }
    await this.#end(await requests.allowedMeanwhile(), 'allowed-elsewhere');
    await this.#end(await requests.expired(now(), ENDED_AT_ONCE), 'expired');
  }

  async #advance(decision: DecisionRow): Promise<void> {
    const { configurations, decisions, now, requests } = this.#options;
    const { id, short_name, version } = decision;
    const progress = await configurations.progress(short_name, version);
    if (!progress) await this.#write(decision);
    else await this.#follow(decision, progress);
    const left = await requests.ofDecision(id);
    if (left.some(row => isRequestUnderWay(stateOf(row.state)))) return;
    await decisions.end(id, now().toISOString());
  }

  /** Writes the configuration of a decision, for those of its requests that still need it. */
  async #write(decision: DecisionRow): Promise<void> {
    const { now, people, requests, writer } = this.#options;
    const { id, person_id, short_name, version } = decision;
    const rows = await requests.ofDecision(id);
    const pending = rows.filter(({ state }) => state === 'approved');
    if (pending.length === 0) return;
    const persons = await people.findAll(person_id === null ? [] : [person_id]);
    const requestedBy = persons.get(person_id ?? 0)?.ref ?? undefined;
    const configuration = {
      AllowProducts: [...new Set(pending.map(row => row.product_id))].sort(),
      Notes: `Request decision ${id}`,
    };
    try {
      await writer.write(
        configurationFile(short_name, { configuration, version }, now()),
        {
          requestedBy,
          // Together with its being accepted, so that neither is without the other.
          within: transaction =>
            this.#recordAll(transaction, pending, 'queued', {
              configuration: version,
            }),
        },
      );
    } catch (error) {
      // Another attempt would end in the same way.
      const isHopeless =
        error instanceof ConflictError || error instanceof InputError;
      if (!isHopeless) throw error;
      await this.#record(pending, 'failed', { problem: error.message });
      return;
    }
    await this.#options.onChanged();
  }

  /** Takes requests as far as the read model says that their configuration has come. */
  async #follow(
    decision: DecisionRow,
    progress: ConfigurationProgress,
  ): Promise<void> {
    const { requests, sync } = this.#options;
    const { changeSetId, state, version } = progress;
    const rows = (await requests.ofDecision(decision.id)).filter(row =>
      isRequestUnderWay(stateOf(row.state)),
    );
    const facts = {
      configuration: version,
      ...(changeSetId !== undefined && { changeSetId }),
    };
    if (!isEnd(state)) {
      const kind = state === 'applying' ? 'applying' : 'queued';
      await this.#record(
        rows.filter(row => row.state !== kind),
        kind,
        facts,
      );
      return;
    }
    // Only what was read since says what the experience has come to.
    const { syncedAt } = await sync.state();
    const ended = progress.endedAt ?? progress.writtenAt;
    if (!syncedAt || Date.parse(syncedAt) <= Date.parse(ended)) return;
    const isAllowed = await this.#allowedAmong(decision, rows);
    await this.#record(rows.filter(isAllowed), 'available', facts);
    await this.#record(
      rows.filter(row => !isAllowed(row)),
      'failed',
      { ...facts, problem: problemOf(progress) },
    );
  }

  /** Whether the experience allows the product of a request. */
  async #allowedAmong(
    { experience_id }: DecisionRow,
    rows: readonly RequestRow[],
  ): Promise<(row: RequestRow) => boolean> {
    const { experiences, members } = this.#options;
    const [experience] = await experiences.findAll([experience_id]);
    const allowed = new Set<string>();
    for (const id of new Set(rows.map(row => row.product_id))) {
      const own = (await members.listsWith(id)).filter(
        each => each.experience === experience?.id,
      );
      const isDenied = own.some(({ list }) => list === 'denied');
      if (own.length > 0 && !isDenied) allowed.add(id);
    }
    return ({ product_id }) => allowed.has(product_id);
  }

  async #end(
    numbers: readonly number[],
    kind: 'allowed-elsewhere' | 'expired',
  ): Promise<void> {
    const { database, requests } = this.#options;
    if (numbers.length === 0) return;
    await inWriting(database, async transaction => {
      for (const number of numbers) {
        const row = await requests.findNumber(transaction, number);
        if (row) await this.#recordOne(transaction, row, kind, {});
      }
    });
    await this.#options.onChanged();
  }

  async #record(
    rows: readonly RequestRow[],
    kind: RequestEventKind,
    facts: TimelineFacts,
  ): Promise<void> {
    if (rows.length === 0) return;
    await inWriting(this.#options.database, transaction =>
      this.#recordAll(transaction, rows, kind, facts),
    );
    await this.#options.onChanged();
  }

  async #recordAll(
    transaction: Knex.Transaction,
    rows: readonly RequestRow[],
    kind: RequestEventKind,
    facts: TimelineFacts,
  ): Promise<void> {
    for (const { decision_id, number } of rows) {
      // As it is now: somebody else may have gone on with it.
      const row = await this.#options.requests.findNumber(transaction, number);
      if (!row || row.decision_id !== decision_id) continue;
      await this.#recordOne(transaction, row, kind, facts);
    }
  }

  async #recordOne(
    transaction: Knex.Transaction,
    row: RequestRow,
    kind: RequestEventKind,
    facts: TimelineFacts,
  ): Promise<void> {
    await this.#options.ledger.record(transaction, row, {
      kind,
      via: 'portal',
      facts,
    });
  }
}

function problemOf({ error, state }: ConfigurationProgress): string {
  if (error) return error.message;
  return ['succeeded', 'repeated'].includes(state)
    ? 'The configuration was applied, but the experience does not allow the product: another change has overtaken it.'
    : `The configuration has ended as ${state}.`;
}
