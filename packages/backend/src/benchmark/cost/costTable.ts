import { costOfMonth, type Activity } from './costOfMonth';

const FILES = [1000, 10_000, 100_000];

/** Of which there is a table. */
export const ACTIVITIES: readonly Activity[] = [
  { name: 'Idle', changes: 0 },
  { name: 'Busy: 3,000 changes a month', changes: 3000 },
];

/** What is assumed beside the number of configuration files. */
export function sizeOf(files: number) {
  return {
    configurations: files,
    errorFiles: files / 5,
    statusFiles: Math.min(1000, files / 10),
  };
}

/** The table of docs/cost.md, formatted as Prettier does it. */
export function costTable(): string {
  const head = ['', 'Files', 'Portal', 'Functions', 'Storage', 'Together'];
  const rows = ACTIVITIES.flatMap(activity =>
    FILES.map(files => {
      const cost = costOfMonth(sizeOf(files), activity);
      return [
        activity.name,
        files.toLocaleString('en-US'),
        ...[cost.portal, cost.functions, cost.storage, cost.total].map(
          dollars => dollars.toFixed(2),
        ),
      ];
    }),
  );
  const widths = head.map((_, column) =>
    Math.max(3, ...[head, ...rows].map(row => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells
      .map((cell, column) =>
        column === 0
          ? cell.padEnd(widths[column] ?? 0)
          : cell.padStart(widths[column] ?? 0),
      )
      .join(' | ')} |`;
  const rule = widths.map((width, column) =>
    column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}
