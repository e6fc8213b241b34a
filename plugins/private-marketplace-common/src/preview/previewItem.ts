import type { PreviewItem, PreviewReason } from '../api/types';
import type { PreviewedExperience } from './previewedExperience';
import type { Wish } from './wishes';

/** The item of a wish that is left out of the plan, because it is so already. */
export function itemWithoutEffect(wish: Wish): PreviewItem {
  return { ...wish, effect: 'already-so' };
}

/** Finds the value that a wish would replace; undefined when there is none or none is known. */
export type PresentValues = (wish: Wish) => string | undefined;

/** The values of an experience; none of one that is to be created. */
export function presentValues(
  known: PreviewedExperience | undefined,
): PresentValues {
  if (!known) return () => undefined;
  // The lists in the words of the API.
  const lists = new Map([
    ...(known.deniedProducts ?? []).map(id => [id, 'denied'] as const),
    ...(known.allowedProducts ?? []).map(id => [id, 'allowed'] as const),
  ]);
  return ({ field, value, part }) => {
    switch (field) {
      case 'Name':
        return known.name;
      case 'Description':
        return known.description;
      case 'Status':
        return known.status;
      case 'Archived':
        return String(known.archived);
      case 'PolicyResourceRequests':
        return known.productRequests;
      case 'Branding':
        return part && known.branding?.[part];
      case 'AllowProducts':
      case 'DenyProducts':
        return lists.get(value);
      default:
        return undefined;
    }
  };
}

/** The item of a wish that a change set carries. */
export function plannedItem(
  wish: Wish,
  from: string | undefined,
  reason: PreviewReason | undefined,
): PreviewItem {
  // The plan leaves out what is so already, but knows nothing of brandings.
  const isSo = wish.field === 'Branding' && from === wish.value;
  return {
    ...wish,
    ...(from !== undefined && { from }),
    ...(reason
      ? { effect: 'will-fail', reason }
      : { effect: isSo ? 'already-so' : 'will-change' }),
  };
}
