import { createHash } from 'node:crypto';
import type {
  GovernanceExperience,
  ProcurementPolicy,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { Knex } from 'knex';
import type { ExperienceRow } from '../../database/rows';
import { parts } from '../../database/writing';

interface ProductRow {
  experience: number;
  product_id: string;
  list: string;
}

interface PrincipalRow {
  experience: number;
  principal_id: string;
}

/** The lists of an experience at a revision. */
interface Lists extends ProcurementPolicy {
  revision: number;
  allowedProducts: Set<string>;
  deniedProducts: Set<string>;
  principals: string[];
}

const AT_ONCE = 100;

/** Experiences of the read model, as far as governance depends on them. Lists are read anew only of those that have changed. */
export class GovernanceExperiences {
  readonly #database: Knex;
  #lists: ReadonlyMap<number, Lists> = new Map();

  constructor(database: Knex) {
    this.#database = database;
  }

  /**
   * Another text when any experience is not as it was. Revisions only rise and
   * ids are used once, so that these three numbers stand for all of them; of
   * what is read here only owners change without a revision.
   */
  async stamp(): Promise<string> {
    const owner = "coalesce(owner, '')";
    const owners =
      this.#database.client.config.client === 'pg'
        ? `md5(string_agg(${owner}, chr(10) order by id))`
        : `group_concat(${owner}, char(10))`;
    const row = await this.#database
      .from(
        this.#database('experiences')
          .select('id', 'revision', 'owner')
          .orderBy('id')
          .as('e'),
      )
      .first(
        this.#database.raw('count(*) as count'),
        this.#database.raw('sum(revision) as revisions'),
        this.#database.raw('max(id) as last'),
        this.#database.raw(`${owners} as owners`),
      );
    return createHash('sha256')
      .update(JSON.stringify([row.count, row.revisions, row.last, row.owners]))
      .digest('base64url');
  }

  /** All that exist in AWS, by ref. */
  async read(): Promise<GovernanceExperience[]> {
    const rows = await this.#present();
    const known = this.#lists;
    const isKnown = ({ id, revision }: ExperienceRow) =>
      known.get(id)?.revision === revision;
    const changed = await this.#readLists(rows.filter(row => !isKnown(row)));
    const lists = new Map(
      rows.flatMap(({ id }) => {
        const found = changed.get(id) ?? known.get(id);
        return found ? [[id, found] as const] : [];
      }),
    );
    this.#lists = lists;
    return rows.map(row => toExperience(row, lists.get(row.id)));
  }

  async #readLists(
    rows: readonly ExperienceRow[],
  ): Promise<Map<number, Lists>> {
    const found = new Map<number, Lists>(
      rows.map(({ id, revision }) => [
        id,
        {
          revision,
          allowedProducts: new Set(),
          deniedProducts: new Set(),
          principals: [],
        },
      ]),
    );
    for (const ids of parts([...found.keys()], AT_ONCE)) {
      const products = await this.#database<ProductRow>('products')
        .select('experience', 'product_id', 'list')
        .whereIn('experience', ids);
      for (const { experience, product_id, list } of products) {
        const { allowedProducts, deniedProducts } = found.get(experience) ?? {};
        (list === 'denied' ? deniedProducts : allowedProducts)?.add(product_id);
      }
      const principals = await this.#database<PrincipalRow>('principals')
        .select('experience', 'principal_id')
        .whereIn('experience', ids)
        .orderBy('principal_id');
      for (const { experience, principal_id } of principals) {
        found.get(experience)?.principals.push(principal_id);
      }
    }
    return found;
  }

  /** One that is still to be created, or is gone, governs nobody. */
  #present() {
    return this.#database<ExperienceRow>('experiences')
      .whereNotNull('entity_id')
      .whereNull('gone_since')
      .orderBy('ref');
  }
}

function toExperience(
  row: ExperienceRow,
  lists: Lists | undefined,
): GovernanceExperience {
  return {
    ref: row.ref,
    ...(row.entity_id !== null && { id: row.entity_id }),
    name: row.name,
    status: row.status === 'Enabled' ? 'Enabled' : 'Disabled',
    archived: Boolean(row.archived),
    ...(row.owner !== null && { owner: row.owner }),
    principals: lists?.principals ?? [],
    ...(row.policy_id !== null && {
      procurementPolicy: {
        allowedProducts: lists?.allowedProducts ?? new Set<string>(),
        deniedProducts: lists?.deniedProducts ?? new Set<string>(),
        ...(row.product_requests !== null && {
          productRequests: row.product_requests === 'Deny' ? 'Deny' : 'Allow',
        }),
      },
    }),
  };
}
