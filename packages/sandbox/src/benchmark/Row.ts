/** One measured value, as it is written with `--json`. */
export interface Row {
  /** Such as `pipeline.calls-per-event@1000`. */
  name: string;
  ours: number;
  /** Of the sample's algorithm; null where there is nothing to compare with. */
  peer: number | null;
  /** Peer by ours; null where it says nothing. */
  ratio: number | null;
  unit: 'calls' | 'ms' | 'bytes' | 'configurations' | 'boolean';
}

/** A row with its ratio. */
export function row(
  name: string,
  unit: Row['unit'],
  ours: number,
  peer: number | null = null,
): Row {
  const ratio = peer === null || ours === 0 ? null : round(peer / ours);
  return {
    name,
    ours: round(ours),
    peer: peer === null ? null : round(peer),
    ratio,
    unit,
  };
}

/** The value in the middle; 0 of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
