import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import {
  isAndCriteria,
  isNotCriteria,
  isOrCriteria,
} from '@backstage/plugin-permission-node';
import type { ExperienceFilter } from '@private-marketplace/backstage-plugin-private-marketplace-node';
import type { Knex } from 'knex';

/** For the plugin's own work, which no caller sees. */
export const EVERYTHING = 'everything';

/** What of the experiences somebody may see or change, as a part of queries. Only access control makes one for a caller. */
export type Visible = PermissionCriteria<ExperienceFilter> | typeof EVERYTHING;

const COLUMNS = {
  shortName: 'e.short_name',
  managed: 'e.managed',
} as const;

/** Narrows a query of experiences, as `e`, to what a caller may see. */
export function applyVisible(query: Knex.QueryBuilder, visible: Visible): void {
  if (visible !== EVERYTHING) applyCriteria(query, visible);
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
  } else if (criteria.key === 'owner') {
    query.whereIn('e.id', ownedBy(criteria.values));
  } else {
    const { key, values } = criteria;
    const column = COLUMNS[key];
    query
      // Else what has no short name would be hidden by a negation, too.
      .whereNotNull(column)
      .whereIn(
        column,
        key === 'managed' ? values.map(each => each === 'true') : values,
      );
  }
}

/** Ids of the experiences that one of some owners owns, as a part of a query. */
export function ownedBy(owners: readonly string[]): Knex.QueryCallback {
  return query => {
    void query
      .select('experience')
      .from('experience_owners')
      .whereIn('owner', [...owners]);
  };
}
