import type { GovernanceExperience } from 'backstage-plugin-private-marketplace-common';
import type { Knex } from 'knex';
import type { ExperienceRow } from '../../database/rows';

interface ProductRow {
  experience: number;
  product_id: string;
  list: string;
}

interface PrincipalRow {
  experience: number;
  principal_id: string;
}

/** Experiences of the read model, as far as governance depends on them. */
export class GovernanceExperiences {
  readonly #database: Knex;

  constructor(database: Knex) {
    this.#database = database;
  }

  /** Another text when any experience is not as it was. */
  async stamp(): Promise<string> {
    const rows = await this.#present().select('id', 'revision', 'owner', 'ref');
    return JSON.stringify(
      rows.map(row => [row.id, row.revision, row.owner, row.ref]),
    );
  }

  /** All that exist in AWS, by ref. */
  async read(): Promise<GovernanceExperience[]> {
    const [rows, products, principals] = await Promise.all([
      this.#present(),
      this.#database<ProductRow>('products').select(
        'experience',
        'product_id',
        'list',
      ),
      this.#database<PrincipalRow>('principals').select(
        'experience',
        'principal_id',
      ),
    ]);
    const listed = groupBy(products, row => `${row.experience} ${row.list}`);
    const associated = groupBy(principals, row => String(row.experience));
    const ids = (key: string) =>
      new Set(listed.get(key)?.map(row => row.product_id));
    return rows.map(row => ({
      ref: row.ref,
      ...(row.entity_id !== null && { id: row.entity_id }),
      name: row.name,
      status: row.status === 'Enabled' ? 'Enabled' : 'Disabled',
      archived: Boolean(row.archived),
      ...(row.owner !== null && { owner: row.owner }),
      principals: (associated.get(String(row.id)) ?? [])
        .map(each => each.principal_id)
        .sort(),
      ...(row.policy_id !== null && {
        procurementPolicy: {
          allowedProducts: ids(`${row.id} allowed`),
          deniedProducts: ids(`${row.id} denied`),
          ...(row.product_requests !== null && {
            productRequests: row.product_requests === 'Deny' ? 'Deny' : 'Allow',
          }),
        },
      }),
    }));
  }

  /** One that is still to be created, or is gone, governs nobody. */
  #present() {
    return this.#database<ExperienceRow>('experiences')
      .whereNotNull('entity_id')
      .whereNull('gone_since')
      .orderBy('ref');
  }
}

function groupBy<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
