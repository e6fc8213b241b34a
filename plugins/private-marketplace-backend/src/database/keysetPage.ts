import type { Knex } from 'knex';
import { formatCursor, parseCursor } from './cursor';

const DEFAULT_LIMIT = 100;

/** A column by which a list is sorted. The last one tells all rows apart. */
export interface SortColumn {
  name: string;
  kind: 'string' | 'number';
  order: 'asc' | 'desc';
}

/** Which rows a page has, and what comes after it. */
export interface Page<Row> {
  rows: Row[];
  totalItems: number;
  nextCursor?: string;
}

/**
 * One page of a query. It begins after the values of the cursor, not after a
 * number of rows, so that what comes and goes meanwhile moves nothing.
 *
 * @param options - list: what the page is of, with its filters and its order.
 * @throws InputError when the cursor does not fit.
 */
export async function keysetPage<Row extends object>(options: {
  /** Without order and limit. */
  query: Knex.QueryBuilder;
  /** The same rows, for the count. */
  all: Knex.QueryBuilder;
  list: object;
  sort: readonly SortColumn[];
  limit?: number;
  cursor?: string;
}): Promise<Page<Row>> {
  const { query, all, list, sort, cursor, limit = DEFAULT_LIMIT } = options;
  if (cursor !== undefined) {
    const values = parseCursor(
      list,
      cursor,
      sort.map(column => column.kind),
    );
    after(query, sort, values);
  }
  for (const { name, order } of sort) query.orderBy(name, order);
  // Counted in the same query, which saves a way to the database.
  const found: (Row & { total_items: number | string })[] = await query
    .select({ total_items: all.clone().count('*') })
    .limit(limit + 1);
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return {
    rows,
    totalItems: Number(found[0]?.total_items ?? (await countOf(all))),
    ...(found.length > limit &&
      last && {
        nextCursor: formatCursor(
          list,
          sort.map(({ name }) => valueOf(last, name)),
        ),
      }),
  };
}

/** Of a page without rows, which has nothing to tell it. */
async function countOf(all: Knex.QueryBuilder): Promise<number | string> {
  const [count]: { total: number | string }[] = await all
    .clone()
    .count({ total: '*' });
  return count?.total ?? 0;
}

/** Rows behind these values, in the order of the columns. */
function after(
  query: Knex.QueryBuilder,
  sort: readonly SortColumn[],
  values: readonly (string | number)[],
): void {
  query.where(any => {
    sort.forEach(({ name, order }, index) => {
      const value = values[index];
      if (value === undefined) return;
      any.orWhere(all => {
        for (const [at, before] of sort.slice(0, index).entries()) {
          const equal = values[at];
          if (equal !== undefined) all.where(before.name, equal);
        }
        all.where(name, order === 'asc' ? '>' : '<', value);
      });
    });
  });
}

function valueOf(row: object, column: string): string | number {
  const value: unknown = Reflect.get(row, column.replace(/^.*\./, ''));
  return typeof value === 'number' ? value : String(value);
}
