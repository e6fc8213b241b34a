import type { SeedData } from '@private-marketplace/sandbox';
import { percentile, row, type Report, type Row } from '../Row';
import { ProductsBackend } from './ProductsBackend';
import { idOf, sampleListings, sampleProducts } from './sampleProducts';

/** How much is there, and how often it is searched. */
export interface ProductsExtent {
  /** In the directory, and entities in the Backstage catalog. */
  products: number;
  /** Rounds of all searches before those that are timed. */
  warmUp: number;
  /** Timed rounds of all searches. */
  rounds: number;
  naming: {
    experiences: number;
    /** Distinct ones, on their lists. */
    products: number;
    listings: number;
  };
}

const SEARCH = 'products.search-p95-ms';
const NOTHING: SeedData = { experiences: [], managed: [] };
const MOST_CALLS = 700;
/** Of the products that experiences name, one in so many is of a private offer. */
const UNLISTED = 50;
/** Words, several of them, parts of words, numbers, and what nothing has. */
const SEARCHES = [
  ...['firewall', 'kestrel fire', 'backup 4', 'nalyti', 'edge gate'],
  ...['4711', 'quillon managed vault', 'oak', 'nothing has this'],
];

/**
 * Measures how fast the directory is searched beside the text filter of the
 * Backstage catalog over as many entities, on both databases, and how many calls
 * of AWS it costs until all products have names.
 *
 * @param progress - hears what is being measured.
 */
export async function runProductsBenchmark(
  extent: ProductsExtent,
  progress: (message: string) => void,
): Promise<Report> {
  const { BENCHMARK_POSTGRES: postgres } = process.env;
  const rows: Row[] = [];
  const remarks: string[] = [];
  for (const [name, url] of [
    ['sqlite', undefined],
    ...(postgres ? [['postgres', postgres] as const] : []),
  ] as const) {
    progress(`Filling ${name} with ${extent.products} products and entities`);
    const report = await measureSearch(extent, name, url, progress);
    rows.push(...report.rows);
    remarks.push(...report.remarks);
  }
  if (!postgres)
    remarks.push('Without PostgreSQL: BENCHMARK_POSTGRES is not set.');
  const naming = await measureNaming(extent, progress);
  return {
    rows: [
      worst(rows),
      callsPerView(rows),
      ...rows.filter(({ name }) => name.startsWith(SEARCH)),
      ...naming.rows,
    ],
    remarks: [...remarks, ...naming.remarks],
  };
}

async function measureSearch(
  { products, warmUp, rounds }: ProductsExtent,
  name: string,
  postgres: string | undefined,
  progress: (message: string) => void,
): Promise<Report> {
  const backend = await ProductsBackend.start({
    seedData: NOTHING,
    listings: [],
    products: sampleProducts(products),
    entities: products,
    postgres,
  });
  try {
    await backend.run('product-sources');
    const { total } = await timed(backend, 'private-marketplace/products');
    if (total !== products) throw new Error(`There are ${total} products.`);
    progress(`${rounds} rounds of ${SEARCHES.length} searches on ${name}`);
    const times = { ours: [] as number[], peer: [] as number[] };
    const before = backend.discovery.calls.length;
    for (let round = 0; round < warmUp + rounds; round += 1) {
      for (const search of SEARCHES) {
        const text = encodeURIComponent(search);
        const ours = await timed(
          backend,
          `private-marketplace/products?text=${text}&limit=20`,
        );
        const peer = await timed(
          backend,
          `catalog/entities/by-query?fullTextFilterTerm=${text}&fullTextFilterFields=metadata.name,metadata.title&limit=20`,
        );
        if (round < warmUp) continue;
        times.ours.push(ours.time);
        times.peer.push(peer.time);
        if (search === 'firewall') holds(ours.total, peer.total, products);
      }
    }
    await backend.get(`private-marketplace/products/${idOf(7)}`);
    await backend.get(`private-marketplace/product-names?ids=${idOf(7)}`);
    const calls = backend.discovery.calls.length - before;
    const p95 = (each: number[]) => percentile(each, 0.95);
    const views = (warmUp + rounds) * SEARCHES.length + 2;
    return {
      rows: [
        row(`${SEARCH}-${name}`, 'ms', {
          ours: p95(times.ours),
          peer: p95(times.peer),
          target: p95(times.peer),
        }),
        row(`products.aws-calls-per-view-${name}`, 'calls', {
          ours: calls / views,
          target: 0,
        }),
      ],
      remarks: [
        `Medians on ${name}: ours ${percentile(times.ours, 0.5).toFixed(
          1,
        )} ms, peer (GET /api/catalog/entities/by-query?fullTextFilterTerm) ${percentile(
          times.peer,
          0.5,
        ).toFixed(1)} ms.`,
      ],
    };
  } finally {
    await backend.close();
  }
}

