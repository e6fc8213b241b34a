import type { SortDescriptor } from '@backstage/ui';
import type { ExperienceSummary } from 'backstage-plugin-private-marketplace-common';
import type { ExperienceRow } from './useExperienceColumns';

/** Live comes before not live, and both before archived. */
const STATUS_ORDER = { Enabled: 'a', Disabled: 'b' };
const ARCHIVED_ORDER = 'c';

/** Sorts by name, status or time of the last change; equals by name. */
export function sortRows(
  rows: ExperienceRow[],
  sort: SortDescriptor,
): ExperienceRow[] {
  const direction = sort.direction === 'descending' ? -1 : 1;
  const compare = (a: ExperienceSummary, b: ExperienceSummary) =>
    direction *
      sortKey(a, sort.column).localeCompare(sortKey(b, sort.column)) ||
    a.name.localeCompare(b.name);
  return [...rows].sort((a, b) => compare(a.experience, b.experience));
}

function sortKey(
  experience: ExperienceSummary,
  column: SortDescriptor['column'],
): string {
  switch (column) {
    case 'status':
      return experience.archived
        ? ARCHIVED_ORDER
        : STATUS_ORDER[experience.status];
    case 'lastChange':
      return experience.lastChange?.writtenAt ?? '';
    default:
      return experience.name;
  }
}
