import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import { inWriting } from '../database/writing';
import { OPEN_STATES } from '../changeSets/ChangeSetStore';
import { END_STATES } from '../configurations/settleProgress';

const AT_ONCE = 500;

interface Old {
  table: string;
  key: string;
  narrow(query: Knex.QueryBuilder, before: string): void;
}

/** What may go, by table. Whatever is open stays, and so does the newest configuration of an experience. */
const OLD: readonly Old[] = [
  {
    table: 'configurations',
    key: 'key',
    narrow: (query, before) => {
      void query
        .whereIn('state', END_STATES)
        .where('written_at', '<', before)
        .where(ended => {
          void ended.whereNull('ended_at').orWhere('ended_at', '<', before);
        })
        .whereRaw(
          `exists (select 1 from configurations n
            where n.short_name = configurations.short_name
            and (n.written_at, n.version_sort)
              > (configurations.written_at, configurations.version_sort))`,
        );
    },
  },
  {
    table: 'error_files',
    key: 'key',
    narrow: (query, before) => {
      void query
        .where('written_at', '<', before)
        // A status file that can not be worked with stays until it can.
        .whereLike('key', 'ERROR%');
    },
  },
  {
    table: 'change_sets',
    key: 'id',
    narrow: (query, before) => {
      void query
        .whereNotIn('state', OPEN_STATES)
        .where('start_time', '<', before)
        .where('end_time', '<', before);
    },
  },
  {
    table: 'moves',
    key: 'id',
    narrow: (query, before) => {
      void query.where('ended_at', '<', before);
    },
  },
];

/** Takes away what is older than the history that the portal is to keep. */
export class HistoryCleanUp {
  readonly #database: Knex;
  readonly #logger: LoggerService;
  readonly #keptSince: () => Date | undefined;

  constructor(options: {
    database: Knex;
    logger: LoggerService;
    keptSince: () => Date | undefined;
  }) {
    this.#database = options.database;
    this.#logger = options.logger;
    this.#keptSince = options.keptSince;
  }

  async run(signal?: AbortSignal): Promise<void> {
    const before = this.#keptSince()?.toISOString();
    if (before === undefined) return;
    for (const old of OLD) {
      const removed = await this.#remove(old, before, signal);
      if (removed > 0) {
        this.#logger.info(`${removed} old rows of ${old.table} are removed`, {
          before,
        });
      }
    }
  }

  /** In parts, so that nobody else waits for long. */
  async #remove(
    { table, key, narrow }: Old,
    before: string,
    signal: AbortSignal | undefined,
  ): Promise<number> {
    for (let removed = 0; ; ) {
      signal?.throwIfAborted();
      const query = this.#database(table).limit(AT_ONCE);
      narrow(query, before);
      const keys: string[] = await query.pluck(key);
      if (keys.length === 0) return removed;
      removed += await inWriting(this.#database, transaction => {
        const found = transaction(table).whereIn(key, keys);
        // It may have moved meanwhile.
        narrow(found, before);
        return found.delete();
      });
      if (keys.length < AT_ONCE) return removed;
    }
  }
}
