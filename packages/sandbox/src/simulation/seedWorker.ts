import { parentPort, workerData } from 'node:worker_threads';
import { simulate } from './simulate';

/** Which seeds a worker lives through: every so many, from the first on. */
export interface Share {
  first: number;
  last: number;
  every: number;
}

async function work({ first, last, every }: Share): Promise<void> {
  for (let seed = first; seed <= last; seed += every) {
    parentPort?.postMessage(await simulate({ seed }));
  }
}

work(workerData);
