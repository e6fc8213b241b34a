import type { CatalogChange } from './catalogChange';
import type { CatalogExperience } from './ExperienceDraft';

/** Why the Catalog refuses a change. @public */
export type CatalogRefusal =
  | {
      code:
        | 'archived'
        | 'not-archived'
        | 'live'
        | 'no-procurement-policy'
        | 'procurement-policy-exists'
        | 'no-branding-settings'
        | 'branding-settings-exist';
    }
  | { code: 'not-associated' | 'not-in-organization'; principal: string }
  | {
      code: 'already-associated';
      principal: string;
      /** Ref of the experience that has the principal. */
      holder: string;
    };

/** What else there is. @public */
export interface CatalogSurroundings {
  /** Which of these principals are associated with other experiences that are not archived. */
  holdersOf(
    principals: ReadonlySet<string>,
  ): Iterable<{ principal: string; holder: string }>;
  /** Whether a principal can be associated; absent where the organization is not known. */
  isInOrganization?(principal: string): boolean;
}

/**
 * Why the Catalog refuses a change; nothing when nothing speaks against it (AWS
 * Marketplace API, "Work with the private marketplace using the AWS Marketplace
 * API"). That it refuses to change what is archived, to archive what is live and
 * to disassociate what is not associated follows from AWS's guides, which name
 * no error codes for it.
 *
 * @public
 */
export function refusalsOf(
  change: CatalogChange,
  experience: CatalogExperience,
  surroundings: CatalogSurroundings,
): CatalogRefusal[] {
  if (change.type === 'ReviveExperience') {
    // While it was archived its principals may have gone elsewhere, and then it
    // can not come back with them.
    return experience.archived
      ? taken(experience.principals ?? new Set(), surroundings)
      : [{ code: 'not-archived' }];
  }
  if (experience.archived) return [{ code: 'archived' }];
  switch (change.type) {
    case 'RestrictExperience':
      return experience.status === 'Enabled' ? [{ code: 'live' }] : [];
    case 'CreateProcurementPolicy':
      return experience.hasProcurementPolicy
        ? [{ code: 'procurement-policy-exists' }]
        : [];
    case 'AllowProductProcurement':
    case 'DenyProductProcurement':
    case 'UpdateProcurementPolicy':
      return experience.hasProcurementPolicy
        ? []
        : [{ code: 'no-procurement-policy' }];
    case 'CreateBrandingSettings':
      return experience.hasBranding === true
        ? [{ code: 'branding-settings-exist' }]
        : [];
    case 'UpdateBrandingSettings':
      return experience.hasBranding === false
        ? [{ code: 'no-branding-settings' }]
        : [];
    case 'AssociateAudience':
      return associationRefusals(change.principals, surroundings);
    case 'DisassociateAudience':
      return change.principals.flatMap(principal =>
        experience.principals?.has(principal)
          ? []
          : { code: 'not-associated' as const, principal },
      );
    default:
      return [];
  }
}

function associationRefusals(
  principals: readonly string[],
  surroundings: CatalogSurroundings,
): CatalogRefusal[] {
  const strangers = new Set(
    principals.filter(
      principal => surroundings.isInOrganization?.(principal) === false,
    ),
  );
  const others = principals.filter(principal => !strangers.has(principal));
  return [
    ...[...strangers].map(principal => ({
      code: 'not-in-organization' as const,
      principal,
    })),
    ...taken(new Set(others), surroundings),
  ];
}

/** A principal can be associated with one experience only, of those that are not archived. */
function taken(
  principals: ReadonlySet<string>,
  { holdersOf }: CatalogSurroundings,
): CatalogRefusal[] {
  return Array.from(holdersOf(principals), holding => ({
    code: 'already-associated' as const,
    ...holding,
  }));
}
