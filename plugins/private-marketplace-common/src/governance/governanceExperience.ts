import type { CatalogExperience } from '../catalog/ExperienceDraft';

/** What names an experience, and whether it is in force. Plain data. @public */
export interface ExperienceReference {
  /** Its short name where it is managed through files, else its id. Each experience has its own. */
  ref: string;
  /** Catalog entity id, `exp-…`. Absent while the experience is being created. */
  id?: string;
  name: string;
  /** `Enabled` is what the AWS console calls Live. */
  status: 'Enabled' | 'Disabled';
  archived: boolean;
  /** Entity refs of who answers for it. */
  owners?: string[];
}

/** An experience, as far as governance depends on it. @public */
export interface GovernanceExperience extends ExperienceReference {
  /** Without one a live experience allows everything; with an empty one, nothing (AWS Marketplace API, "Work with the private marketplace"). */
  procurementPolicy?: ProcurementPolicy;
  /** Organization, organizational units and accounts that are associated with it. */
  principals: readonly string[];
}

/** Which products an experience allows. One that is in both lists is denied. @public */
export interface ProcurementPolicy {
  allowedProducts: ReadonlySet<string>;
  deniedProducts: ReadonlySet<string>;
  /** Whether users may request products. `Allow` where it is not known. */
  productRequests?: 'Allow' | 'Deny';
}

/**
 * Whether an experience governs its principals: it is Enabled and not archived
 * (AWS Marketplace Buyer Guide, "Managing private marketplace experiences").
 *
 * @public
 */
export function isInForce({
  status,
  archived,
}: Pick<ExperienceReference, 'status' | 'archived'>): boolean {
  return status === 'Enabled' && !archived;
}

/** The reference of an experience, without its lists. @public */
export function referenceOf({
  ref,
  id,
  name,
  status,
  archived,
  owners,
}: GovernanceExperience): ExperienceReference {
  return {
    ref,
    ...(id !== undefined && { id }),
    name,
    status,
    archived,
    ...(owners !== undefined && { owners }),
  };
}

/** What of an experience decides what the Catalog does with a change. */
export function catalogExperienceOf({
  status,
  archived,
  principals,
  procurementPolicy,
}: GovernanceExperience): CatalogExperience {
  return {
    status,
    archived,
    hasProcurementPolicy: procurementPolicy !== undefined,
    allowedProducts: procurementPolicy?.allowedProducts,
    deniedProducts: procurementPolicy?.deniedProducts,
    principals: new Set(principals),
  };
}
