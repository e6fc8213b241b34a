import type {
  MarketplaceListing,
  MarketplaceProduct,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { Knex } from 'knex';
import { insertAll, inWriting, parts, storable } from '../../database/writing';
import { factsOfListings, withFormerFacts } from './factsOfListings';
import { valuesOf, type Facts } from './mergeFacts';
import { emptyRow, mergedRow, type Look } from './mergedRow';
import type { DirectoryRow } from './rows';
import { DISCOVERY } from './sourceIds';

// SQLite takes some 32,000 values in a statement, and a row has 16.
const AT_ONCE = 200;

/** What is written of a product: facts of a source, or that it has none any more. */
export interface SourceFacts {
  id: string;
  facts: Facts | undefined;
}

/** What the sources say of products, by product and source. */
type KnownFacts = ReadonlyMap<string, ReadonlyMap<string, Facts>>;

/** Keeps what each source says of products, and what follows from it. */
export class DirectoryStore {
  readonly #database: Knex;
  readonly #order: readonly string[];
  readonly #renewAfter: number;
  readonly #now: () => Date;

  /**
   * @param options - order: of the sources, the one to believe first. renewAfter:
   * milliseconds after which AWS is asked again.
   */
  constructor(options: {
    database: Knex;
    order: readonly string[];
    renewAfter: number;
    now: () => Date;
  }) {
    this.#database = options.database;
    this.#order = options.order;
    this.#renewAfter = options.renewAfter;
    this.#now = options.now;
  }

  /** Takes in what AWS Marketplace lists. What experiences do not name is kept, and not asked for again. */
  async listed(listings: readonly MarketplaceListing[]): Promise<void> {
    if (listings.length === 0) return;
    const products = factsOfListings(listings);
    await this.#writing(async transaction => {
      const lost = await this.#writeListings(transaction, listings);
      const known = await this.#factsOf(transaction, [
        ...new Set([...products.keys(), ...lost.keys()]),
      ]);
      const saidOf = (id: string, facts: Facts) => ({
        id,
        facts: withFormerFacts(
          known.get(id)?.get(DISCOVERY),
          facts,
          lost.get(id),
        ),
      });
      await this.#write(
        transaction,
        DISCOVERY,
        [...products].map(([id, facts]) => saidOf(id, facts)),
        known,
        this.#look(true),
      );
      await this.#write(
        transaction,
        DISCOVERY,
        [...lost.keys()]
          .filter(id => !products.has(id) && known.get(id)?.has(DISCOVERY))
          .map(id => saidOf(id, {})),
        known,
      );
    });
  }

  /** Takes in what AWS said of a product that was asked for: what it is, or that it is not listed. */
  async answered(
    id: string,
    product: MarketplaceProduct | undefined,
  ): Promise<void> {
    await this.#writing(async transaction => {
      const known = await this.#factsOf(transaction, [id]);
      const before = known.get(id)?.get(DISCOVERY);
      const { id: _, ...facts } = product ?? { id };
      const merged = product && {
        ...before,
        ...facts,
        // Which the answer leaves out.
        pricingModels: before?.pricingModels ?? [],
        badges: before?.badges ?? [],
      };
      await this.#write(
        transaction,
        DISCOVERY,
        // What was withdrawn keeps its name.
        [{ id, facts: merged ?? before }],
        known,
        this.#look(product !== undefined),
      );
    });
  }

  /** Whether a listing is known that offers it. */
  async isOffered(id: string): Promise<boolean> {
    const row = await this.#database('directory_listing_products')
      .where({ product_id: id })
      .first();
    return row !== undefined;
  }

  /** Makes what a source says all that it says. */
  async replace(
    source: string,
    products: readonly { id: string; facts: Facts }[],
  ): Promise<void> {
    const present: { product_id: string }[] = await this.#database(
      'directory_facts',
    )
      .select('product_id')
      .where({ source });
    const wanted = new Set(products.map(({ id }) => id));
    const gone = present.filter(row => !wanted.has(row.product_id));
    await this.say(source, [
      ...products,
      ...gone.map(row => ({ id: row.product_id, facts: undefined })),
    ]);
  }

  /** Takes in what a source says of some products. */
  async say(source: string, products: readonly SourceFacts[]): Promise<void> {
    // A source may tell of a product twice.
    const byId = new Map(products.map(product => [product.id, product]));
    for (const part of parts([...byId.values()], AT_ONCE)) {
      await this.#writing(async transaction => {
        const known = await this.#factsOf(
          transaction,
          part.map(({ id }) => id),
        );
        await this.#write(transaction, source, part, known);
      });
    }
  }

  /**
   * Does what the configuration has changed since: sources that are no more have
   * said nothing, and products are merged in the order that holds now.
   *
   * @param sources - all that there are.
   */
  async settle(
    sources: readonly string[],
    signal?: AbortSignal,
  ): Promise<void> {
    const present: { source: string }[] = await this.#database(
      'directory_facts',
    ).distinct('source');
    for (const { source } of present) {
      if (!sources.includes(source)) await this.replace(source, []);
    }
    const state = () => this.#database('directory_state').where({ id: 1 });
    const source_order = JSON.stringify(this.#order);
    const { source_order: former } = (await state().first()) ?? {};
    if (former === source_order) return;
    const several: { product_id: string }[] = await this.#database(
      'directory_facts',
    )
      .select('product_id')
      .groupBy('product_id')
      .havingRaw('count(*) > 1');
    for (const part of parts(several, AT_ONCE)) {
      signal?.throwIfAborted();
      const ids = part.map(({ product_id }) => product_id);
      await this.#writing(async transaction =>
        this.#merge(transaction, ids, await this.#factsOf(transaction, ids)),
      );
    }
    await state().update({ source_order });
  }

  /** One at a time: two that wrote the same products at once would end in a deadlock. */
  #writing(work: (transaction: Knex.Transaction) => Promise<void>) {
    return inWriting(this.#database, work, { lock: 'directory_state' });
  }

  #look(isListed: boolean): Look {
    const now = this.#now();
    return {
      isListed,
      now: now.toISOString(),
      next: new Date(now.getTime() + this.#renewAfter).toISOString(),
    };
  }

  async #factsOf(
    transaction: Knex.Transaction,
    ids: readonly string[],
  ): Promise<Map<string, Map<string, Facts>>> {
    const found = new Map<string, Map<string, Facts>>();
    for (const part of parts(ids, AT_ONCE)) {
      const rows: { product_id: string; source: string; facts: string }[] =
        await transaction('directory_facts').whereIn('product_id', part);
      for (const { product_id, source, facts } of rows) {
        const bySource = found.get(product_id) ?? new Map<string, Facts>();
        bySource.set(source, JSON.parse(facts));
        found.set(product_id, bySource);
      }
    }
    return found;
  }

  async #write(
    transaction: Knex.Transaction,
    source: string,
    products: readonly SourceFacts[],
    known: KnownFacts,
    look?: Look,
  ): Promise<void> {
    for (const part of parts(products, AT_ONCE)) {
      const ids = part.map(({ id }) => id);
      await transaction('directory_facts')
        .where({ source })
        .whereIn('product_id', ids)
        .delete();
      await insertAll(
        transaction,
        'directory_facts',
        part.flatMap(({ id, facts }) =>
          facts
            ? [{ product_id: id, source, facts: JSON.stringify(facts) }]
            : [],
        ),
      );
      const now = part.map(({ id, facts }) => {
        const bySource = new Map(known.get(id));
        if (facts) bySource.set(source, facts);
        else bySource.delete(source);
        return [id, bySource] as const;
      });
      await this.#merge(transaction, ids, new Map(now), look);
    }
  }

  /** Writes what follows from the facts of some products. */
  async #merge(
    transaction: Knex.Transaction,
    ids: readonly string[],
    known: KnownFacts,
    look?: Look,
  ): Promise<void> {
    const present: DirectoryRow[] = await transaction(
      'directory_products',
    ).whereIn('id', ids);
    const rows = new Map(present.map(row => [row.id, row]));
    const merged = ids.map(id =>
      mergedRow(
        rows.get(id) ?? emptyRow(id),
        known.get(id) ?? new Map(),
        this.#order,
        look,
      ),
    );
    await transaction('directory_products')
      .insert(merged.map(({ row }) => storable(row)))
      .onConflict('id')
      .merge();
    await transaction('directory_values').whereIn('product_id', ids).delete();
    await insertAll(
      transaction,
      'directory_values',
      merged.flatMap(({ row, facts }) =>
        valuesOf(facts).map(each => ({ product_id: row.id, ...each })),
      ),
    );
  }

  /** @returns by product the listings that offer it no longer. */
  async #writeListings(
    transaction: Knex.Transaction,
    listings: readonly MarketplaceListing[],
  ): Promise<Map<string, string[]>> {
    const read_at = this.#now().toISOString();
    const byId = new Map(listings.map(listing => [listing.id, listing]));
    const all = [...byId.values()];
    const lost = new Map<string, string[]>();
    for (const part of parts(all, AT_ONCE)) {
      await transaction('directory_listings')
        .insert(
          part.map(({ id, title, publisher }) =>
            storable({
              ...{ id, title: title.slice(0, 1024), read_at },
              publisher: publisher.name.slice(0, 1024),
            }),
          ),
        )
        .onConflict('id')
        .merge();
      const former = () =>
        transaction('directory_listing_products').whereIn(
          'listing_id',
          part.map(({ id }) => id),
        );
      const offered: { listing_id: string; product_id: string }[] =
        await former();
      for (const { listing_id, product_id } of offered) {
        const products = byId.get(listing_id)?.products ?? [];
        if (products.some(({ id }) => id === product_id)) continue;
        lost.set(product_id, [...(lost.get(product_id) ?? []), listing_id]);
      }
      await former().delete();
    }
    await insertAll(
      transaction,
      'directory_listing_products',
      all.flatMap(({ id, products }) =>
        [...new Set(products.map(product => product.id))].map(product_id => ({
          listing_id: id,
          product_id,
        })),
      ),
    );
    return lost;
  }
}
