import { percentile } from '../Row';
import type { Cost, ScaledPortal } from './ScaledPortal';

/** What so long a history costs. */
export interface HistoryCost {
  first: Cost;
  /** A reading with nothing new; the middle of several. */
  unchanged: Cost;
  /** Megabytes of the database. */
  size: number;
}

const WARM_UP = 3;

/** Reads everything once, and then what is new, of which there is nothing. */
export async function measureHistory(
  portal: ScaledPortal,
  { experiences, readings }: { experiences: number; readings: number },
): Promise<HistoryCost> {
  const first = await portal.run('sync-full');
  const { database } = portal;
  const managed = await database('experiences')
    .whereNotNull('short_name')
    .whereNotNull('entity_id');
  if (managed.length !== experiences) {
    throw new Error(
      `${managed.length} of ${experiences} experiences are managed, so that this says nothing.`,
    );
  }
  // As if all contents had been read, which takes some hours.
  await database('configurations').update({
    read_etag: database.ref('etag'),
    text: '{}',
    state: 'succeeded',
    ended_at: database.ref('written_at'),
  });
  await database('error_files').update({ is_read: true });
  await portal.analyze();
  const costs: Cost[] = [];
  for (let at = 0; at < WARM_UP + readings; at += 1) {
    const cost = await portal.run('sync-incremental');
    if (at >= WARM_UP) costs.push(cost);
  }
  return { first, unchanged: middle(costs), size: await portal.size() };
}

/** Calls of S3 that list objects. */
export function listsOf({ calls }: Cost): number {
  return calls['s3.ListObjectsV2'] ?? 0;
}

function middle(costs: readonly Cost[]): Cost {
  const of = (value: (cost: Cost) => number) =>
    percentile(costs.map(value), 0.5);
  const operations = new Set(costs.flatMap(({ calls }) => Object.keys(calls)));
  return {
    calls: Object.fromEntries(
      [...operations]
        .sort()
        .map(operation => [
          operation,
          of(({ calls }) => calls[operation] ?? 0),
        ]),
    ),
    queries: of(({ queries }) => queries),
    cpu: of(({ cpu }) => cpu),
    time: of(({ time }) => time),
  };
}
