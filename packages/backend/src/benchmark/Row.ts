/** One measured value, as it is written with `--json`. */
export interface Row {
  /** Such as `experiences.list-p95-ms`. */
  name: string;
  ours: number;
  /** Of what it is compared with; null where there is nothing. */
  peer: number | null;
  /** Peer by ours: above 1 ours is the smaller one. Null where it says nothing. */
  ratio: number | null;
  unit: 'calls' | 'MB' | 'ms' | 'queries' | 'times';
  /** The most that ours should be; null where nothing is promised. */
  target: number | null;
  /** Whether ours is at most the target. */
  met: boolean | null;
}

/** What a benchmark has found. */
export interface Report {
  rows: Row[];
  /** What the rows do not say. */
  remarks: string[];
}

/** A row with its ratio, and whether it is within its target. */
export function row(
  name: string,
  unit: Row['unit'],
  {
    ours,
    peer = null,
    target = null,
  }: { ours: number; peer?: number | null; target?: number | null },
): Row {
  return {
    name,
    ours: rounded(ours),
    peer: peer === null ? null : rounded(peer),
    ratio: peer === null || ours === 0 ? null : rounded(peer / ours),
    unit,
    target: target === null ? null : rounded(target),
    met: target === null ? null : ours <= target,
  };
}

/** The value below which such a share of the values lies; 0 of none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const position = Math.ceil(sorted.length * share) - 1;
  return sorted[Math.max(0, position)] ?? 0;
}

/** Whole numbers stay whole; of others, four digits say enough. */
function rounded(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(4));
}
