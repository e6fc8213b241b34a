import type { Knex } from 'knex';
import type { SourceProblem, SourceRow } from './rows';

/** How reading a source went, and when it may be asked again. */
export class SourceStates {
  readonly #database: Knex;
  readonly #now: () => Date;

  constructor(options: { database: Knex; now: () => Date }) {
    this.#database = options.database;
    this.#now = options.now;
  }

  async find(source: string): Promise<SourceRow | undefined> {
    return this.#table().where({ source }).first();
  }

  /** Forgets all other sources: what they said last is none of what there is now. */
  async keep(sources: readonly string[]): Promise<void> {
    await this.#table().whereNotIn('source', sources).delete();
  }

  async list(): Promise<SourceRow[]> {
    return this.#table().select('*').orderBy('source');
  }

  async succeeded(
    source: string,
    known: { total?: number; etag?: string; message?: string } = {},
  ): Promise<void> {
    await this.#write({
      source,
      succeeded_at: this.#now().toISOString(),
      problem: null,
      retry_at: null,
      message: known.message ?? null,
      ...(known.total !== undefined && { total: known.total }),
      ...(known.etag !== undefined && { etag: known.etag }),
    });
  }

  /** @param retryAfter - Milliseconds in which it is not asked again. */
  async failed(
    source: string,
    problem: SourceProblem,
    message: string,
    retryAfter: number,
  ): Promise<void> {
    const now = this.#now();
    await this.#write({
      ...{ source, problem, message },
      failed_at: now.toISOString(),
      retry_at: new Date(now.getTime() + retryAfter).toISOString(),
    });
  }

  /** Whether it may be asked now. */
  async mayAsk(source: string): Promise<boolean> {
    const retryAt = (await this.find(source))?.retry_at;
    return !retryAt || retryAt <= this.#now().toISOString();
  }

  async #write(row: Partial<SourceRow> & { source: string }): Promise<void> {
    await this.#table().insert(row).onConflict('source').merge();
  }

  #table() {
    return this.#database<SourceRow>('directory_sources');
  }
}
