import type { Row } from './Row';

const HEAD = ['name', 'ours', 'sample', 'ratio', 'unit'];

/** The rows for people to read. */
export function formatTable(rows: readonly Row[]): string {
  const lines = [
    HEAD,
    ...rows.map(({ name, ours, peer, ratio, unit }) => [
      name,
      format(ours),
      format(peer),
      format(ratio),
      unit,
    ]),
  ];
  const widths = HEAD.map((_, column) =>
    Math.max(...lines.map(line => line[column]?.length ?? 0)),
  );
  return lines
    .map(line =>
      line
        .map((cell, column) => {
          const width = widths[column] ?? 0;
          const isNumber = column >= 1 && column <= 3;
          return isNumber ? cell.padStart(width) : cell.padEnd(width);
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function format(value: number | null): string {
  return value === null ? '-' : value.toLocaleString('en-US');
}
