import type {
  DiscoveryFacet,
  DiscoveryFilter,
  FacetValue,
  ListingFacets,
} from '@private-marketplace/backstage-plugin-private-marketplace-node';

/** Facets that sort listings into parts, none of which AWS calls anything but a filter. */
export const SPLITTING_FACETS = [
  'CATEGORY',
  'FULFILLMENT_OPTION_TYPE',
  'PRICING_MODEL',
] as const satisfies readonly DiscoveryFacet[];

/** Part of a search that is to be walked, and how much is in it. */
export interface SearchPart {
  filters: readonly DiscoveryFilter[];
  count: number;
}

/**
 * Cuts a search that is too long to be paged through into shorter ones, by the
 * facet whose values overlap least and leave out least. What they leave out is
 * asked for one by one.
 *
 * @returns nothing when no facet makes it shorter.
 */
export function splitSearch(
  { filters, count }: SearchPart,
  { facets }: Pick<ListingFacets, 'facets'>,
): SearchPart[] {
  const used = new Set(filters.map(({ type }) => type));
  let best: SearchPart[] = [];
  let smallest = Infinity;
  for (const type of SPLITTING_FACETS) {
    const values = topLevelOf(facets[type] ?? []);
    const most = Math.max(0, ...values.map(value => value.count));
    if (used.has(type) || most === 0 || most >= count) continue;
    const sum = values.reduce((total, value) => total + value.count, 0);
    const distance = Math.abs(sum - count);
    if (distance >= smallest) continue;
    smallest = distance;
    best = values.map(value => ({
      filters: [...filters, { type, values: [value.value] }],
      count: value.count,
    }));
  }
  return best.sort((a, b) => b.count - a.count);
}

/** Values below another one are in that one. */
function topLevelOf(values: readonly FacetValue[]): FacetValue[] {
  const all = new Set(values.map(({ value }) => value));
  return values.filter(
    ({ parent, value }) =>
      parent === undefined || parent === value || !all.has(parent),
  );
}
