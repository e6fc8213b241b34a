import type { MarketplaceProduct } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import {
  AwsCallError,
  type DiscoveryGateway,
} from '@private-marketplace/backstage-plugin-private-marketplace-node';

/**
 * Asks AWS for one product.
 *
 * @returns undefined where AWS does not list it. A policy can hold what AWS
 * Marketplace takes for no id at all.
 * @throws AwsCallError
 */
export async function askProduct(
  discovery: Pick<DiscoveryGateway, 'getProduct'>,
  id: string,
  signal?: AbortSignal,
): Promise<MarketplaceProduct | undefined> {
  try {
    return await discovery.getProduct(id, { signal });
  } catch (error) {
    const isNoId =
      error instanceof AwsCallError && error.code === 'ValidationException';
    if (isNoId) return undefined;
    throw error;
  }
}
