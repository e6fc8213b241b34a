import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import {
  isAndCriteria,
  isNotCriteria,
  isOrCriteria,
} from '@backstage/plugin-permission-node';
import { OPEN_REQUEST_STATES } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { RequestFilter } from '@private-marketplace/backstage-plugin-private-marketplace-node';
import type { Knex } from 'knex';
import { ownedBy } from '../experiences/visible';
import type { ApproverClaims } from './Approvers';

const OPEN: readonly string[] = OPEN_REQUEST_STATES;

/** Narrows a query of requests, as `r`. */
export type Narrow = (query: Knex.QueryBuilder) => void;

/** For the plugin's own work, which no caller sees. */
export const ALL_REQUESTS: Narrow = () => {};

/** No request at all. */
export const NO_REQUESTS: Narrow = query => {
  void query.whereRaw('1 = 0');
};

/** What a policy says of requests, as a part of queries. */
export function narrowBy(
  criteria: PermissionCriteria<RequestFilter>,
  context: { approvers: readonly ApproverClaims[]; now: Date },
): Narrow {
  return query => applyCriteria(query, criteria, context);
}

function applyCriteria(
  query: Knex.QueryBuilder,
  criteria: PermissionCriteria<RequestFilter>,
  context: { approvers: readonly ApproverClaims[]; now: Date },
): void {
  if (isNotCriteria(criteria)) {
    query.whereNot(inner => applyCriteria(inner, criteria.not, context));
  } else if (isAndCriteria(criteria)) {
    for (const each of criteria.allOf) {
      query.where(inner => applyCriteria(inner, each, context));
    }
  } else if (isOrCriteria(criteria)) {
    query.where(either => {
      for (const each of criteria.anyOf) {
        either.orWhere(inner => applyCriteria(inner, each, context));
      }
    });
  } else {
    const { key, values } = criteria;
    switch (key) {
      case 'asker':
        askedBy(values)(query);
        break;
      case 'approver':
        // Found out beforehand for all claims of the policy.
        decidedBy(
          context.approvers.find(({ claims }) => isSame(claims, values)) ?? {
            ...{ claims: values, standsIn: false, unreachable: [] },
          },
        )(query);
        break;
      case 'experience':
        ofExperiences(values)(query);
        break;
      default:
        inStates(values, context.now)(query);
    }
  }
}

/** All claims that conditions of a policy name as approvers. */
export function approverClaims(
  criteria: PermissionCriteria<RequestFilter>,
): string[][] {
  if (isNotCriteria(criteria)) return approverClaims(criteria.not);
  if (isAndCriteria(criteria)) return criteria.allOf.flatMap(approverClaims);
  if (isOrCriteria(criteria)) return criteria.anyOf.flatMap(approverClaims);
  return criteria.key === 'approver' ? [criteria.values] : [];
}

/** In which somebody asks for something, or did. */
export function askedBy(refs: readonly string[]): Narrow {
  return query => {
    void query.whereIn('r.number', asks =>
      asks
        .select('a.request_number')
        .from({ a: 'request_asks' })
        .join({ p: 'request_people' }, 'p.id', 'a.person_id')
        .whereIn('p.ref', [...refs]),
    );
  };
}

/** In which somebody asks for something now. */
export function askedNowBy(ref: string): Narrow {
  return query => {
    void query.whereIn('r.number', asks =>
      asks
        .select('a.request_number')
        .from({ a: 'request_asks' })
        .join({ p: 'request_people' }, 'p.id', 'a.person_id')
        .where('p.ref', ref)
        .whereNull('a.left_at'),
    );
  };
}

/** That somebody decides: whom a rule has named, else the owner of the experience, else whoever stands in. */
export function decidedBy({
  claims,
  standsIn,
  unreachable,
}: ApproverClaims): Narrow {
  return query => {
    query.where(either => {
      either.where(routed => {
        void routed
          .whereNotNull('r.routed_to')
          .whereIn('r.routed_to', [...claims]);
      });
      either.orWhere(owned => {
        owned.where(unrouted => {
          void unrouted
            .whereNull('r.routed_to')
            .orWhereIn('r.routed_to', [...unreachable]);
        });
        owned.where(mine => {
          mine.whereIn('r.experience_id', ids =>
            experienceIds(ids).whereIn('e.id', ownedBy(claims)),
          );
          if (!standsIn) return;
          mine.orWhereNotIn('r.experience_id', ids =>
            experienceIds(ids).whereIn('e.id', some =>
              some
                .select('o.experience')
                .from({ o: 'experience_owners' })
                .whereNotIn('o.owner', [...unreachable]),
            ),
          );
        });
      });
    });
  };
}

function ofExperiences(names: readonly string[]): Narrow {
  return query => {
    void query.whereIn('r.experience_id', ids =>
      experienceIds(ids).where(either => {
        void either
          .whereIn('e.short_name', [...names])
          .orWhereIn('e.entity_id', [...names]);
      }),
    );
  };
}

function experienceIds(query: Knex.QueryBuilder): Knex.QueryBuilder {
  return query
    .select('e.entity_id')
    .from({ e: 'experiences' })
    .whereNotNull('e.entity_id');
}

/** In one of some states, as they are now. */
export function inStates(states: readonly string[], now: Date): Narrow {
  const at = now.toISOString();
  const open = states.filter(state => OPEN.includes(state));
  const others = states.filter(state => !OPEN.includes(state));
  return query => {
    query.where(either => {
      either.whereIn('r.state', others);
      if (open.length > 0) {
        either.orWhere(current => {
          void current.whereIn('r.state', open).where('r.expires_at', '>', at);
        });
      }
      if (others.includes('expired')) {
        either.orWhere(late => {
          void late
            .whereIn('r.state', [...OPEN])
            .where('r.expires_at', '<=', at);
        });
      }
    });
  };
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return (
    some.length === others.length &&
    some.every((each, index) => each === others[index])
  );
}
