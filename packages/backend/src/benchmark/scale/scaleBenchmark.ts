import { percentile, row, type Report, type Row } from '../Row';
import { fillProducts } from './fillProducts';
import { measureGovernance } from './measureGovernance';
import { listsOf, measureHistory, type HistoryCost } from './measureHistory';
import { measureMoves } from './measureMoves';
import {
  measureLists,
  measurePreview,
  measureReadsUnderWrites,
  measureStop,
} from './measureRequests';
import { measureSnapshots } from './measureSnapshots';
import { ScaledPortal } from './ScaledPortal';
import type { ScaleExtent } from './ScaleExtent';
import type { AwsOrder, ScaledAws } from './startScaledAws';

/** A database to measure on. */
export interface MeasuredDatabase {
  name: 'sqlite' | 'postgres';
  /** Address of a server; undefined for SQLite in memory. */
  url?: string;
}

/** Where it is measured. */
export interface ScaleEnvironment {
  databases: readonly MeasuredDatabase[];
  startAws: (order: AwsOrder) => Promise<ScaledAws>;
  /** Hears what is being measured. */
  progress: (message: string) => void;
}

const TARGETS = {
  lists: 5,
  queries: 20,
  cpu: 150,
  growth: 1.2,
  governanceTime: 2000,
  governanceHeap: 40,
  previewQueries: 12,
  stop: 100,
  read: 100,
  moves: 1,
};

/** Measures what years of history, large experiences and many writers cost, on each database. */
export async function runScaleBenchmark(
  extent: ScaleExtent,
  environment: ScaleEnvironment,
): Promise<Report> {
  const rows: Row[] = [];
  const remarks: string[] = [];
  for (const database of environment.databases) {
    const report = await measureOn(database, extent, environment);
    rows.push(...report.rows);
    remarks.push(...report.remarks);
  }
  return { rows, remarks };
}

async function measureOn(
  database: MeasuredDatabase,
  extent: ScaleExtent,
  environment: ScaleEnvironment,
): Promise<Report> {
  const { progress } = environment;
  const start = (configurations: number) =>
    startPortal(database, { ...extent, configurations }, environment);
  const short = await using(start(extent.short), portal =>
    measureHistory(portal, extent),
  );
  return using(start(extent.long), async portal => {
    const long = await measureHistory(portal, extent);
    progress(`Large experiences on ${database.name}`);
    const large = await measureLarge(portal, extent);
    const on = ` on ${database.name}`;
    return {
      rows: [...historyRows(short, long), ...large.rows].map(each => ({
        ...each,
        name: `scale.${each.name}-${database.name}`,
      })),
      remarks: [
        describe(`${extent.short.toLocaleString('en-US')}${on}`, short),
        describe(`${extent.long.toLocaleString('en-US')}${on}`, long),
        ...large.remarks.map(each => `On ${database.name}: ${each}`),
      ],
    };
  });
}

async function startPortal(
  database: MeasuredDatabase,
  order: Omit<AwsOrder, 'productsOfEach'> & Pick<ScaleExtent, 'entities'>,
  { progress, startAws }: ScaleEnvironment,
): Promise<ScaledPortal> {
  const files = order.configurations.toLocaleString('en-US');
  progress(`${files} configuration files on ${database.name}`);
  const aws = await startAws({ ...order, productsOfEach: 1 });
  const { entities } = order;
  return ScaledPortal.start(aws, { postgres: database.url, entities });
}

async function using<T>(
  started: Promise<ScaledPortal>,
  work: (portal: ScaledPortal) => Promise<T>,
): Promise<T> {
  const portal = await started;
  try {
    return await work(portal);
  } finally {
    await portal.close();
  }
}

function historyRows(short: HistoryCost, long: HistoryCost): Row[] {
  const { unchanged } = long;
  return [
    row('incremental-lists', 'calls', {
      ours: listsOf(unchanged),
      target: TARGETS.lists,
    }),
    row('incremental-queries', 'queries', {
      ours: unchanged.queries,
      target: TARGETS.queries,
    }),
    row('incremental-cpu-ms', 'ms', {
      ours: unchanged.cpu,
      target: TARGETS.cpu,
    }),
    row('incremental-growth', 'times', {
      ours: unchanged.cpu / short.unchanged.cpu,
      target: TARGETS.growth,
    }),
  ];
}

async function measureLarge(
  portal: ScaledPortal,
  extent: ScaleExtent,
): Promise<{ rows: Row[]; remarks: string[] }> {
  await fillProducts(portal, extent.products);
  const governance = await measureGovernance(portal);
  const preview = await measurePreview(portal, extent.experiences);
  const stop = await measureStop(portal);
  const lists = await measureLists(portal, extent.requests);
  const reads = await measureReadsUnderWrites(portal, extent.writing);
  const moves = await measureMoves(portal, extent.moves);
  const snapshots = await measureSnapshots(portal, {
    experiences: extent.changing,
    products: extent.products,
    states: extent.states,
  });
  return {
    rows: [
      row('governance-first-ms', 'ms', {
        ours: governance.time,
        target: TARGETS.governanceTime,
      }),
      row('governance-heap-mb', 'MB', {
        ours: governance.heap,
        target: TARGETS.governanceHeap,
      }),
      row('preview-queries', 'queries', {
        ours: preview.queries,
        target: TARGETS.previewQueries,
      }),
      row('longest-stop-ms', 'ms', { ours: stop, target: TARGETS.stop }),
      row('list-ms', 'ms', { ...lists, target: lists.peer }),
      row('read-p95-under-writes-ms', 'ms', {
        ours: percentile(reads, 0.95),
        target: TARGETS.read,
      }),
      row('stuck-moves-queries-a-second', 'queries', {
        ours: moves,
        target: TARGETS.moves,
      }),
      row('snapshots-mb', 'MB', {
        ours: snapshots.ours,
        peer: snapshots.whole,
      }),
    ],
    remarks: [
      `A preview that names ${
        extent.experiences
      } experiences took ${preview.time.toFixed()} ms. ${
        reads.length
      } reads while others wrote. Database with ${
        extent.experiences * extent.products
      } products on lists: ${(
        await portal.size()
      ).toFixed()} MB. The peer of snapshots-mb is what ${
        extent.states
      } states of ${
        extent.changing
      } experiences would take if each were whole.`,
    ],
  };
}

function describe(
  what: string,
  { first, unchanged, size }: HistoryCost,
): string {
  return `${what}: first reading ${(first.time / 1000).toFixed(
    1,
  )} s with ${listsOf(
    first,
  )} LISTs, database ${size.toFixed()} MB; nothing new ${unchanged.time.toFixed()} ms, CPU ${unchanged.cpu.toFixed()} ms, ${listsOf(
    unchanged,
  )} LISTs, ${unchanged.queries} queries.`;
}
