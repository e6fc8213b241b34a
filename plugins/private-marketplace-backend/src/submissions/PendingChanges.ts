import { setImmediate as turn } from 'node:timers/promises';
import {
  parseConfigurationText,
  type Configuration,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { ConflictError } from '@backstage/errors';
import type { Knex } from 'knex';
import type { ConfigurationStore } from '../configurations/ConfigurationStore';
import type { SyncStateStore } from '../sync/SyncStateStore';

// For so long what AWS tells may lack what it has just done.
const AWS_TAKES = 60_000;

/** What is under way for an experience, and not in the read model yet. */
export interface Pending {
  /** In the order in which they were written. */
  configurations: readonly Configuration[];
  /** Principals that moves take from it or bring to it. */
  moved: readonly string[];
  /**
   * Sees to it that nothing else has come since, until the transaction ends.
   *
   * @throws OvertakenError
   */
  confirm(transaction: Knex.Transaction): Promise<void>;
}

/** Where what is under way makes no difference. */
export const NOTHING_PENDING: Pending = {
  configurations: [],
  moved: [],
  confirm: async () => {},
};

/** Something else was begun for an experience while it was made out what a change does. */
export class OvertakenError extends ConflictError {
  override readonly name = 'ConflictError';

  constructor(ref: string) {
    super(`${ref} is being changed by others at the same time. Try again.`);
  }
}

/** What tells of moves that are under way. */
export interface MovesUnderWay {
  touching(
    database: Knex,
    ref: string,
  ): Promise<{ id: string; principal: string }[]>;
}

/** Tells what is under way for experiences. */
export class PendingChanges {
  readonly #options: {
    configurations: ConfigurationStore;
    database: Knex;
    moves: MovesUnderWay;
    state: SyncStateStore;
  };

  constructor(options: {
    configurations: ConfigurationStore;
    database: Knex;
    moves: MovesUnderWay;
    state: SyncStateStore;
  }) {
    this.#options = options;
  }

  async find(ref: string): Promise<Pending> {
    const { database, state } = this.#options;
    // What ended before the last reading began is in what that has read.
    const { succeeded_at } = await state.find();
    const since = new Date(
      (succeeded_at === null ? 0 : Date.parse(succeeded_at)) - AWS_TAKES,
    ).toISOString();
    const found = await this.#list(database, ref, since);
    const seen = new Set(found.ids);
    const configurations: Configuration[] = [];
    for (const key of found.keys) {
      const configuration = await this.#read(key);
      if (configuration) configurations.push(configuration);
      // They may be many, and long.
      await turn();
    }
    return {
      configurations,
      moved: found.moved,
      confirm: async transaction => {
        const { ids } = await this.#list(transaction, ref, since);
        if (ids.some(id => !seen.has(id))) throw new OvertakenError(ref);
      },
    };
  }

  async #list(database: Knex, ref: string, since: string) {
    const { configurations, moves } = this.#options;
    const rows = await configurations.pending(database, ref, since);
    const moving = await moves.touching(database, ref);
    return {
      keys: rows.map(({ key }) => key),
      moved: moving.map(({ principal }) => principal),
      ids: [
        ...rows.map(({ key, generation }) => `${key} ${generation}`),
        ...moving.map(({ id }) => id),
      ],
    };
  }

  async #read(key: string): Promise<Configuration | undefined> {
    const text = await this.#options.configurations.text(key);
    if (text === undefined) return undefined;
    const parsed = parseConfigurationText(text);
    return parsed.ok ? parsed.configuration : undefined;
  }
}
