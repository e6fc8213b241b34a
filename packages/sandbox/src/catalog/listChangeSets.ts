import { changeSetStatuses, entityIds } from './changeSets';
import { changeSetReference } from './describing';
import { validationError } from './errors';
import { passes, readFilters, requestedScope } from './filters';
import type { Filters, Scope } from './filters';
import type { Members } from './members';
import { page } from './paging';
import type { CatalogState } from './state';

const filterNames = [
  'ChangeSetName',
  'Status',
  'EntityId',
  'BeforeStartTime',
  'AfterStartTime',
  'BeforeEndTime',
  'AfterEndTime',
  'Scope',
];

/** Answers ListChangeSets. */
export function listChangeSets(
  state: CatalogState,
  request: Members,
  owner: Scope,
): object {
  request.choice('Catalog', ['AWSMarketplace']);
  const filters = readFilters(request, filterNames);
  const known: readonly string[] = changeSetStatuses;
  if (filters.get('Status')?.some(status => !known.includes(status))) {
    throw validationError(
      `Filter 'Status' has the values ${known.join(', ')} only.`,
    );
  }
  const scope = requestedScope(filters);
  const inStartTime = timeFilter(filters, 'StartTime');
  const inEndTime = timeFilter(filters, 'EndTime');
  const sort = request.optionalObject('Sort');
  const sortBy =
    sort?.optionalChoice('SortBy', ['StartTime', 'EndTime']) ?? 'StartTime';

  const changeSets = [...state.changeSets.values()].filter(
    changeSet =>
      scope === owner &&
      passes(filters, 'ChangeSetName', changeSet.name) &&
      passes(filters, 'Status', changeSet.status) &&
      passes(filters, 'EntityId', ...entityIds(changeSet)) &&
      inStartTime(changeSet.startTime) &&
      inEndTime(changeSet.endTime),
  );
  const { items, nextToken } = page(changeSets, request, {
    key: changeSet =>
      (sortBy === 'StartTime' ? changeSet.startTime : changeSet.endTime) ?? '',
    // In the order they were started, as times are whole seconds.
    id: changeSet => String(changeSet.sequence).padStart(12, '0'),
    order:
      sort?.optionalChoice('SortOrder', ['ASCENDING', 'DESCENDING']) ??
      'DESCENDING',
    maximum: 20,
  });
  return {
    ChangeSetSummaryList: items.map(changeSet => ({
      ...changeSetReference(state, changeSet),
      ChangeSetName: changeSet.name,
      StartTime: changeSet.startTime,
      EndTime: changeSet.endTime,
      Status: changeSet.status,
      EntityIdList: entityIds(changeSet),
      FailureCode: changeSet.failureCode,
    })),
    NextToken: nextToken,
  };
}

// Simulated: the bounds themselves are outside, and a change set without the
// time passes neither bound.
function timeFilter(
  filters: Filters,
  name: 'StartTime' | 'EndTime',
): (time: string | undefined) => boolean {
  const before = bound(filters, `Before${name}`);
  const after = bound(filters, `After${name}`);
  return time => {
    if (before === undefined && after === undefined) return true;
    if (time === undefined) return false;
    const at = Date.parse(time);
    return at < (before ?? Infinity) && at > (after ?? -Infinity);
  };
}

function bound(filters: Filters, name: string): number | undefined {
  const values = filters.get(name);
  if (values === undefined) return undefined;
  const time = Date.parse(values[0] ?? '');
  if (values.length > 1 || Number.isNaN(time)) {
    throw validationError(`Filter '${name}' must have one ISO 8601 time.`);
  }
  return time;
}
