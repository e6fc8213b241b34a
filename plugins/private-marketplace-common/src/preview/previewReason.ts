import type { PreviewReason } from '../api/types';
import type { CatalogRefusal } from '../catalog/refusals';

/** Why a value of a change will fail, of all that the Catalog refuses about the change; undefined when it will not. */
export function reasonOf(
  value: string,
  refusals: RefusalsOfChange,
): PreviewReason | undefined {
  const refusal = refusals.ofAll ?? refusals.byPrincipal.get(value);
  return refusal && toReason(refusal, refusals);
}

/** The refusals of one change, by what they are about. */
export interface RefusalsOfChange {
  /** About whatever the change carries. */
  ofAll: CatalogRefusal | undefined;
  byPrincipal: ReadonlyMap<string, CatalogRefusal>;
  /** Principals that others have, where that is about all of it. */
  taken: readonly string[];
}

/** @param revives - the change has no principals of its own, but brings those of the experience back. */
export function refusalsByValue(
  refusals: readonly CatalogRefusal[],
  revives: boolean,
): RefusalsOfChange {
  const byPrincipal = new Map<string, CatalogRefusal>();
  const taken: string[] = [];
  let ofAll: CatalogRefusal | undefined;
  for (const refusal of refusals) {
    if (!('principal' in refusal)) ofAll ??= refusal;
    else if (revives) {
      ofAll ??= refusal;
      if (!taken.includes(refusal.principal)) taken.push(refusal.principal);
    } else if (!byPrincipal.has(refusal.principal)) {
      byPrincipal.set(refusal.principal, refusal);
    }
  }
  return { ofAll, byPrincipal, taken };
}

function toReason(
  refusal: CatalogRefusal,
  { taken }: RefusalsOfChange,
): PreviewReason {
  switch (refusal.code) {
    case 'archived':
    case 'no-procurement-policy':
      return { code: refusal.code };
    case 'live':
      return { code: 'archive-while-live' };
    case 'not-in-organization':
      return { code: 'principal-not-in-organization' };
    case 'already-associated':
      return {
        code: 'principal-of-another-experience',
        experience: refusal.holder,
        ...(taken.length > 0 && { detail: taken.join(', ') }),
      };
    case 'not-associated':
      return {
        code: 'other',
        detail: `${refusal.principal} is not associated with the experience.`,
      };
    default:
      return { code: 'other' };
  }
}
