import { percentile, row, type Report, type Row } from '../Row';
import { callsByOperation, describeCalls } from './callRates';
import { MeasuredBackend, type CallsOfAws } from './MeasuredBackend';
import { sampleSeedData } from './sampleSeedData';

/** How much is there, and how often it is asked for. */
export interface ExperiencesExtent {
  experiences: number;
  productsOfEach: number;
  /** Of the experiences, how many have branding settings. */
  branded: number;
  /** Of the experiences, how many have a status file. */
  managed: number;
  /** In the Backstage catalog. */
  entities: number;
  /** Requests of each list before those that are timed. */
  warmUp: number;
  /** Timed requests of each list. */
  requests: number;
}

const FULL_LIMIT = 250;
const UNCHANGED_LIMIT = 25;
const OURS = 'private-marketplace/experiences?limit=100';
const PEER = 'catalog/entities/by-query?limit=100';

/**
 * Measures what reading AWS costs, and how fast the list of experiences is
 * beside the list of entities of the Backstage catalog on the same backend.
 *
 * @param progress - hears what is being measured.
 */
export async function runExperiencesBenchmark(
  extent: ExperiencesExtent,
  progress: (message: string) => void,
): Promise<Report> {
  progress(
    `Starting a backend over ${extent.experiences} experiences with ${extent.productsOfEach} products each, and ${extent.entities} entities`,
  );
  const backend = await MeasuredBackend.start({
    seedData: sampleSeedData(extent),
    entities: extent.entities,
  });
  const report = await measure(backend, extent, progress).finally(() =>
    backend.close(),
  );
  return {
    ...report,
    remarks: [...report.remarks, await measureMost(extent, progress)],
  };
}

/** What a full reading costs where every experience has a status file and branding settings. */
async function measureMost(
  extent: ExperiencesExtent,
  progress: (message: string) => void,
): Promise<string> {
  progress('Full reading of AWS with all experiences managed and branded');
  const all = { managed: extent.experiences, branded: extent.experiences };
  const backend = await MeasuredBackend.start({
    seedData: sampleSeedData({ ...extent, ...all }),
    entities: 0,
  });
  try {
    backend.takeCalls();
    await backend.run('full');
    return `All managed and branded: each status file is a GetObject of S3 at the first reading. ${describe(
      backend.takeCalls(),
    )}`;
  } finally {
    await backend.close();
  }
}

async function measure(
  backend: MeasuredBackend,
  extent: ExperiencesExtent,
  progress: (message: string) => void,
): Promise<Report> {
  backend.takeCalls();
  progress('First full reading of AWS');
  const begin = performance.now();
  await backend.run('full');
  const seconds = (performance.now() - begin) / 1000;
  const full = backend.takeCalls();
  progress('Reading with nothing changed');
  await backend.run('incremental');
  const unchanged = backend.takeCalls();
  progress(`${extent.requests} requests of each list`);
  const { ours, peer, views, bytes } = await timeLists(backend, extent);
  const viewing = backend.takeCalls();
  const p95 = { ours: percentile(ours, 0.95), peer: percentile(peer, 0.95) };
  return {
    rows: [
      row('experiences.sync-calls-full', 'calls', {
        ours: count(full),
        target: FULL_LIMIT,
      }),
      row('experiences.sync-calls-unchanged', 'calls', {
        ours: count(unchanged),
        target: UNCHANGED_LIMIT,
      }),
      closestToRate([...full.catalog, ...unchanged.catalog]),
      row('experiences.list-p95-ms', 'ms', { ...p95, target: p95.peer }),
      row('experiences.aws-calls-per-view', 'calls', {
        ours: count(viewing) / views,
        target: 0,
      }),
    ],
    remarks: [
      `Full reading, ${seconds.toFixed(1)} s. ${describe(full)}`,
      `Nothing changed. ${describe(unchanged)}`,
      `Lists of 100 rows, medians: ours ${percentile(ours, 0.5).toFixed(
        2,
      )} ms and ${bytes.ours} bytes, peer (GET /api/${PEER}) ${percentile(
        peer,
        0.5,
      ).toFixed(2)} ms and ${bytes.peer} bytes.`,
      `Views without a call of AWS: ${views}, of the list, of experiences and of their products.`,
    ],
  };
}

/** Asks for the two lists in turn, so that what else the machine does meets both. */
async function timeLists(
  backend: MeasuredBackend,
  { warmUp, requests, experiences, entities }: ExperiencesExtent,
) {
  const ours: number[] = [];
  const peer: number[] = [];
  const bytes = { ours: 0, peer: 0 };
  const timed = async (path: string) => {
    const begin = performance.now();
    const text = await backend.get(path);
    return { time: performance.now() - begin, text };
  };
  for (let request = 0; request < warmUp + requests; request += 1) {
    const own = await timed(OURS);
    const other = await timed(PEER);
    if (request >= warmUp) {
      ours.push(own.time);
      peer.push(other.time);
    }
    bytes.ours = Buffer.byteLength(own.text);
    bytes.peer = Buffer.byteLength(other.text);
    if (request === 0) {
      holds(OURS, own.text, experiences);
      holds(PEER, other.text, entities);
    }
  }
  let views = warmUp + requests;
  const { items } = JSON.parse(await backend.get(OURS));
  views += 1;
  for (const { ref } of items.slice(0, 20)) {
    await backend.get(`private-marketplace/experiences/${ref}`);
    await backend.get(`private-marketplace/experiences/${ref}/products`);
    views += 2;
  }
  return { ours, peer, views, bytes };
}

/** A list that is fast because it lacks rows would say nothing. */
function holds(path: string, text: string, total: number): void {
  const { items } = JSON.parse(text);
  const expected = Math.min(100, total);
  if (items.length !== expected) {
    throw new Error(
      `${path} holds ${items.length} rows in place of ${expected}, so its time says nothing.`,
    );
  }
}

/** The operation that came closest to the rate that AWS documents for it. */
function closestToRate(calls: CallsOfAws['catalog']): Row {
  const rated = callsByOperation(calls).flatMap(
    ({ mostInASecond: ours, documented: target }) =>
      target === undefined ? [] : { ours, target },
  );
  const [closest = { ours: 0, target: 0 }] = rated.sort(
    (a, b) => b.ours / b.target - a.ours / a.target,
  );
  return row('experiences.sync-most-in-a-second', 'calls', closest);
}

function count({ catalog, s3 }: CallsOfAws): number {
  return catalog.length + s3.length;
}

function describe({ catalog, s3 }: CallsOfAws): string {
  const part = (name: string, calls: CallsOfAws['catalog']) =>
    `${name}: ${calls.length} calls. ${describeCalls(callsByOperation(calls))}`;
  return `${part('Catalog', catalog)}. ${part('S3', s3)}.`;
}
