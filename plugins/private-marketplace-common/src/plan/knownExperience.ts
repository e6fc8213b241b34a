import {
  NOT_CREATED,
  type CatalogExperience,
} from '../catalog/ExperienceDraft';

/** What is known of an experience that a configuration is to change. @public */
export interface KnownExperience {
  /** Catalog entity id, without revision. */
  id: string;
  name: string;
  archived: boolean;
  hasBranding: boolean;
  hasProcurementPolicy: boolean;
  // What follows may be unknown; then everything a configuration asks for is planned.
  status?: 'Enabled' | 'Disabled';
  description?: string;
  productRequests?: 'Allow' | 'Deny';
  allowedProducts?: readonly string[];
  deniedProducts?: readonly string[];
  principals?: readonly string[];
}

/** What of it decides what the Catalog does; that of none before it is created. */
export function catalogExperience(
  known: KnownExperience | undefined,
): CatalogExperience {
  if (!known) return NOT_CREATED;
  const { archived, status, hasProcurementPolicy, hasBranding } = known;
  return {
    archived,
    status,
    hasProcurementPolicy,
    hasBranding,
    allowedProducts: setOf(known.allowedProducts),
    deniedProducts: setOf(known.deniedProducts),
    principals: setOf(known.principals),
  };
}

function setOf(ids: readonly string[] | undefined): Set<string> | undefined {
  return ids && new Set(ids);
}
