import type {
  ActivityEntry,
  ActivityExportQuery,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { ActivityReader } from '../activity/ActivityReader';
import type { Cell, Table } from '../api/sendTable';
import type { Visible } from '../experiences/visible';
import { summaryText } from './summaryText';

const AT_ONCE = 500;

const COLUMNS = [
  ...['Time', 'Ended', 'Experience', 'Name', 'Change', 'Note', 'Result'],
  ...['State', 'Person', 'Claimed by', 'Door', 'Service', 'Problem'],
  ...['Configuration', 'Version', 'Change set', 'File'],
];

/** What has happened, as the list of it has it. */
export function activityTable(
  activity: ActivityReader,
  query: ActivityExportQuery,
  visible: Visible,
  self: string | undefined,
): Table {
  async function* rows(): AsyncIterable<readonly Cell[]> {
    for (let cursor: string | undefined; ; ) {
      const page = { ...query, cursor, limit: AT_ONCE };
      const { items, nextCursor } = await activity.list(page, visible, self);
      yield* items.map(toRow);
      if (nextCursor === undefined) return;
      cursor = nextCursor;
    }
  }
  return { name: 'activity', columns: COLUMNS, rows: rows() };
}

function toRow(entry: ActivityEntry): readonly Cell[] {
  const { experience, summary } = entry;
  return [
    ...[entry.at, entry.endedAt, experience?.ref, experience?.name],
    ...[summary && summaryText(summary), summary?.notes, entry.result],
    ...[entry.state, entry.by, entry.claimedBy, entry.door, entry.service],
    ...[entry.problem, entry.shortName, entry.version],
    ...[entry.changeSetId, entry.key],
  ];
}
