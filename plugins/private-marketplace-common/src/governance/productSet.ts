import type { GovernanceExperience } from './governanceExperience';

/**
 * A set of products: those of a list, or all of AWS Marketplace except those of
 * a list. Nothing is an empty list; everything is all except nothing. A list
 * holds no product twice.
 *
 * @public
 */
export interface ProductSet {
  kind: 'only' | 'all-except';
  products: readonly string[];
}

const EVERYTHING: ProductSet = { kind: 'all-except', products: [] };

/**
 * What an experience that governs lets people procure. Nobody governing, and a
 * live experience without a procurement policy, both leave everything open.
 *
 * @public
 */
export function procurableProducts(
  experience: GovernanceExperience | undefined,
): ProductSet {
  const policy = experience?.procurementPolicy;
  if (!policy) return EVERYTHING;
  const products = [...policy.allowedProducts];
  return {
    kind: 'only',
    products: products.filter(id => !policy.deniedProducts.has(id)),
  };
}

/** The products of the first set that are not in the second. @public */
export function difference(first: ProductSet, second: ProductSet): ProductSet {
  const listed = new Set(second.products);
  const unlisted = first.products.filter(id => !listed.has(id));
  if (first.kind === 'only') {
    return second.kind === 'only'
      ? { kind: 'only', products: unlisted }
      : { kind: 'only', products: first.products.filter(id => listed.has(id)) };
  }
  if (second.kind === 'only') {
    return { kind: 'all-except', products: [...second.products, ...unlisted] };
  }
  const excepted = new Set(first.products);
  return {
    kind: 'only',
    products: second.products.filter(id => !excepted.has(id)),
  };
}

/** Whether there is no product in a set. @public */
export function isNothing({ kind, products }: ProductSet): boolean {
  return kind === 'only' && products.length === 0;
}
