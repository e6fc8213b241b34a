import type { SeedData, SeedExperience } from '@private-marketplace/sandbox';

/**
 * Seed data of the size that the portal is measured at: experiences with a
 * procurement policy of so many products and one principal each.
 */
export function manyExperiences(
  experiences: number,
  productsOfEach: number,
): SeedData {
  return {
    experiences: Array.from({ length: experiences }, (_, index) =>
      experience(index, productsOfEach),
    ),
    managed: [],
  };
}

function experience(index: number, products: number): SeedExperience {
  const number = String(index).padStart(6, '0');
  return {
    id: `exp-bench00${number}`,
    shortName: `Unit${number}`,
    name: `Unit ${number}`,
    description: `Experience ${index} of many`,
    status: index % 3 === 0 ? 'Disabled' : 'Enabled',
    procurementPolicy: {
      name: `Policy ${number}`,
      allowed: Array.from(
        { length: products },
        (_, product) => `prod-${number}${String(product).padStart(7, '0')}`,
      ),
      denied: [],
      productRequests: index % 2 === 0 ? 'Allow' : 'Deny',
    },
    principals: [String(100_000_000_000 + index)],
  };
}
