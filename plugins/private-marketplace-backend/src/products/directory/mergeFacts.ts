import type { NamedValue } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { SourcedProduct } from '@private-marketplace/backstage-plugin-private-marketplace-node';
import { simpleText } from './simpleText';

/** What a source says of a product. */
export type Facts = Omit<SourcedProduct, 'id'>;

/** What products can be narrowed by. */
export type ProductFacet = 'category' | 'delivery' | 'pricing' | 'vendor';

/** What follows from all sources. */
export interface MergedFacts {
  facts: Facts;
  /** That the title is from. */
  source?: string;
}

// A title of AWS has up to 1,024 characters (AWS Marketplace Discovery API
// Reference); people sort by the first.
const SORTED = 200;
// As the columns have it.
const LONGEST_VALUE = 255;
const LONGEST_NAME = 1024;

/**
 * What is known of a product. Of two sources that know the same thing, the one
 * that comes first in the configuration is right.
 */
export function mergeFacts(
  bySource: ReadonlyMap<string, Facts>,
  order: readonly string[],
): MergedFacts {
  const sources = [...bySource].sort(
    ([a], [b]) => rank(order, a) - rank(order, b),
  );
  const facts: Facts = {};
  for (const [, each] of [...sources].reverse()) {
    Object.assign(facts, presentOf(each));
  }
  const listingIds = sources.flatMap(([, each]) => each.listingIds ?? []);
  if (listingIds.length > 0) facts.listingIds = [...new Set(listingIds)];
  return { facts, source: sources.find(([, { title }]) => title)?.[0] };
}

/** By what a product is found. */
export function searchTextOf(id: string, facts: Facts): string {
  const { title = '', vendor, listingIds = [], categories = [] } = facts;
  return simpleText(
    [
      title,
      vendor?.name ?? '',
      id,
      ...listingIds,
      ...categories.map(({ name }) => name),
    ].join(' '),
  );
}

/** By what products are put in order. */
export function sortTextOf(id: string, { title }: Facts): string {
  return simpleText(title ?? id).slice(0, SORTED);
}

/** Values of facets, each once. */
export function valuesOf(
  facts: Facts,
): (NamedValue & { facet: ProductFacet })[] {
  const { categories = [], deliveries = [], pricingModels = [] } = facts;
  const { vendor } = facts;
  const values = [
    ...categories.map(each => ({ ...each, facet: 'category' as const })),
    ...deliveries.map(each => ({ ...each, facet: 'delivery' as const })),
    ...pricingModels.map(each => ({ ...each, facet: 'pricing' as const })),
    ...(vendor?.name
      ? [
          {
            // Names of vendors are not unique.
            value: vendor.profileId ?? vendor.name,
            name: vendor.name,
            facet: 'vendor' as const,
          },
        ]
      : []),
  ];
  const storable = values.map(({ facet, value, name }) => ({
    ...{ facet, value: value.slice(0, LONGEST_VALUE) },
    name: name.slice(0, LONGEST_NAME),
  }));
  return [
    ...new Map(
      storable.map(each => [`${each.facet} ${each.value}`, each]),
    ).values(),
  ];
}

/** A source that says nothing, or an empty list, leaves it to the others. */
function presentOf(facts: Facts): Facts {
  return Object.fromEntries(
    Object.entries(facts).filter(
      ([, value]) =>
        value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

/** Sources that the configuration does not name come last. */
function rank(order: readonly string[], source: string): number {
  const at = order.indexOf(source);
  return at < 0 ? order.length : at;
}
