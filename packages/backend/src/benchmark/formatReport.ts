import type { Report } from './Row';

const HEAD = ['name', 'ours', 'peer', 'ratio', 'unit', 'target', 'met'];
const NUMBERS = new Set(['ours', 'peer', 'ratio', 'target']);

/** The rows and remarks for people to read. */
export function formatReport({ rows, remarks }: Report): string {
  const lines = [
    HEAD,
    ...rows.map(({ name, ours, peer, ratio, unit, target, met }) => [
      name,
      format(ours),
      format(peer),
      format(ratio),
      unit,
      format(target),
      formatMet(met),
    ]),
  ];
  const widths = HEAD.map((_, column) =>
    Math.max(...lines.map(line => line[column]?.length ?? 0)),
  );
  const table = lines.map(line =>
    line
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        const isNumber = NUMBERS.has(HEAD[column] ?? '');
        return isNumber ? cell.padStart(width) : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd(),
  );
  return [...table, '', ...remarks].join('\n');
}

function format(value: number | null): string {
  return value === null
    ? '-'
    : value.toLocaleString('en-US', { maximumSignificantDigits: 4 });
}

function formatMet(met: boolean | null): string {
  if (met === null) return '-';
  return met ? 'yes' : 'NO';
}
