import type { ExperienceQuery } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { Knex } from 'knex';
import type { AttentionTimes } from '../configurations/attentionTimes';
import { containsText } from '../database/containsText';
import type { SortColumn } from '../database/keysetPage';
import { needsAttention } from './attention';
import {
  experiencesWithPrincipal,
  experiencesWithProduct,
  type ProductsCalled,
} from './MemberStore';
import { ownedBy } from './visible';

const STATUS_SORT = { live: 0, 'not-live': 1, archived: 2 } as const;

const SORT_COLUMNS = {
  name: { name: 'e.name_sort', kind: 'string' },
  status: { name: 'e.status_sort', kind: 'number' },
  products: { name: 'e.allowed_products', kind: 'number' },
  principals: { name: 'e.principals', kind: 'number' },
  lastChange: { name: 'e.last_change_at', kind: 'string' },
} as const;

/** By which columns the list is sorted. */
export function sortColumns({
  sort = 'name',
  order = 'ascending',
}: ExperienceQuery): SortColumn[] {
  const direction = order === 'ascending' ? 'asc' : 'desc';
  return [
    { ...SORT_COLUMNS[sort], order: direction },
    { name: 'e.id', kind: 'number', order: direction },
  ];
}

/** Narrows a query of experiences, as `e`, to those of the list. */
export function applyFilters(
  query: Knex.QueryBuilder,
  database: Knex,
  filters: ExperienceQuery,
  times: AttentionTimes,
  called?: ProductsCalled,
): void {
  const { text, status, managed, attention, principal, product, owner } =
    filters;
  if (filters.underWay !== undefined) {
    query.where('e.queue_length', filters.underWay ? '>' : '=', 0);
  }
  if (text) containsText(query, 'e.search_text', text);
  if (status) query.where('e.status_sort', STATUS_SORT[status]);
  if (managed !== undefined) query.where('e.managed', managed);
  if (attention) needsAttention(query, attention, times);
  if (owner) {
    const owners = owner.toLocaleLowerCase('en-US').split(',');
    query.whereIn('e.id', ownedBy(owners.map(each => each.trim())));
  }
  if (principal) {
    query.whereIn('e.id', experiencesWithPrincipal(database, principal));
  }
  if (product) {
    query.whereIn('e.id', experiencesWithProduct(database, product, called));
  }
}
