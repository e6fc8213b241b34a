import {
  NOT_CREATED,
  type CatalogExperience,
} from '../catalog/ExperienceDraft';
import type { Branding } from '../diff/brandingFields';
import type { KnownExperience } from '../plan/knownExperience';

/** An experience that a configuration is previewed against. @public */
export interface PreviewedExperience extends KnownExperience {
  /** Where it is unknown, every part that a configuration gives counts as a change. */
  branding?: Branding;
}

/** What of it decides what the Catalog does; that of none before it is created. */
export function catalogExperience(
  known: KnownExperience | undefined,
): CatalogExperience {
  if (!known) return NOT_CREATED;
  const { archived, status, hasProcurementPolicy } = known;
  return {
    archived,
    status,
    hasProcurementPolicy,
    allowedProducts: setOf(known.allowedProducts),
    deniedProducts: setOf(known.deniedProducts),
    principals: setOf(known.principals),
  };
}

function setOf(ids: readonly string[] | undefined): Set<string> | undefined {
  return ids && new Set(ids);
}
