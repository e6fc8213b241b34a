import type { ActivityResult } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { Knex } from 'knex';
import { applyVisible, EVERYTHING, type Visible } from '../experiences/visible';

/** Of what an entry of a page is made. */
export type SourceKind =
  | 'configuration'
  | 'change-set'
  | 'error-file'
  | 'unrecognized-file';

/** By what the files and the change sets of an experience are found. */
export interface ActivityOf {
  shortName: string | null;
  entityId: string | null;
}

/** What a page is narrowed to. */
export interface ActivityFilter {
  of?: ActivityOf;
  requestedBy?: string;
  result?: ActivityResult;
  /** In the form of Date.toISOString. */
  since?: string;
  until?: string;
}

/** Where entries come from: a query that has the experience as `e` where there is one, and the three columns by which all entries sort. */
export interface ActivitySource {
  kind: SourceKind;
  query: Knex.QueryBuilder;
  sort: readonly [time: string, first: string, second: string];
  /** Whether what it has may belong to an experience. */
  isOfExperience: boolean;
}

const STATES: Record<
  ActivityResult,
  { configurations: readonly string[]; changeSets: readonly string[] }
> = {
  'under-way': {
    configurations: ['accepted', 'written', 'queued', 'applying'],
    changeSets: ['PREPARING', 'APPLYING'],
  },
  succeeded: { configurations: ['succeeded'], changeSets: ['SUCCEEDED'] },
  failed: { configurations: ['failed', 'rejected'], changeSets: ['FAILED'] },
  cancelled: {
    configurations: ['cancelled', 'withdrawn', 'gone'],
    changeSets: ['CANCELLED'],
  },
  'no-effect': { configurations: ['superseded', 'repeated'], changeSets: [] },
};

/** How a configuration or a change set in a state has ended. */
export function resultOf(state: string): ActivityResult {
  const results: ActivityResult[] = [
    'succeeded',
    'failed',
    'cancelled',
    'no-effect',
  ];
  return (
    results.find(result =>
      Object.values(STATES[result]).some(states => states.includes(state)),
    ) ?? 'under-way'
  );
}

/**
 * The sources that can have what a filter asks for, narrowed to what may be seen.
 * Each is read in the order of an index: with a result alone there is one for each
 * state, for the index is by state, too.
 */
export function activitySources(
  database: Knex,
  filter: ActivityFilter,
  visible: Visible,
): ActivitySource[] {
  const { of, requestedBy, result } = filter;
  const isAnybodys = requestedBy === undefined;
  const isFailure = result === undefined || result === 'failed';
  // Whose those are nobody knows.
  const isAll = !of && visible === EVERYTHING;
  return [
    ...configurationSources(database, filter, visible),
    ...(isAnybodys ? changeSetSources(database, filter, visible) : []),
    ...(isAnybodys && isFailure ? [errorFiles(database, filter, visible)] : []),
    ...(isAnybodys && isFailure && isAll ? [unrecognizedFiles(database)] : []),
  ];
}

function configurationSources(
  database: Knex,
  { of, requestedBy, result }: ActivityFilter,
  visible: Visible,
): ActivitySource[] {
  const source = (states: readonly string[] | undefined): ActivitySource => {
    const query = database({ c: 'configurations' });
    joinVisible(query, 'c.short_name', visible);
    if (states) query.whereIn('c.state', [...states]);
    if (of) query.where('c.short_name', of.shortName ?? '');
    if (requestedBy !== undefined) query.where('c.requested_by', requestedBy);
    return {
      kind: 'configuration',
      query,
      sort: ['c.written_at', 'c.version_sort', 'c.key'],
      isOfExperience: true,
    };
  };
  const states = result && STATES[result].configurations;
  if (!states) return [source(undefined)];
  return of || requestedBy !== undefined
    ? [source(states)]
    : states.map(state => source([state]));
}

/** Those that the automation has not started. */
function changeSetSources(
  database: Knex,
  { of, result }: ActivityFilter,
  visible: Visible,
): ActivitySource[] {
  const narrowed = (query: Knex.QueryBuilder) => {
    joinInOrder(query, { e: 'experiences' }, 'e.entity_id', 'x.entity_id');
    applyVisible(query, visible);
    query.whereNotNull('x.others_start_time');
    if (of) query.where('x.entity_id', of.entityId ?? '');
    return query;
  };
  const states = result && STATES[result].changeSets;
  if (!states) {
    const query = narrowed(database({ x: 'change_set_entities' }));
    const sort = [
      'x.others_start_time',
      'x.change_set_id',
      'x.entity_id',
    ] as const;
    return [{ kind: 'change-set', query, sort, isOfExperience: true }];
  }
  return states.map(state => {
    const query = database({ s: 'change_sets' })
      .whereNull('s.short_name')
      .where('s.state', state);
    const link = { x: 'change_set_entities' };
    joinInOrder(query, link, 'x.change_set_id', 's.id');
    return {
      kind: 'change-set',
      query: narrowed(query),
      sort: ['s.start_time', 's.id', 'x.entity_id'],
      isOfExperience: true,
    };
  });
}

/** Those that tell of no configuration that is known, and status files that cannot be worked with. */
function errorFiles(
  database: Knex,
  { of }: ActivityFilter,
  visible: Visible,
): ActivitySource {
  const query = database({ f: 'error_files' });
  joinVisible(query, 'f.short_name', visible);
  query
    .whereNull('f.configuration_key')
    .whereNotExists(
      database({ c: 'configurations' })
        .select(database.raw('1'))
        .whereRaw('c.error_key = f.key'),
    );
  if (of) query.where('f.short_name', of.shortName ?? '');
  return {
    kind: 'error-file',
    query,
    sort: ['f.written_at', 'f.key', 'f.key'],
    isOfExperience: true,
  };
}

function unrecognizedFiles(database: Knex): ActivitySource {
  return {
    kind: 'unrecognized-file',
    query: database({ u: 'unrecognized_files' }),
    sort: ['u.last_modified', 'u.key', 'u.key'],
    isOfExperience: false,
  };
}

/** Who may see everything sees what belongs to no experience, or to none any more. */
function joinVisible(
  query: Knex.QueryBuilder,
  shortName: string,
  visible: Visible,
): void {
  if (visible === EVERYTHING) {
    query.leftJoin({ e: 'experiences' }, 'e.short_name', shortName);
    return;
  }
  joinInOrder(query, { e: 'experiences' }, 'e.short_name', shortName);
  applyVisible(query, visible);
}

/** SQLite would rather sort all of some experiences than go on in the order of time. */
function joinInOrder(
  query: Knex.QueryBuilder,
  table: Record<string, string>,
  column: string,
  other: string,
): void {
  const isPostgres = query.client.config.client === 'pg';
  if (isPostgres) query.join(table, column, other);
  else query.crossJoin(table, column, other);
}
