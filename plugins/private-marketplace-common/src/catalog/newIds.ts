import type { CatalogExperience } from './ExperienceDraft';

/** Change types that carry a list of ids. @public */
export type ListChangeType =
  | 'AssociateAudience'
  | 'DisassociateAudience'
  | 'AllowProductProcurement'
  | 'DenyProductProcurement';

/**
 * The ids of a change that would change anything. To ask for the others again
 * would cost a change set, and some repetitions AWS refuses. Where the lists of
 * the experience are not known, all ids are new.
 *
 * @public
 */
export function newIds(
  type: ListChangeType,
  ids: readonly string[],
  { allowedProducts, deniedProducts, principals }: CatalogExperience,
): string[] {
  switch (type) {
    case 'AllowProductProcurement':
      return ids.filter(id => !allowedProducts?.has(id));
    case 'DenyProductProcurement':
      return ids.filter(id => !deniedProducts?.has(id));
    case 'AssociateAudience':
      return ids.filter(id => !principals?.has(id));
    default:
      return ids.filter(id => principals?.has(id) ?? true);
  }
}
