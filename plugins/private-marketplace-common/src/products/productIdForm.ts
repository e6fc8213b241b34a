/**
 * What an id looks like. Products have a UUID or, newer ones, `prod-…`;
 * `listing` is the id of a page of AWS Marketplace, which can hold several
 * products and has no place in a procurement policy; `other` is like none of
 * them, which AWS may take all the same.
 *
 * @public
 */
export type ProductIdForm = 'product' | 'uuid' | 'listing' | 'other';

const FORMS: readonly [ProductIdForm, RegExp][] = [
  ['product', /^prod-[0-9a-z]+$/i],
  ['uuid', /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i],
  // AWS's guide shows the second form, its SDK's examples the first.
  ['listing', /^(prodview|listing)-/i],
];

/** Which of the known forms a product id has. @public */
export function productIdForm(id: string): ProductIdForm {
  return FORMS.find(([, pattern]) => pattern.test(id))?.[0] ?? 'other';
}
