import type { Listing } from './listing';

/** A value of a facet as a listing has it. */
export interface Value {
  value: string;
  displayName: string;
  parent?: string;
}

const names: Readonly<Record<string, string>> = {
  AMAZON_MACHINE_IMAGE: 'Amazon Machine Image',
  API: 'API',
  CONTAINER: 'Container',
  SAAS: 'SaaS',
  BYOL: 'Bring Your Own License',
  CONTRACT: 'Contract',
  FREE: 'Free',
  USAGE: 'Usage based',
  AWS_FREE_TIER: 'AWS Free Tier',
  FREE_TRIAL: 'Free trial',
  MULTI_PRODUCT: 'Multi-product',
};

/** AWS's value with words for it. */
export function named(value: string): Value {
  return { value, displayName: names[value] ?? value };
}

/** The values of each facet, which are what filters are about as well. */
export const facetValues: ReadonlyMap<string, (listing: Listing) => Value[]> =
  new Map(
    Object.entries({
      CATEGORY: ({ categories }: Listing) =>
        categories.map(({ id, name, parentId }) => ({
          value: id,
          displayName: name,
          parent: parentId,
        })),
      PUBLISHER: ({ publisher }: Listing) => [
        { value: publisher.id, displayName: publisher.name },
      ],
      FULFILLMENT_OPTION_TYPE: ({ deliveries }: Listing) =>
        deliveries.map(named),
      PRICING_MODEL: ({ pricingModels }: Listing) => pricingModels.map(named),
      PRICING_UNIT: () => [],
      DEPLOYED_ON_AWS: () => [named('DEPLOYED')],
      NUMBER_OF_PRODUCTS: ({ products }: Listing) => [
        named(products.length > 1 ? 'MULTI' : 'SINGLE'),
      ],
      // Nobody has rated anything here.
      AVERAGE_CUSTOMER_RATING: () => [],
    }),
  );
