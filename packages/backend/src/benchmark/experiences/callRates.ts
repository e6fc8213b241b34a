import { CATALOG_RATES } from '@private-marketplace/backstage-plugin-private-marketplace-node';
import type { SeenCall } from './CountingProxy';

const SECOND = 1000;

/** How often an operation was called. */
export interface OperationCalls {
  operation: string;
  calls: number;
  /** The most calls within any second. */
  mostInASecond: number;
  /** Calls a second that AWS documents; undefined where it documents none. */
  documented?: number;
}

/** Counts the calls of each operation, and how close they came to one another. */
export function callsByOperation(seen: readonly SeenCall[]): OperationCalls[] {
  const times = new Map<string, number[]>();
  for (const { operation, at } of seen) {
    const known = times.get(operation);
    if (known) known.push(at);
    else times.set(operation, [at]);
  }
  return [...times].map(([operation, moments]) => {
    const rate = CATALOG_RATES.find(({ operations }) =>
      operations.includes(operation),
    );
    return {
      operation,
      calls: moments.length,
      mostInASecond: mostInASecond(moments),
      ...(rate && {
        documented: rate.documented.perSecond + (rate.documented.burst ?? 0),
      }),
    };
  });
}

function mostInASecond(moments: readonly number[]): number {
  const sorted = [...moments].sort((a, b) => a - b);
  let most = 0;
  let first = 0;
  sorted.forEach((moment, last) => {
    while (moment - (sorted[first] ?? moment) >= SECOND) first += 1;
    most = Math.max(most, last - first + 1);
  });
  return most;
}

/** Such as `ListEntities 40 (at most 9 in a second; documented 10)`. */
export function describeCalls(operations: readonly OperationCalls[]): string {
  return operations
    .map(({ operation, calls, mostInASecond: most, documented }) => {
      const limit =
        documented === undefined ? '' : `; documented ${documented}`;
      return `${operation} ${calls} (at most ${most} in a second${limit})`;
    })
    .join(', ');
}
