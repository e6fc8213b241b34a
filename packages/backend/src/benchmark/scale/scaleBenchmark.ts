import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { percentile, row, type Report, type Row } from '../Row';
import { shortNameOf } from '../experiences/sampleSeedData';
import { ScaledPortal, type Cost } from './ScaledPortal';

/** How much there is. */
export interface ScaleExtent {
  experiences: number;
  /** Of each experience, when it is asked who is governed by what. */
  products: number;
  /** Files of a long history, and of a short one. */
  long: number;
  short: number;
  errorFiles: number;
  accounts: number;
  organizationalUnits: number;
  /** Readings with nothing new that are measured. */
  readings: number;
}

const LIST_LIMIT = 5;
const QUERY_LIMIT = 20;
const CPU_LIMIT = 150;
const RATIO_LIMIT = 1.2;
const GOVERNANCE_LIMIT = 2000;
const HEAP_LIMIT = 40;
const READ_LIMIT = 100;
const STOP_LIMIT = 100;
const PREVIEW_LIMIT = 12;
const WRITERS = 12;
const HELD = 4000;
const WARM_UP = 3;

/**
 * Measures what years of history, large experiences and many writers cost.
 *
 * @param server - URL of a PostgreSQL.
 * @param progress - hears what is being measured.
 */
export async function runScaleBenchmark(
  server: string,
  extent: ScaleExtent,
  progress: (message: string) => void,
): Promise<Report> {
  const short = await measured(server, extent, extent.short, progress);
  const long = await measured(
    server,
    extent,
    extent.long,
    progress,
    measureLarge,
  );
  const { unchanged } = long;
  return {
    rows: [
      row('scale.incremental-lists', 'calls', {
        ours: unchanged.lists,
        target: LIST_LIMIT,
      }),
      row('scale.incremental-queries', 'queries', {
        ours: unchanged.queries,
        target: QUERY_LIMIT,
      }),
      row('scale.incremental-cpu-ms', 'ms', {
        ours: unchanged.cpu,
        target: CPU_LIMIT,
      }),
      row('scale.incremental-growth', 'times', {
        ours: unchanged.cpu / short.unchanged.cpu,
        target: RATIO_LIMIT,
      }),
      ...long.rows,
    ],
    remarks: [
      describe(extent.short, short),
      describe(extent.long, long),
      ...long.remarks,
    ],
  };
}

interface Measured {
  first: Cost;
  unchanged: Cost;
  size: number;
  rows: Row[];
  remarks: string[];
}

async function measured(
  server: string,
  extent: ScaleExtent,
  configurations: number,
  progress: (message: string) => void,
  more?: typeof measureLarge,
): Promise<Measured> {
  const count = configurations.toLocaleString('en-US');
  progress(`First reading of ${count} configuration files`);
  const portal = await ScaledPortal.start(server, {
    ...extent,
    configurations,
    productsOfEach: 1,
  });
  try {
    const first = await portal.run('sync-full');
    const { database } = portal;
    // As if all contents had been read, which takes some hours.
    await database('configurations').update({
      read_etag: database.ref('etag'),
      text: '{}',
      state: 'succeeded',
      ended_at: database.ref('written_at'),
    });
    await database('error_files').update({ is_read: true });
    await database.raw('vacuum analyze');
    progress(`Readings of ${count} configuration files with nothing new`);
    const costs: Cost[] = [];
    for (let at = 0; at < WARM_UP + extent.readings; at += 1) {
      const cost = await portal.run('sync-incremental');
      if (at >= WARM_UP) costs.push(cost);
    }
    const answer = await database.raw(
      'select pg_database_size(current_database()) as size',
    );
    const found = { first, unchanged: middle(costs) };
    const size = Number(answer.rows[0].size) / 1e6;
    const added = more && (await more(portal, extent, progress));
    return { ...found, size, rows: [], remarks: [], ...added };
  } finally {
    await portal.close();
  }
}

