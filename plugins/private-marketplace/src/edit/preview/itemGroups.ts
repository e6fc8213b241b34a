import type {
  PreviewChange,
  PreviewItem,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';

const LISTS = [
  'AllowProducts',
  'DenyProducts',
  'AssociatePrincipals',
  'DisassociatePrincipals',
] as const;

type ListField = (typeof LISTS)[number];

/** The items of one change, sorted by how they are shown. */
export interface ItemGroups {
  /** Fields with one value, that change or are so already. */
  texts: PreviewItem[];
  /** Ids that change, by what happens to them. */
  lists: { field: ListField; items: PreviewItem[] }[];
  failures: PreviewItem[];
}

/** Sorts the items of a change by how they are shown. */
export function itemGroups({ items }: PreviewChange): ItemGroups {
  const failures = items.filter(({ effect }) => effect === 'will-fail');
  const others = items.filter(({ effect }) => effect !== 'will-fail');
  const lists = LISTS.flatMap(field => {
    const members = others.filter(item => item.field === field);
    return members.length > 0 ? [{ field, items: members }] : [];
  });
  const texts = others.filter(
    item => !LISTS.some(field => field === item.field),
  );
  return { texts, lists, failures };
}
