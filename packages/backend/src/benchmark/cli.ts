import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { runExperiencesBenchmark } from './experiences/experiencesBenchmark';
import { formatReport } from './formatReport';
import { runOrganizationBenchmark } from './organization/organizationBenchmark';
import { runProductsBenchmark } from './products/productsBenchmark';
import type { Report } from './Row';
import { forkAws } from './scale/forkAws';
import {
  runScaleBenchmark,
  type MeasuredDatabase,
} from './scale/scaleBenchmark';

const USAGE = `Usage: npm run bench -- experiences|organization|products|scale [--json FILE] [--on DATABASE]

  --json FILE    writes the rows as JSON, too
  --on DATABASE  measures scale on sqlite or postgres alone

A row that is above its target makes the exit code 1.
`;

type Benchmark = (
  progress: (message: string) => void,
  on: string | undefined,
) => Promise<Report>;

const benchmarks: ReadonlyMap<string, Benchmark> = new Map([
  [
    'experiences',
    progress =>
      runExperiencesBenchmark(
        {
          experiences: 1000,
          productsOfEach: 100,
          branded: 500,
          managed: 10,
          entities: 1000,
          warmUp: 50,
          requests: 400,
        },
        progress,
      ),
  ],
  [
    'organization',
    progress =>
      runOrganizationBenchmark(
        {
          organizationalUnits: 2000,
          accounts: 10_000,
          experiences: 100,
          productsOfEach: 100,
          rounds: 41,
          verdictsPerRound: 500,
        },
        progress,
      ),
  ],
  [
    'products',
    progress =>
      runProductsBenchmark(
        {
          products: 50_000,
          warmUp: 10,
          rounds: 15,
          naming: { experiences: 1000, products: 5000, listings: 43_000 },
        },
        progress,
      ),
  ],
  [
    'scale',
    (progress, on) =>
      runScaleBenchmark(
        {
          experiences: 1000,
          products: 2000,
          long: 100_000,
          short: 10_000,
          errorFiles: 20_000,
          accounts: 2000,
          organizationalUnits: 100,
          entities: 1000,
          readings: 15,
          requests: 60,
          writing: 4000,
          moves: 100,
          changing: 10,
          states: 50,
        },
        { databases: databasesToMeasure(on), startAws: forkAws, progress },
      ),
  ],
]);

/** Entry point of `npm run bench` for what runs in the backend. */
async function main(): Promise<void> {
  const { benchmark, json, on } = readArguments();
  const report = await benchmark(
    message => process.stderr.write(`${message} …\n`),
    on,
  );
  process.stdout.write(`${formatReport(report)}\n`);
  if (json !== undefined) {
    writeFileSync(json, `${JSON.stringify(report.rows, null, 2)}\n`);
  }
  if (report.rows.some(({ met }) => met === false)) process.exitCode = 1;
}

/** @throws TypeError when there is no such database. */
function databasesToMeasure(on: string | undefined): MeasuredDatabase[] {
  const url = process.env.BENCHMARK_POSTGRES;
  const all: MeasuredDatabase[] = [
    ...(url ? [{ name: 'postgres' as const, url }] : []),
    { name: 'sqlite' },
  ];
  const chosen = all.filter(({ name }) => on === undefined || name === on);
  if (chosen.length > 0) return chosen;
  throw new TypeError(`There is no database ${on} to measure on.`);
}

/** @throws TypeError when they can not be understood. */
function readArguments(): {
  benchmark: Benchmark;
  json?: string;
  on?: string;
} {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'string' }, on: { type: 'string' } },
  });
  const benchmark = benchmarks.get(positionals.join(' '));
  if (!benchmark) {
    const names = [...benchmarks.keys()].join(' and ');
    throw new TypeError(`The benchmarks here are ${names}.`);
  }
  return { benchmark, ...values };
}

main()
  .catch(error => {
    const isUsage = error instanceof TypeError;
    process.stderr.write(
      isUsage ? `${error.message}\n\n${USAGE}` : `${error?.stack ?? error}\n`,
    );
    process.exitCode = isUsage ? 2 : 1;
  })
  // The pools of databases in memory go on looking for idle connections.
  .finally(() => process.exit());
