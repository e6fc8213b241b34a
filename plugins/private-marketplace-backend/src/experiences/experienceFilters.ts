import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import {
  isAndCriteria,
  isNotCriteria,
  isOrCriteria,
} from '@backstage/plugin-permission-node';
import type { ExperienceQuery } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { ExperienceFilter } from '@private-marketplace/backstage-plugin-private-marketplace-node';
import type { Knex } from 'knex';
import { needsAttention, type AttentionTimes } from './attention';
import { containsText } from '../database/containsText';
import type { SortColumn } from '../database/keysetPage';
import type { Visible } from '../readModel/ReadModel';

const STATUS_SORT = { live: 0, 'not-live': 1, archived: 2 } as const;

const SORT_COLUMNS = {
  name: { name: 'e.name_sort', kind: 'string' },
  status: { name: 'e.status_sort', kind: 'number' },
  products: { name: 'e.allowed_products', kind: 'number' },
  principals: { name: 'e.principals', kind: 'number' },
  lastChange: { name: 'e.last_change_at', kind: 'string' },
} as const;

const PERMISSION_COLUMNS = {
  owner: 'e.owner',
  shortName: 'e.short_name',
  managed: 'e.managed',
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
): void {
  const { text, status, managed, attention, principal, product, owner } =
    filters;
  if (text) containsText(query, 'e.search_text', text);
  if (status) query.where('e.status_sort', STATUS_SORT[status]);
  if (managed !== undefined) query.where('e.managed', managed);
  if (attention) needsAttention(query, attention, times);
  if (owner) query.whereIn('e.owner', owner.split(','));
  if (principal) {
    query.whereIn(
      'e.id',
      database('principals')
        .select('experience')
        .where({ principal_id: principal }),
    );
  }
  if (product) {
    query.whereIn(
      'e.id',
      database('products').select('experience').where({ product_id: product }),
    );
  }
}

/** Narrows a query of experiences, as `e`, to what a caller may see. */
export function applyVisible(query: Knex.QueryBuilder, visible: Visible): void {
  if (visible) applyCriteria(query, visible);
}

function applyCriteria(
  query: Knex.QueryBuilder,
  criteria: PermissionCriteria<ExperienceFilter>,
): void {
  if (isNotCriteria(criteria)) {
    query.whereNot(inner => applyCriteria(inner, criteria.not));
  } else if (isAndCriteria(criteria)) {
    for (const each of criteria.allOf) {
      query.where(inner => applyCriteria(inner, each));
    }
  } else if (isOrCriteria(criteria)) {
    query.where(either => {
      for (const each of criteria.anyOf) {
        either.orWhere(inner => applyCriteria(inner, each));
      }
    });
  } else {
    const { key, values } = criteria;
    const column = PERMISSION_COLUMNS[key];
    query
      // Else what has no owner would be hidden by a negation, too.
      .whereNotNull(column)
      .whereIn(
        column,
        key === 'managed' ? values.map(each => each === 'true') : values,
      );
  }
}
