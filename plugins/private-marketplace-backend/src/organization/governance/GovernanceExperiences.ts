import type { GovernanceExperience } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { grouped } from '../../database/grouped';
import { parts } from '../../database/writing';
import { ownersIn, type ExperienceRow } from '../../experiences/ExperienceRow';
import type { ExperienceStore } from '../../experiences/ExperienceStore';
import type { MemberStore } from '../../experiences/MemberStore';

/** An experience as it is kept in memory: with its row's id, and its policy, if it has one, without products. */
export interface GovernanceRow extends GovernanceExperience {
  readonly rowId: number;
}

/** The principals of an experience at a revision. */
interface Principals {
  revision: number;
  ids: string[];
}

const AT_ONCE = 500;
const NONE: ReadonlySet<string> = new Set();

/**
 * Experiences of the read model, as far as it depends on them who governs whom.
 * Principals are read anew only of those that have changed; products are not
 * read at all, for there can be millions: see ProductLists.
 */
export class GovernanceExperiences {
  readonly #experiences: ExperienceStore;
  readonly #members: MemberStore;
  #principals: ReadonlyMap<number, Principals> = new Map();

  constructor(options: { experiences: ExperienceStore; members: MemberStore }) {
    this.#experiences = options.experiences;
    this.#members = options.members;
  }

  /** Another text when any experience is not as it was. */
  async stamp(): Promise<string> {
    return this.#experiences.stamp();
  }

  /** All that exist in AWS, by ref. */
  async read(): Promise<GovernanceRow[]> {
    const rows = await this.#experiences.present();
    const known = this.#principals;
    const isKnown = ({ id, revision }: ExperienceRow) =>
      known.get(id)?.revision === revision;
    const changed = await this.#readPrincipals(
      rows.filter(row => !isKnown(row)),
    );
    const principals = new Map(
      rows.flatMap(({ id }) => {
        const found = changed.get(id) ?? known.get(id);
        return found ? [[id, found] as const] : [];
      }),
    );
    this.#principals = principals;
    return rows.map(row => toExperience(row, principals.get(row.id)?.ids));
  }

  async #readPrincipals(
    rows: readonly ExperienceRow[],
  ): Promise<Map<number, Principals>> {
    const found = new Map<number, Principals>();
    for (const part of parts(rows, AT_ONCE)) {
      const members = grouped(
        await this.#members.principalsOf(part.map(({ id }) => id)),
        each => each.experience,
      );
      for (const { id, revision } of part) {
        const ids = members.get(id)?.map(each => each.principal_id) ?? [];
        found.set(id, { revision, ids });
      }
    }
    return found;
  }
}

function toExperience(
  row: ExperienceRow,
  principals: readonly string[] = [],
): GovernanceRow {
  return {
    rowId: row.id,
    ref: row.ref,
    ...(row.entity_id !== null && { id: row.entity_id }),
    name: row.name,
    status: row.status === 'Enabled' ? 'Enabled' : 'Disabled',
    archived: Boolean(row.archived),
    ...(row.owners !== null && { owners: ownersIn(row) }),
    principals,
    ...(row.policy_id !== null && {
      procurementPolicy: {
        allowedProducts: NONE,
        deniedProducts: NONE,
        ...(row.product_requests !== null && {
          productRequests: row.product_requests === 'Deny' ? 'Deny' : 'Allow',
        }),
      },
    }),
  };
}
