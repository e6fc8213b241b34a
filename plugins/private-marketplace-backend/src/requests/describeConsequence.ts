import {
  decideProduct,
  isAssessmentValid,
  isProcurable,
  referenceOf,
  type ProductAssessment,
  type ReferencedExperience,
  type RequestConsequence,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { GovernedOrganization } from '../organization/governance/GovernedOrganization';
import { toReference } from '../organization/governance/toOrganizationNode';
import type { Facts } from '../products/directory/mergeFacts';
import type { RequestViewer } from './RequestViewer';

const MOST = 20;

/**
 * What an approval means: it is for all accounts that the experience governs,
 * whoever asked.
 *
 * @param organization - with what every experience says of the product.
 */
export function describeConsequence(
  organization: GovernedOrganization,
  of: { experience: string; product: string; facts: Facts | undefined },
  viewer: Pick<RequestViewer, 'isNamed' | 'isVisible'> & {
    seesCompany: boolean;
    now: Date;
  },
): RequestConsequence {
  const { all, governance, index } = organization;
  const units = new Map<
    string,
    { id: string; name: string; accounts: number }
  >();
  let accounts = 0;
  for (const { node, parent, position } of index.places) {
    if (node.kind !== 'account' || node.state === 'CLOSED') continue;
    if (governance[position]?.experience?.id !== of.experience) continue;
    accounts += 1;
    if (!parent) continue;
    const { id, name } = parent.node;
    const unit = units.get(id) ?? { id, name, accounts: 0 };
    units.set(id, { ...unit, accounts: unit.accounts + 1 });
  }
  const allowedIn = all.filter(
    each =>
      each.id !== of.experience &&
      !each.archived &&
      each.procurementPolicy !== undefined &&
      isProcurable(decideProduct(each, of.product)),
  );
  const { assessment, pricingModels } = of.facts ?? {};
  return {
    accounts,
    organizationalUnits: viewer.isNamed
      ? [...units.values()]
          .sort((a, b) => b.accounts - a.accounts || (a.id < b.id ? -1 : 1))
          .slice(0, MOST)
      : [],
    totalOrganizationalUnits: units.size,
    allowedIn: allowedIn
      .slice(0, MOST)
      .map(
        (each): ReferencedExperience =>
          viewer.isVisible(each.ref)
            ? toReference(referenceOf(each))
            : { hidden: true },
      ),
    totalAllowedIn: allowedIn.length,
    ...(viewer.seesCompany &&
      assessment &&
      toAssessment(assessment, viewer.now)),
    ...(pricingModels && { pricingModels }),
  };
}

function toAssessment(assessment: ProductAssessment, now: Date) {
  const valid = isAssessmentValid(assessment, now);
  return { assessment: { ...assessment, valid } };
}
