import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Share } from './seedWorker';
import type { SimulationResult } from './simulate';

/**
 * Lives through the worlds of the seeds 1 to count, on all processors.
 *
 * @param found - is told of each, in no particular order.
 */
export async function simulateMany(
  count: number,
  found: (result: SimulationResult) => void,
): Promise<void> {
  const every = Math.min(count, availableParallelism());
  await Promise.all(
    Array.from({ length: every }, (_, index) =>
      work({ first: index + 1, last: count, every }, found),
    ),
  );
}

function work(
  share: Share,
  found: (result: SimulationResult) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(require.resolve('./seedWorker.ts'), {
      workerData: share,
    });
    worker.on('message', found);
    worker.once('error', reject);
    worker.once('exit', code =>
      code === 0
        ? resolve()
        : reject(new Error(`A worker ended with code ${code}.`)),
    );
  });
}
