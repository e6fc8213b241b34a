import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import { parts, storable } from '../database/writing';
import type { Subjects } from './Subjects';

interface SyncProblemRow {
  subject: string;
  message: string;
  since: string;
}

const TABLE = 'sync_problems';
const OF_EXPERIENCE = 'experience ';

/** The subject where an experience can not be put together, though it was read. */
export function experienceSubject(name: string): string {
  return OF_EXPERIENCE + name;
}

/** The same of several. */
export function experienceSubjects({
  shortNames,
  entityIds,
}: Subjects): string[] {
  return [...shortNames, ...entityIds].map(experienceSubject);
}

/** Subjects of all problems, as part of a query. */
export function problemSubjects(database: Knex): Knex.QueryBuilder {
  return database<SyncProblemRow>(TABLE).select('subject');
}

/** The table of what can not be read or not be put together, while all the rest goes on. */
export class SyncProblemStore {
  readonly #database: Knex;
  readonly #logger: LoggerService;
  readonly #now: () => Date;

  constructor(options: {
    database: Knex;
    logger: LoggerService;
    now: () => Date;
  }) {
    this.#database = options.database;
    this.#logger = options.logger;
    this.#now = options.now;
  }

  /**
   * @param subject - such as the key of an object, or the id of an entity.
   * @param message - for everybody's eyes.
   * @param detail - for the log alone: AWS's own words can name roles and accounts.
   */
  async record(
    subject: string,
    message: string,
    {
      database = this.#database,
      detail = message,
    }: { database?: Knex; detail?: string } = {},
  ): Promise<void> {
    const since = this.#now().toISOString();
    const row = storable<SyncProblemRow>({ subject, message, since });
    const added = await database<SyncProblemRow>(TABLE)
      .insert(row)
      .onConflict('subject')
      .ignore()
      .returning('subject');
    if (added.length > 0) {
      this.#logger.warn(`${subject} is left out of what is read`, {
        reason: detail,
      });
      return;
    }
    await database<SyncProblemRow>(TABLE)
      .where({ subject })
      .update({ message: row.message });
  }

  /** Why something can not be read. */
  async find(subject: string): Promise<string | undefined> {
    const row = await this.#database<SyncProblemRow>(TABLE)
      .select('message')
      .where({ subject })
      .first();
    return row?.message;
  }

  async count(): Promise<number> {
    const row = await this.#database(TABLE).count({ total: '*' }).first();
    return Number(row?.total ?? 0);
  }

  /** Everything is about to be read again: what gives trouble still will tell. */
  async clearUnreadable(): Promise<void> {
    await this.#database<SyncProblemRow>(TABLE)
      .whereNot('subject', 'like', `${OF_EXPERIENCE}%`)
      .delete();
  }

  /** These give no trouble any more. */
  async clear(
    subjects: readonly string[],
    database: Knex = this.#database,
  ): Promise<void> {
    for (const part of parts(subjects)) {
      await database<SyncProblemRow>(TABLE).whereIn('subject', part).delete();
    }
  }
}
