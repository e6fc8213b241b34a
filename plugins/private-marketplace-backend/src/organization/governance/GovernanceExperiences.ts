import type {
  GovernanceExperience,
  ProcurementPolicy,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { parts } from '../../database/writing';
import type { ExperienceRow } from '../../experiences/ExperienceRow';
import type { ExperienceStore } from '../../experiences/ExperienceStore';
import type { MemberStore } from '../../experiences/MemberStore';

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
  readonly #experiences: ExperienceStore;
  readonly #members: MemberStore;
  #lists: ReadonlyMap<number, Lists> = new Map();

  constructor(options: { experiences: ExperienceStore; members: MemberStore }) {
    this.#experiences = options.experiences;
    this.#members = options.members;
  }

  /** Another text when any experience is not as it was. */
  async stamp(): Promise<string> {
    return this.#experiences.stamp();
  }

  /** All that exist in AWS, by ref. */
  async read(): Promise<GovernanceExperience[]> {
    const rows = await this.#experiences.present();
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
      const products = await this.#members.productsOf(ids);
      for (const { experience, product_id, list } of products) {
        const { allowedProducts, deniedProducts } = found.get(experience) ?? {};
        (list === 'denied' ? deniedProducts : allowedProducts)?.add(product_id);
      }
      const principals = await this.#members.principalsOf(ids);
      for (const { experience, principal_id } of principals) {
        found.get(experience)?.principals.push(principal_id);
      }
    }
    return found;
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
