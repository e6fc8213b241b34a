import type { PlannedChange } from '@private-marketplace/schemas';
import type { Wish } from './wishes';

/** Fields that are a list of ids, by the change type whose details carry it. */
const LIST_FIELDS: Readonly<Record<string, Wish['field']>> = {
  AssociateAudience: 'AssociatePrincipals',
  DisassociateAudience: 'DisassociatePrincipals',
  AllowProductProcurement: 'AllowProducts',
  DenyProductProcurement: 'DenyProducts',
};

/**
 * Finds the wishes that planned changes fulfil. It looks at the changes
 * themselves, so that a wish that the plan leaves out is never taken for
 * planned. To find those of a change takes as long as the change is.
 */
export class WishList {
  readonly #ofLists = new Map<string, Map<unknown, Wish>>();
  readonly #others: Wish[] = [];

  constructor(wishes: readonly Wish[]) {
    const lists = new Set<string>(Object.values(LIST_FIELDS));
    for (const wish of wishes) {
      if (lists.has(wish.field)) {
        const ofField = this.#ofLists.get(wish.field) ?? new Map();
        this.#ofLists.set(wish.field, ofField.set(wish.value, wish));
      } else {
        this.#others.push(wish);
      }
    }
  }

  carriedBy({ ChangeType, DetailsDocument }: PlannedChange): Wish[] {
    const field = LIST_FIELDS[ChangeType];
    if (field === undefined) {
      return this.#others.filter(wish =>
        isFulfilled(wish, ChangeType, DetailsDocument),
      );
    }
    const ofField = this.#ofLists.get(field);
    return idsOf(DetailsDocument).flatMap(id => ofField?.get(id) ?? []);
  }
}

function isFulfilled(
  { field, value }: Wish,
  changeType: string,
  details: PlannedChange['DetailsDocument'],
): boolean {
  switch (field) {
    case 'Name':
    case 'Description':
    case 'Status':
      return (
        (changeType === 'CreateExperience' ||
          changeType === 'UpdateExperience') &&
        details[field] === value
      );
    case 'Archived':
      return (
        changeType ===
        (value === 'true' ? 'RestrictExperience' : 'ReviveExperience')
      );
    case 'PolicyResourceRequests':
      return changeType === 'UpdateProcurementPolicy';
    default:
      return (
        changeType === 'CreateBrandingSettings' ||
        changeType === 'UpdateBrandingSettings'
      );
  }
}

function idsOf({ Principals, Products }: Record<string, unknown>): unknown[] {
  const products = Array.isArray(Products) ? Products : [];
  return [Principals, ...products.map(each => each.Ids)].flat();
}
