import type {
  Attention,
  ExperienceQuery,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';

/** Filters and order of the list; its place is no part of the address. */
export type ListQuery = Omit<ExperienceQuery, 'cursor' | 'limit'>;

export const STATUSES = ['live', 'not-live', 'archived'] as const;

export const ATTENTION_REASONS = [
  'failed',
  'stuck',
  'not-picked-up',
  'empty-and-live',
  'live-for-nobody',
  'not-readable',
  'no-owner',
  'unmanaged',
  'gone',
] as const satisfies readonly Attention[];

const SORTS = [
  'name',
  'status',
  'products',
  'principals',
  'lastChange',
] as const;

const ORDERS = ['ascending', 'descending'] as const;

/** What the address asks for. What it has no meaning for is left out. */
export function parseListQuery(params: URLSearchParams): ListQuery {
  const managed = oneOf(['true', 'false'], params.get('managed'));
  return present({
    text: params.get('text') || undefined,
    status: oneOf(STATUSES, params.get('status')),
    managed: managed && managed === 'true',
    attention: oneOf(['any', ...ATTENTION_REASONS], params.get('attention')),
    principal: params.get('principal') || undefined,
    product: params.get('product') || undefined,
    owner: params.get('owner') || undefined,
    sort: oneOf(SORTS, params.get('sort')),
    order: oneOf(ORDERS, params.get('order')),
  });
}

/** The part of an address that asks for this. */
export function formatListQuery(query: ListQuery): URLSearchParams {
  return new URLSearchParams(
    Object.entries(present(query)).map(([name, value]) => [
      name,
      String(value),
    ]),
  );
}

/** An address that asks for this; what else it says stays. */
export function withListQuery(
  address: URLSearchParams,
  query: ListQuery,
): URLSearchParams {
  const next = new URLSearchParams(address);
  Object.keys(parseListQuery(address)).forEach(name => next.delete(name));
  formatListQuery(query).forEach((value, name) => next.set(name, value));
  return next;
}

/** Whether anything is left out of the list. */
export function isFiltered(query: ListQuery): boolean {
  const { sort: _sort, order: _order, ...filters } = present(query);
  return Object.keys(filters).length > 0;
}

/** One of the values, or undefined for anything else. */
export function oneOf<T extends string>(
  values: readonly T[],
  value: unknown,
): T | undefined {
  return values.find(one => one === value);
}

/** The query of the column that a table sorts by. */
export function sortOf(
  column: unknown,
  order: 'ascending' | 'descending',
): Pick<ListQuery, 'sort' | 'order'> {
  return { sort: oneOf(SORTS, column), order };
}

function present(query: ListQuery): ListQuery {
  return Object.fromEntries(
    Object.entries(query).filter(
      ([, value]) => value !== undefined && value !== '',
    ),
  );
}
