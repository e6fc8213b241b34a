import type { ProductName, ResolvedItem } from '../api/types';

/**
 * The product that an item of a resolution means beyond doubt: the one that it
 * names, or the only one whose title it is.
 *
 * @public
 */
export function meantProduct({
  input,
  product,
  candidates = [],
}: ResolvedItem): ProductName | undefined {
  if (product) return product;
  const called = candidates.filter(
    ({ title }) => title !== undefined && plain(title) === plain(input),
  );
  return called.length === 1 ? called[0] : undefined;
}

const WHY: Record<NonNullable<ResolvedItem['why']>, string> = {
  'product-code':
    'is a product code, which AWS has no look-up for. Copy the address of the page of the product in AWS Marketplace instead.',
  seller: 'is a seller. Name one of its products.',
  category: 'is a category. Name one of its products.',
  offer:
    'is an offer. Copy the address of its page, which has the id of the product as well.',
  address: 'is an address that names no product.',
  'too-long': 'is longer than any product id.',
  'listing-unknown':
    'is a page that AWS Marketplace does not list, or could not be asked for. Name the product by its id.',
  'nothing-found':
    'is no id, and no product that the portal knows is called so. Name the product by its id, or by the address of its page in AWS Marketplace.',
};

/**
 * Why an item means no product, or none beyond doubt, and what to name instead.
 *
 * @public
 */
export function whyNotMeant(item: ResolvedItem): string {
  const { input, candidates = [], listing, why } = item;
  const name = `“${input}”`;
  if (candidates.length === 0) return `${name} ${WHY[why ?? 'nothing-found']}`;
  const means =
    listing === undefined
      ? 'can mean'
      : `is the page “${listing}”, which offers several products:`;
  return `${name} ${means} ${candidates
    .map(described)
    .join('; ')}. Name the product by its id.`;
}

function described({ id, title, vendor }: ProductName): string {
  if (title === undefined) return id;
  return vendor ? `${title} by ${vendor.name} (${id})` : `${title} (${id})`;
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
