import { isJsonObject, type JsonObject, type JsonValue } from '../catalog/json';
import { invalid } from './errors';
import { facetValues } from './facets';
import type { Search } from './Marketplace';

// Limits: AWS Marketplace Discovery API Reference, SearchListings and SearchFacets.
const MOST_FILTERS = 30;
const FILTER_VALUE = /^[\w.-]{1,128}$/;
const ID = /^[\w-]{1,255}$/;

/** The id that a request names. */
export function readId(request: JsonObject, member: string): string {
  const id = request[member];
  if (typeof id === 'string' && ID.test(id)) return id;
  throw invalid(`${member} is missing or has a wrong form.`);
}

/** What a request looks for. */
export function readSearch({ searchText, filters = [] }: JsonObject): Search {
  if (searchText !== undefined) {
    const isText = typeof searchText === 'string';
    if (!isText || searchText.length < 1 || searchText.length > 512) {
      throw invalid('searchText has to have 1 to 512 characters.');
    }
  }
  if (!Array.isArray(filters) || filters.length > MOST_FILTERS) {
    throw invalid(`filters has to be a list of at most ${MOST_FILTERS}.`);
  }
  return {
    ...(typeof searchText === 'string' && { searchText }),
    filters: filters.map(readFilter),
  };
}

/** The facets that a request asks for: all of them where it names none. */
export function readFacetTypes({ facetTypes = [] }: JsonObject): string[] {
  if (!Array.isArray(facetTypes)) throw invalid('facetTypes is no list.');
  const types = facetTypes.map(type => {
    if (typeof type === 'string' && facetValues.has(type)) return type;
    throw invalid('facetTypes has an unknown value.');
  });
  return types.length > 0 ? types : [...facetValues.keys()];
}

/** How many results a page shall have. */
export function readPageSize({ maxResults = 20 }: JsonObject): number {
  const isCount =
    typeof maxResults === 'number' && Number.isInteger(maxResults);
  if (isCount && maxResults >= 1 && maxResults <= 100) return maxResults;
  throw invalid('maxResults has to be from 1 to 100.');
}

function readFilter(filter: JsonValue): Search['filters'][number] {
  const { filterType, filterValues } = isJsonObject(filter) ? filter : {};
  const isRating =
    filterType === 'MIN_AVERAGE_CUSTOMER_RATING' ||
    filterType === 'MAX_AVERAGE_CUSTOMER_RATING';
  const isKnown =
    isRating || (typeof filterType === 'string' && facetValues.has(filterType));
  if (typeof filterType !== 'string' || !isKnown) {
    throw invalid('filterType has an unknown value.');
  }
  const values = Array.isArray(filterValues) ? filterValues : [];
  const most = isRating ? 1 : MOST_FILTERS;
  if (values.length < 1 || values.length > most) {
    throw invalid(`filterValues of ${filterType} has to have 1 to ${most}.`);
  }
  return {
    filterType,
    filterValues: values.map(value => {
      if (typeof value === 'string' && FILTER_VALUE.test(value)) return value;
      throw invalid(`filterValues of ${filterType} has a wrong value.`);
    }),
  };
}
