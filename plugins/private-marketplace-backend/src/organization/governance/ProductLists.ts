import {
  applyProposals,
  comparedExperiences,
  indexExperiences,
  type GovernanceExperience,
  type Proposal,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { grouped } from '../../database/grouped';
import type { MemberStore, ProductRow } from '../../experiences/MemberStore';
import type { GovernedOrganization } from './GovernedOrganization';
import type { GovernanceRow } from './GovernanceExperiences';

/**
 * The products that experiences allow and deny. They are looked up when a
 * question is about them, and only those that it is about.
 */
export class ProductLists {
  readonly #members: MemberStore;

  constructor(members: MemberStore) {
    this.#members = members;
  }

  /** The organization with what every experience says of one product. */
  async withProduct(
    organization: GovernedOrganization,
    productId: string,
  ): Promise<GovernedOrganization> {
    const rows = await this.#members.listsWith(productId);
    return withLists(organization, rows);
  }

  /** The organization with the products of those experiences that have to be compared to tell what proposals do. */
  async withCompared(
    organization: GovernedOrganization,
    proposals: readonly Proposal[],
  ): Promise<GovernedOrganization> {
    const { all, experiences, index } = organization;
    const applied = applyProposals(all, proposals);
    // AWS would refuse them, so that nothing is compared.
    if (!applied.ok) return organization;
    const refs = comparedExperiences(
      index,
      experiences,
      indexExperiences(applied.experiences),
    );
    const ids = all.filter(({ ref }) => refs.has(ref)).map(each => each.rowId);
    if (ids.length === 0) return organization;
    return withLists(organization, await this.#members.productsOf(ids));
  }

  /** How many products an experience lets people procure; undefined where it restricts nothing. */
  async countProcurable(
    { all }: GovernedOrganization,
    ref: string | undefined,
  ): Promise<number | undefined> {
    const experience = all.find(each => each.ref === ref);
    return experience?.procurementPolicy
      ? this.#members.countProcurable(experience.rowId)
      : undefined;
  }
}

function withLists(
  organization: GovernedOrganization,
  rows: readonly ProductRow[],
): GovernedOrganization {
  const lists = grouped(rows, each => each.experience);
  const all = organization.all.map((each): GovernanceRow => {
    const own = lists.get(each.rowId);
    return own && each.procurementPolicy
      ? { ...each, procurementPolicy: policyWith(each.procurementPolicy, own) }
      : each;
  });
  return { ...organization, all, experiences: indexExperiences(all) };
}

function policyWith(
  policy: NonNullable<GovernanceExperience['procurementPolicy']>,
  rows: readonly ProductRow[],
) {
  const idsOn = (name: string) =>
    new Set(
      rows.filter(({ list }) => list === name).map(each => each.product_id),
    );
  return {
    ...policy,
    allowedProducts: idsOn('allowed'),
    deniedProducts: idsOn('denied'),
  };
}
