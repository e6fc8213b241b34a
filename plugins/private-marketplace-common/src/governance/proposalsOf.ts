import type { Configuration } from '@private-marketplace/schemas';
import { newIds, type ListChangeType } from '../catalog/newIds';
import {
  catalogExperienceOf,
  type GovernanceExperience,
} from './governanceExperience';
import type { Proposal } from './proposal';

/**
 * What a configuration proposes, in the order in which it would be applied, as
 * far as it can change who may procure what. What is so already is left out.
 *
 * @param ref - of the experience; its short name when it is to be created.
 * @param known - the experience; undefined when it is to be created.
 * @public
 */
export function proposalsOf(
  ref: string,
  configuration: Configuration,
  known: GovernanceExperience | undefined,
): Proposal[] {
  const { Archived, Status } = configuration;
  const archived = known?.archived ?? false;
  const experience = known && catalogExperienceOf(known);
  const news = (type: ListChangeType, ids: readonly string[] = []) =>
    experience ? newIds(type, ids, experience) : ids;
  // The plan creates it then, which leaves only these products.
  const decides =
    configuration.AllowProducts?.length ||
    configuration.DenyProducts?.length ||
    configuration.PolicyResourceRequests;
  const status: Proposal[] =
    Status && Status !== known?.status
      ? [{ kind: 'set-status', ref, status: Status }]
      : [];
  return [
    ...(archived && Archived === false
      ? [{ kind: 'revive' as const, ref }]
      : []),
    ...(known ? [] : creation(ref, configuration.Name ?? ref)),
    ...(known && !known.procurementPolicy && decides
      ? [{ kind: 'create-procurement-policy' as const, ref }]
      : []),
    ...principals(
      'disassociate',
      ref,
      news('DisassociateAudience', configuration.DisassociatePrincipals),
    ),
    ...principals(
      'associate',
      ref,
      news('AssociateAudience', configuration.AssociatePrincipals),
    ),
    ...products(
      'allow-products',
      ref,
      news('AllowProductProcurement', configuration.AllowProducts),
    ),
    ...products(
      'deny-products',
      ref,
      news('DenyProductProcurement', configuration.DenyProducts),
    ),
    ...status,
    ...(!archived && Archived ? [{ kind: 'archive' as const, ref }] : []),
  ];
}

/** Each experience that is created gets a procurement policy, as the plan has it. */
function creation(ref: string, name: string): Proposal[] {
  return [
    { kind: 'create', ref, name },
    { kind: 'create-procurement-policy', ref },
  ];
}

function principals(
  kind: 'associate' | 'disassociate',
  ref: string,
  ids: readonly string[],
): Proposal[] {
  return ids.length > 0 ? [{ kind, ref, principals: ids }] : [];
}

function products(
  kind: 'allow-products' | 'deny-products',
  ref: string,
  ids: readonly string[],
): Proposal[] {
  return ids.length > 0 ? [{ kind, ref, products: ids }] : [];
}
