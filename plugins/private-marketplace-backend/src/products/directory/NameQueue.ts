import type { Knex } from 'knex';
import { parts } from '../../database/writing';
import { emptyRow } from './mergedRow';

// SQLite takes some 32,000 values in a statement, and a row has 16.
const AT_ONCE = 200;
/** Products that no experience names, which somebody looks at and AWS has not been asked for. */
const MOST_STRANGERS = 500;

/** Which products AWS is to be asked for, and which of them first. */
export class NameQueue {
  readonly #database: Knex;
  readonly #renewAfter: number;
  readonly #now: () => Date;

  /** @param options - renewAfter: milliseconds after which AWS is asked again. */
  constructor(options: {
    database: Knex;
    renewAfter: number;
    now: () => Date;
  }) {
    this.#database = options.database;
    this.#renewAfter = options.renewAfter;
    this.#now = options.now;
  }

  /** Puts in what experiences name, and the company without a title, and takes out what they name no more. */
  async adopt(): Promise<void> {
    const due_at = this.#after(0);
    const missing: { product_id: string }[] = await this.#database({
      p: 'products',
    })
      .distinct('p.product_id')
      .leftJoin({ d: 'directory_products' }, 'd.id', 'p.product_id')
      // Sweeping has found it before an experience named it.
      .where(either => either.whereNull('d.id').orWhereNull('d.due_at'));
    const ofCompany: { product_id: string }[] = await this.#table()
      .select({ product_id: 'id' })
      .where({ is_company: true })
      .whereNull('due_at')
      .whereNull('title');
    for (const part of parts([...missing, ...ofCompany], AT_ONCE)) {
      const ids = [...new Set(part.map(row => row.product_id))];
      await this.#insert(ids, { due_at });
      const swept = () => this.#table().whereIn('id', ids).whereNull('due_at');
      await swept()
        .where('read_at', '>', this.#after(-this.#renewAfter))
        .update({ due_at: this.#after(this.#renewAfter) });
      await swept().update({ due_at });
    }
    await this.#release();
  }

  /** Somebody looks at products that have no name yet: they are asked for first. What nobody names is put in. */
  async lookedAt(ids: readonly string[]): Promise<void> {
    const looked_at = this.#after(0);
    for (const part of parts([...new Set(ids)], AT_ONCE)) {
      await this.#insert(await this.#strangers(part), {
        due_at: looked_at,
        looked_at,
      });
      await this.#table()
        .whereIn('id', part)
        .where({ state: 'unknown' })
        .whereNull('looked_at')
        .update({ looked_at, due_at: looked_at });
    }
  }

  /** Ids of products that AWS is to be asked for, those first that somebody waits for. */
  async due(limit: number): Promise<string[]> {
    const rows: { id: string }[] = await this.#due()
      .select('id')
      .orderByRaw('case when looked_at is null then 1 else 0 end')
      .orderBy('due_at')
      .orderBy('id')
      .limit(limit);
    return rows.map(({ id }) => id);
  }

  /** How many products AWS is to be asked for. */
  async countDue(): Promise<number> {
    const [row] = await this.#due().count({ total: '*' });
    return Number(row?.total ?? 0);
  }

  /** What was asked for because somebody looked at it is asked for once, and forgotten where nobody knows it. */
  async #release(): Promise<void> {
    const unnamed = () =>
      this.#table()
        .where({ is_company: false })
        .whereNull('looked_at')
        .whereNotExists(
          this.#database({ p: 'products' })
            .select(this.#database.raw('1'))
            .whereRaw('p.product_id = directory_products.id'),
        );
    await unnamed().whereNotNull('due_at').update({ due_at: null });
    await unnamed()
      .whereNull('title')
      .where(either =>
        either
          .whereNull('read_at')
          .orWhere('read_at', '<', this.#after(-this.#renewAfter)),
      )
      .delete();
  }

  /** Those that are in no row, as long as there is room for them. */
  async #strangers(ids: readonly string[]): Promise<string[]> {
    const known: { id: string }[] = await this.#table()
      .select('id')
      .whereIn('id', ids);
    const [waiting] = await this.#table()
      .whereNotNull('looked_at')
      .count({ total: '*' });
    const room = Math.max(0, MOST_STRANGERS - Number(waiting?.total ?? 0));
    const present = new Set(known.map(({ id }) => id));
    return ids.filter(id => !present.has(id)).slice(0, room);
  }

  async #insert(
    ids: readonly string[],
    columns: { due_at: string; looked_at?: string },
  ): Promise<void> {
    if (ids.length === 0) return;
    await this.#table()
      .insert(ids.map(id => ({ ...emptyRow(id), ...columns })))
      .onConflict('id')
      .ignore();
  }

  #table() {
    return this.#database('directory_products');
  }

  #due() {
    return this.#table().where('due_at', '<=', this.#after(0));
  }

  #after(milliseconds: number): string {
    return new Date(this.#now().getTime() + milliseconds).toISOString();
  }
}
