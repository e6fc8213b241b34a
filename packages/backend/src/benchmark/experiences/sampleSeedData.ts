import type { SeedData, SeedExperience } from '@private-marketplace/sandbox';

/**
 * Experiences with a procurement policy of so many products and one principal
 * each, all made in the Catalog; the first ones have branding settings, and
 * the first ones a status file. The same numbers give the same data.
 */
export function sampleSeedData(size: {
  experiences: number;
  productsOfEach: number;
  branded: number;
  managed: number;
}): SeedData {
  const numbers = Array.from({ length: size.experiences }, (_, index) => index);
  return {
    experiences: numbers.map(index => ({
      ...experience(index, size.productsOfEach),
      ...(index < size.branded && { branding: branding(index) }),
    })),
    managed: numbers.slice(0, size.managed).map(shortNameOf),
  };
}

function experience(index: number, products: number): SeedExperience {
  return {
    id: `exp-bench00${padded(index, 6)}`,
    shortName: shortNameOf(index),
    name: `Unit ${padded(index, 6)}`,
    description: `Products that unit ${index} of the company works with`,
    status: index % 3 === 0 ? 'Disabled' : 'Enabled',
    procurementPolicy: {
      name: `Policy of unit ${index}`,
      allowed: Array.from(
        { length: products },
        (_, product) => `prod-${padded(index, 6)}${padded(product, 7)}`,
      ),
      denied: [],
      productRequests: index % 2 === 0 ? 'Allow' : 'Deny',
    },
    principals: [String(100_000_000_000 + index)],
  };
}

function branding(index: number): SeedExperience['branding'] {
  return {
    name: `Branding of unit ${index}`,
    configuration: {
      Title: `Marketplace of unit ${index}`,
      ThemeColor: '#232F3E',
    },
  };
}

/** Short name of the experience with a number. */
export function shortNameOf(index: number): string {
  return `Unit${padded(index, 6)}`;
}

function padded(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
