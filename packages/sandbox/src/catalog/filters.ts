import { validationError } from './errors';
import type { Members } from './members';

/** Whose resources the caller asks for. */
export type Scope = 'self' | 'shared';

/** The filters of a list request by name. Several are all to hold, of the values of one any. */
export type Filters = ReadonlyMap<string, readonly string[]>;

/** Reads FilterList; a filter that the operation does not have is refused. */
export function readFilters(
  request: Members,
  names: readonly string[],
): Filters {
  const filters = new Map<string, readonly string[]>();
  if (!request.has('FilterList')) return filters;
  for (const filter of request.objects('FilterList', {
    minimum: 1,
    maximum: 8,
  })) {
    const name = filter.text('Name', { maximum: 255 });
    if (!names.includes(name)) {
      throw validationError(`Filter '${name}' is not supported.`);
    }
    if (filters.has(name)) {
      throw validationError(`Filter '${name}' is used more than once.`);
    }
    filters.set(
      name,
      filter.texts('ValueList', { minimum: 1, maximum: 10 }, { maximum: 255 }),
    );
  }
  return filters;
}

/** Whether a value passes a filter, which an absent one lets everything do. */
export function passes(
  filters: Filters,
  name: string,
  ...values: string[]
): boolean {
  const wanted = filters.get(name);
  return wanted === undefined || values.some(value => wanted.includes(value));
}

/**
 * The scope that the filters ask for. A delegated administrator sees what the
 * management account owns with `SharedWithMe` only ("Work with the private
 * marketplace using the AWS Marketplace API").
 */
export function requestedScope(filters: Filters): Scope {
  const values = filters.get('Scope');
  if (values === undefined) return 'self';
  if (values.some(value => value !== 'SharedWithMe')) {
    throw validationError("Filter 'Scope' has one value only: SharedWithMe.");
  }
  return 'shared';
}
