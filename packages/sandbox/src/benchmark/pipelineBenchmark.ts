import { measureBundles } from './measures/bundles';
import { measureEventCost } from './measures/eventCost';
import { measureManyUploads, measureOneUpload } from './measures/uploads';
import type { Row } from './Row';

/** How much is measured. */
interface Extent {
  statusFiles: number[];
  rounds: number;
  /** Fewer, for each takes seconds. */
  roundsWithGrace: number;
  uploads: number;
  experiences: number;
  imports: number;
}

const FULL: Extent = {
  statusFiles: [10, 100, 1_000, 10_000],
  rounds: 9,
  roundsWithGrace: 3,
  uploads: 200,
  experiences: 50,
  imports: 5,
};

const QUICK: Extent = {
  statusFiles: [10, 100],
  rounds: 3,
  roundsWithGrace: 1,
  uploads: 20,
  experiences: 5,
  imports: 1,
};

/**
 * Measures the pipeline beside the algorithm of AWS's sample, both on the same
 * local AWS.
 *
 * @param progress - hears what is being measured.
 */
export async function runPipelineBenchmark(
  { quick }: { quick: boolean },
  progress: (message: string) => void,
): Promise<Row[]> {
  const extent = quick ? QUICK : FULL;
  const rows: Row[] = [];
  // The first run finds nothing compiled, so it is not counted.
  progress('Warming up');
  await measureEventCost(10);
  for (const count of extent.statusFiles) {
    progress(`Events among ${count} status files`);
    rows.push(...(await measureEventCost(count)));
  }
  progress('One upload');
  rows.push(...(await measureOneUpload(extent.rounds, extent.roundsWithGrace)));
  progress(`${extent.uploads} uploads at once`);
  rows.push(...(await measureManyUploads(extent.uploads, extent.experiences)));
  progress('Bundles');
  rows.push(...(await measureBundles(extent.imports)));
  return rows;
}