async function timed(backend: ProductsBackend, path: string) {
  const begin = performance.now();
  const text = await backend.get(path);
  const time = performance.now() - begin;
  return { time, total: Number(JSON.parse(text).totalItems) };
}

/** A search that is fast because it finds nothing would say nothing. */
function holds(ours: number, peer: number, products: number): void {
  if (ours < products / 20 || peer < products / 20) {
    throw new Error(
      `Ours finds ${ours}, the peer ${peer}: their times say nothing.`,
    );
  }
}

/** Until every product of every experience has its name, or AWS has said that it does not list it. */
async function measureNaming(
  { naming }: ProductsExtent,
  progress: (message: string) => void,
): Promise<Report> {
  const { experiences, products, listings } = naming;
  progress(
    `Naming ${products} products of ${experiences} experiences out of ${listings} listings, at the rates of AWS`,
  );
  const step = Math.max(1, Math.floor(listings / products));
  const ids = Array.from({ length: products }, (_, index) =>
    idOf(index % UNLISTED === 0 ? listings + index : index * step),
  );
  const each = Math.ceil(products / experiences);
  const backend = await ProductsBackend.start({
    seedData: {
      experiences: Array.from({ length: experiences }, (_, index) => ({
        id: `exp-${String(index).padStart(13, '0')}`,
        name: `Experience ${index}`,
        status: 'Enabled' as const,
        procurementPolicy: {
          ...{ name: `Policy ${index}`, denied: [] },
          allowed: ids.slice(index * each, (index + 1) * each),
          productRequests: 'Allow' as const,
        },
      })),
      managed: [],
    },
    listings: sampleListings(listings),
    products: [],
    entities: 0,
  });
  try {
    await backend.run('sync-full');
    const begin = performance.now();
    await backend.run('product-names');
    const seconds = (performance.now() - begin) / 1000;
    const calls = backend.discovery.calls;
    const refused = calls.filter(
      ({ error }) => error === 'ThrottlingException',
    );
    const found = await backend.get(
      'private-marketplace/products?state=unknown',
    );
    const unknown = Number(JSON.parse(found).totalItems);
    if (unknown > 0) throw new Error(`${unknown} products have no name yet.`);
    const of = (operation: string) =>
      calls.filter(call => call.operation === operation).length;
    return {
      rows: [
        row('products.first-names-calls', 'calls', {
          ours: calls.length,
          target: MOST_CALLS,
        }),
      ],
      remarks: [
        `Names after ${seconds.toFixed(0)} s: ${of(
          'SearchListings',
        )} SearchListings, ${of('SearchFacets')} SearchFacets, ${of(
          'GetProduct',
        )} GetProduct; ${
          refused.length
        } of them were too many for the documented rates.`,
      ],
    };
  } finally {
    await backend.close();
  }
}

/** The most on any database. */
function callsPerView(rows: readonly Row[]): Row {
  const calls = rows.filter(({ unit }) => unit === 'calls');
  return row('products.aws-calls-per-view', 'calls', {
    ours: Math.max(...calls.map(({ ours }) => ours)),
    target: 0,
  });
}

/** The database on which ours does least well beside its peer. */
function worst(rows: readonly Row[]): Row {
  const [least] = rows
    .filter(({ name }) => name.startsWith(SEARCH))
    .sort((a, b) => (a.ratio ?? 0) - (b.ratio ?? 0));
  const { ours = 0, peer = null } = least ?? {};
  return row(SEARCH, 'ms', { ours, peer, target: peer });
}