async function measureLarge(
  portal: ScaledPortal,
  extent: ScaleExtent,
  progress: (message: string) => void,
): Promise<{ rows: Row[]; remarks: string[] }> {
  const { database } = portal;
  const { experiences, products } = extent;
  progress(`Who governs whom, with ${products} products of each experience`);
  await database.raw(
    `insert into products (experience, product_id, list, search_text)
     select e.id, p.product, 'allowed', p.product from experiences e,
     lateral (select 'prod-' || lpad(((n * 37 + e.id * 13) % 50000)::text, 13, 'a') as product
              from generate_series(1, ?::int) n) p
     on conflict do nothing`,
    [products],
  );
  await database('experiences').update({ allowed_products: products });
  await database.raw('vacuum analyze');
  await portal.run('organization');
  const before = heapUsed();
  const governance = await portal.cost(() =>
    succeed(portal, 'organization/nodes?limit=100'),
  );
  const heap = heapUsed() - before;

  progress('Previews');
  const principals = Array.from({ length: experiences }, (_, at) =>
    String(100_000_000_000 + at),
  );
  const preview = await portal.cost(() =>
    succeed(
      portal,
      'experiences/New/configurations?dryRun=true',
      JSON.stringify({
        configuration: { Name: 'New', AssociatePrincipals: principals },
      }),
    ),
  );
  const stop = await longestStop(portal);

  progress(`Reading while ${WRITERS} want to write`);
  const reads = await readsUnderWrites(portal);
  return {
    rows: [
      row('scale.governance-first-ms', 'ms', {
        ours: governance.time,
        target: GOVERNANCE_LIMIT,
      }),
      row('scale.governance-heap-mb', 'MB', { ours: heap, target: HEAP_LIMIT }),
      row('scale.preview-queries', 'queries', {
        ours: preview.queries,
        target: PREVIEW_LIMIT,
      }),
      row('scale.longest-stop-ms', 'ms', { ours: stop, target: STOP_LIMIT }),
      row('scale.read-p95-under-writes-ms', 'ms', {
        ours: percentile(reads, 0.95),
        target: READ_LIMIT,
      }),
    ],
    remarks: [
      `A preview that names ${experiences} experiences took ${preview.time.toFixed()} ms. ${
        reads.length
      } reads while ${WRITERS} waited to write.`,
    ],
  };
}

/** The longest that the event loop stood still while the largest bodies were sent. */
async function longestStop(portal: ScaledPortal): Promise<number> {
  const allowing = (count: number, prefix: string) =>
    JSON.stringify({
      configuration: {
        Name: 'Large',
        AllowProducts: Array.from(
          { length: count },
          (_, at) =>
            prefix +
            String(at)
              .padStart(13, '0')
              .slice(prefix ? 0 : -5),
        ),
      },
    });
  const bodies = [allowing(9000, 'prod-'), allowing(60_000, '')];
  for (const body of bodies) await send(portal, body);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  for (const body of bodies) {
    await send(portal, body);
    await pause(50);
  }
  delay.disable();
  return delay.max / 1e6;
}

async function send(portal: ScaledPortal, body: string): Promise<void> {
  const path = 'experiences/Large/configurations?dryRun=true';
  const { status, text } = await portal.ask(path, body);
  if (status >= 500) throw new Error(`${status} ${text}`);
}

/** Times of reads while another replica holds the writers' lock and twelve submissions wait for it. */
async function readsUnderWrites(portal: ScaledPortal): Promise<number[]> {
  const times: number[] = [];
  const held = await portal.database.transaction();
  await held('sync_state').where({ id: 1 }).update({ id: 1 });
  const writers = Array.from({ length: WRITERS }, (_, at) =>
    portal.ask(
      `experiences/${shortNameOf(at)}/configurations`,
      JSON.stringify({ configuration: { Notes: `Change ${at}` } }),
    ),
  );
  await pause(500);
  const end = performance.now() + HELD;
  while (performance.now() < end) {
    const begin = performance.now();
    await succeed(portal, 'experiences?limit=20');
    times.push(performance.now() - begin);
  }
  await held.commit();
  for (const { status, text } of await Promise.all(writers)) {
    if (status >= 500) throw new Error(`${status} ${text}`);
  }
  return times;
}

async function succeed(portal: ScaledPortal, path: string, body?: string) {
  const { status, text } = await portal.ask(path, body);
  if (status !== 200) throw new Error(`${path}: ${status} ${text}`);
}

/** Megabytes, after everything that is not needed any more is gone. */
function heapUsed(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return process.memoryUsage().heapUsed / 1e6;
}

function middle(costs: readonly Cost[]): Cost {
  const of = (key: keyof Cost) =>
    percentile(
      costs.map(each => each[key]),
      0.5,
    );
  return {
    lists: of('lists'),
    queries: of('queries'),
    cpu: of('cpu'),
    time: of('time'),
  };
}

function describe(
  configurations: number,
  { first, unchanged, size }: Measured,
): string {
  return `${configurations.toLocaleString(
    'en-US',
  )} configuration files: first reading ${(first.time / 1000).toFixed(
    1,
  )} s with ${
    first.lists
  } LISTs, database ${size.toFixed()} MB; nothing new ${unchanged.time.toFixed()} ms, CPU ${unchanged.cpu.toFixed()} ms, ${
    unchanged.lists
  } LISTs, ${unchanged.queries} queries.`;
}
