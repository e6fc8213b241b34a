import type { GovernanceExperience } from './governanceExperience';

/**
 * What an experience says of a product when it governs. `allowed`, `denied`: it
 * is in that list; `not-listed`: it is in neither, which is as good as denied;
 * `everything-allowed`: the experience has no procurement policy.
 *
 * @public
 */
export type ProductDecision =
  | 'allowed'
  | 'denied'
  | 'not-listed'
  | 'everything-allowed';

/** Looks a product up in the policy of an experience. @public */
export function decideProduct(
  { procurementPolicy }: GovernanceExperience,
  productId: string,
): ProductDecision {
  if (!procurementPolicy) return 'everything-allowed';
  if (procurementPolicy.deniedProducts.has(productId)) return 'denied';
  return procurementPolicy.allowedProducts.has(productId)
    ? 'allowed'
    : 'not-listed';
}

/** Whether a decision lets people procure the product. @public */
export function isProcurable(decision: ProductDecision): boolean {
  return decision === 'allowed' || decision === 'everything-allowed';
}
