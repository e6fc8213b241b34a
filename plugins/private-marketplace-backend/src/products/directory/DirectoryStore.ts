import type { MarketplaceListing } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { Knex } from 'knex';
import { insertAll, parts, storable } from '../../database/writing';
import {
  mergeFacts,
  searchTextOf,
  sortTextOf,
  valuesOf,
  type Facts,
} from './mergeFacts';
import type { DirectoryRow } from './rows';

/** Source of what AWS Marketplace says. */
export const DISCOVERY = 'discovery';

const WEEK = 7 * 24 * 60 * 60 * 1000;
// SQLite takes some 32,000 values in a statement, and a row has 16.
const AT_ONCE = 200;

/** What is written of a product: facts of a source, or that it has none any more. */
export interface SourceFacts {
  id: string;
  facts: Facts | undefined;
}

/** Keeps what each source says of products, and what follows from it. */
export class DirectoryStore {
  readonly #database: Knex;
  readonly #order: readonly string[];
  readonly #now: () => Date;

  /** @param options - order: of the sources, the one to believe first. */
  constructor(options: {
    database: Knex;
    order: readonly string[];
    now: () => Date;
  }) {
    this.#database = options.database;
    this.#order = options.order;
    this.#now = options.now;
  }

  /** Takes in what AWS Marketplace lists. What experiences do not name is kept, and not asked for again. */
  async listed(listings: readonly MarketplaceListing[]): Promise<void> {
    if (listings.length === 0) return;
    const products = new Map<string, Facts>();
    for (const listing of listings) {
      const {
        id: listingId,
        publisher: _,
        products: offered,
        ...page
      } = listing;
      for (const { id, title, vendor } of offered) {
        const known = products.get(id);
        // A page of several products says nothing of one of them.
        const own = offered.length === 1 ? page : undefined;
        products.set(id, {
          ...known,
          ...own,
          title,
          vendor,
          logoUrl: own?.logoUrl ?? known?.logoUrl ?? page.logoUrl,
          listingIds: [...(known?.listingIds ?? []), listingId],
        });
      }
    }
    const read_at = this.#now().toISOString();
    await this.#database.transaction(async transaction => {
      await this.#writeListings(transaction, listings, read_at);
      const known = await this.#factsOf(transaction, [...products.keys()]);
      await this.#write(
        transaction,
        DISCOVERY,
        [...products].map(([id, facts]) => {
          const before = known.get(id)?.get(DISCOVERY);
          return {
            id,
            facts: {
              // GetProduct has told what a search leaves out.
              ...before,
              ...facts,
              listingIds: [
                ...new Set([
                  ...(before?.listingIds ?? []),
                  ...(facts.listingIds ?? []),
                ]),
              ],
            },
          };
        }),
        known,
        { isListed: true },
      );
    });
  }

  /** Takes in what AWS said of a product that was asked for: what it is, or that it is not listed. */
  async answered(id: string, facts: Facts | undefined): Promise<void> {
    await this.#database.transaction(async transaction => {
      const known = await this.#factsOf(transaction, [id]);
      const before = known.get(id)?.get(DISCOVERY);
      const merged = facts && {
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
        { isListed: facts !== undefined },
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
    const sorted = [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    for (const part of parts(sorted, AT_ONCE)) {
      await this.#database.transaction(async transaction => {
        const known = await this.#factsOf(
          transaction,
          part.map(({ id }) => id),
        );
        await this.#write(transaction, source, part, known, {});
      });
    }
  }

  /** Puts in what experiences name and nobody has told of yet: AWS is to be asked. */
  async adopt(): Promise<void> {
    const due_at = this.#now().toISOString();
    const missing: { product_id: string }[] = await this.#database({
      p: 'products',
    })
      .distinct('p.product_id')
      .leftJoin({ d: 'directory_products' }, 'd.id', 'p.product_id')
      // Sweeping has found it before an experience named it.
      .where(either => either.whereNull('d.id').orWhereNull('d.due_at'));
    for (const part of parts(missing, AT_ONCE)) {
      const ids = part.map(row => row.product_id);
      await this.#database('directory_products')
        .insert(ids.map(id => ({ ...emptyRow(id), due_at })))
        .onConflict('id')
        .ignore();
      const swept = () =>
        this.#database('directory_products')
          .whereIn('id', ids)
          .whereNull('due_at');
      await swept()
        .where('read_at', '>', this.#after(-WEEK))
        .update({ due_at: this.#after(WEEK) });
      await swept().update({ due_at });
    }
  }

  /** Somebody looks at products that have no name yet: they are asked for first. */
  async lookedAt(ids: readonly string[]): Promise<void> {
    const looked_at = this.#now().toISOString();
    for (const part of parts(ids, AT_ONCE)) {
      await this.#database('directory_products')
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

  #due() {
    return this.#database('directory_products').where(
      'due_at',
      '<=',
      this.#now().toISOString(),
    );
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
    known: ReadonlyMap<string, ReadonlyMap<string, Facts>>,
    { isListed }: { isListed?: boolean },
  ): Promise<void> {
    const sorted = [...products].sort((a, b) => (a.id < b.id ? -1 : 1));
    for (const part of parts(sorted, AT_ONCE)) {
      const ids = part.map(({ id }) => id);
      const present: DirectoryRow[] = await transaction(
        'directory_products',
      ).whereIn('id', ids);
      const rows = new Map(present.map(row => [row.id, row]));
      const merged = part.map(({ id, facts }) => {
        const bySource = new Map(known.get(id));
        if (facts) bySource.set(source, facts);
        else bySource.delete(source);
        const row = rows.get(id) ?? emptyRow(id);
        return { id, facts, row: this.#merged(row, bySource, isListed) };
      });
      await transaction('directory_facts')
        .where({ source })
        .whereIn('product_id', ids)
        .delete();
      await insertAll(
        transaction,
        'directory_facts',
        merged.flatMap(({ id, facts }) =>
          facts
            ? [{ product_id: id, source, facts: JSON.stringify(facts) }]
            : [],
        ),
      );
      await transaction('directory_products')
        .insert(merged.map(({ row }) => storable(row.product)))
        .onConflict('id')
        .merge();
      await transaction('directory_values').whereIn('product_id', ids).delete();
      await insertAll(
        transaction,
        'directory_values',
        merged.flatMap(({ id, row }) =>
          valuesOf(row.facts).map(({ facet, value, name }) => ({
            product_id: id,
            ...{ facet, value: value.slice(0, 255), name },
          })),
        ),
      );
    }
  }

  #merged(
    row: DirectoryRow,
    bySource: ReadonlyMap<string, Facts>,
    isListed: boolean | undefined,
  ): { product: DirectoryRow; facts: Facts } {
    const { facts, source } = mergeFacts(bySource, this.#order);
    const now = this.#now().toISOString();
    const company = [...bySource.keys()].filter(isOfCompany);
    return {
      facts,
      product: {
        ...row,
        title: facts.title?.slice(0, 1024) ?? null,
        title_sort: sortTextOf(row.id, facts),
        vendor: facts.vendor?.name.slice(0, 1024) ?? null,
        vendor_id: facts.vendor?.profileId ?? null,
        is_company: company.length > 0,
        assessment: facts.assessment?.status ?? null,
        search_text: searchTextOf(row.id, facts),
        source: source ?? null,
        logo_url: facts.logoUrl ?? null,
        ...(isListed !== undefined && {
          state: isListed ? 'listed' : missingState(row),
          is_public: isListed || Boolean(row.is_public),
          listed_at: isListed ? now : row.listed_at,
          read_at: now,
          due_at: row.due_at === null ? null : this.#after(WEEK),
          looked_at: null,
        }),
      },
    };
  }

  async #writeListings(
    transaction: Knex.Transaction,
    listings: readonly MarketplaceListing[],
    read_at: string,
  ): Promise<void> {
    const byId = new Map(listings.map(listing => [listing.id, listing]));
    const all = [...byId.values()];
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
      await transaction('directory_listing_products')
        .whereIn(
          'listing_id',
          part.map(({ id }) => id),
        )
        .delete();
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
  }

  #after(milliseconds: number): string {
    return new Date(this.#now().getTime() + milliseconds).toISOString();
  }
}

/** AWS may have listed it before; whoever has not seen that does not know. */
function missingState({ listed_at }: DirectoryRow): DirectoryRow['state'] {
  return listed_at === null ? 'not-listed' : 'withdrawn';
}

/** What AWS says of products is public. */
function isOfCompany(source: string): boolean {
  return source !== DISCOVERY && source !== 'events';
}

function emptyRow(id: string): DirectoryRow {
  return {
    id,
    title: null,
    title_sort: sortTextOf(id, {}),
    vendor: null,
    vendor_id: null,
    state: 'unknown',
    is_public: false,
    is_company: false,
    assessment: null,
    search_text: searchTextOf(id, {}),
    source: null,
    logo_url: null,
    listed_at: null,
    read_at: null,
    due_at: null,
    looked_at: null,
  };
}
